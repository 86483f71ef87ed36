extern alias generator;

using System.Text;
using System.Text.Json.Nodes;
using generator::Poam.Oscal.Generator.Model;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Conformance.Tests.Proofs;
using Poam.Oscal.Conformance.Tests.Published;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>
/// Compares the verdict of the validator, in NIST's letter, with that of a walk over the tree by the published modules: on published documents, on
/// the project's own, and on those that were made to keep and to break each constraint.
/// </summary>
public sealed class ConstraintWalkTests
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;

    [SkippableTheory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void Published_documents_get_the_findings_of_a_walk_over_the_tree(OscalFormat format)
    {
        string root = ReferenceFolder.Require();

        PublishedDocument.Files(format).SelectMany(f => WalkComparison.Differences(File.ReadAllBytes(f), Path.GetRelativePath(root, f))).Should().BeEmpty();
    }

    [SkippableFact]
    public void Own_documents_get_the_findings_of_a_walk_over_the_tree()
    {
        ReferenceFolder.Require();
        string[] files = [.. new[] { RepositoryFolder.At("examples"), RepositoryFolder.At("tests", "fixtures") }
            .SelectMany(f => Directory.EnumerateFiles(f, "*.*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".json" or ".yaml" or ".xml").Order(StringComparer.Ordinal)];

        files.Should().NotBeEmpty();
        files.SelectMany(f => WalkComparison.Differences(File.ReadAllBytes(f), Path.GetRelativePath(RepositoryFolder.Path, f))).Should().BeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(ConstraintProofTests.Models), MemberType = typeof(ConstraintProofTests))]
    public void Proofs_get_the_findings_of_a_walk_over_the_tree(string model, string release)
    {
        ReferenceFolder.Require();
        ProofMaker maker = new(Image.FindRoot(Encoding.UTF8.GetBytes(model)), Image.FindRelease(Encoding.UTF8.GetBytes(release)));
        List<string> differences = [];
        foreach (int number in maker.InForce())
        {
            Proof? proof = maker.Make(number);
            string key = ConstraintRules.KeyOf(Image, number);
            if (proof?.Bad is { } bad && !IsBroken(key, bad, maker.Release))
            {
                differences.Add($"{key}: the walk does not find it broken in the document that breaks it");
            }

            foreach (JsonObject document in new[] { proof?.Good, proof?.Bad }.OfType<JsonObject>())
            {
                differences.AddRange(WalkComparison.Differences(Encoding.UTF8.GetBytes(MutantMaker.Write(document)), key));
            }
        }

        differences.Should().BeEmpty();
    }

    /// <summary>Whether the walk finds a constraint broken; of one with a defect NIST's letter, which the walk reads, may say something else.</summary>
    private static bool IsBroken(string key, JsonObject document, int release)
    {
        NodeDocument nodes = OscalReader.Read(Encoding.UTF8.GetBytes(MutantMaker.Write(document)), "a.json", null, OscalLimits.Default).Document;
        ConstraintModel[] forms = ModelConstraints.Of(key, release);
        return forms.Any(f => f.Defect is not null) || WalkComparison.Walk(nodes).Findings.SelectMany(f => f.Constraints)
            .Any(c => forms.Any(f => c.Id is null ? f.Patched is not null || PublishedRepairs.Of(f.Target) == c.Target : ModelConstraints.AreOne(c.Id, f.Id)));
    }
}
