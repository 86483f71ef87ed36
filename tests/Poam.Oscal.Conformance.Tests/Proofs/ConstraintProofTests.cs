using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Definitions;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Conformance.Tests.Proofs;

public sealed class ConstraintProofTests
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;

    /// <summary>The models and releases whose constraints are proven: all at the newest release, the POA&amp;M at others too.</summary>
    public static TheoryData<string, string> Models => new()
    {
        { "plan-of-action-and-milestones", "1.2.2" },
        { "plan-of-action-and-milestones", "1.2.0" },
        { "plan-of-action-and-milestones", "1.1.3" },
        { "plan-of-action-and-milestones", "1.1.0" },
        { "plan-of-action-and-milestones", "1.0.4" },
        { "plan-of-action-and-milestones", "1.0.0" },
        { "system-security-plan", "1.2.2" },
        { "assessment-plan", "1.2.2" },
        { "assessment-results", "1.2.2" },
        { "catalog", "1.2.2" },
        { "profile", "1.2.2" },
        { "component-definition", "1.2.2" },
        { "mapping-collection", "1.2.2" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Each_constraint_is_kept_by_one_document_and_broken_alone_by_another(string model, string release)
    {
        int root = Image.FindRoot(Encoding.UTF8.GetBytes(model));
        int index = Image.FindRelease(Encoding.UTF8.GetBytes(release));
        ProofMaker maker = new(root, index);
        List<string> lines = [];
        List<string> faults = [];
        foreach (int number in maker.InForce())
        {
            Proof? proof = maker.Make(number);
            if (proof is not null)
            {
                string key = ConstraintRules.KeyOf(Image, number);
                string? problem = proof.Problem ?? Compare(proof, index);
                lines.Add($"{key}: {problem ?? Outcome(proof)}");
                faults.AddRange(problem is null || ProofCauses.All.Contains(problem) ? [] : [lines[^1]]);
            }
        }

        faults.Should().BeEmpty();
        ExpectedFile.Check($"proofs-{model}-{release}.txt", lines);
    }

    private static string Outcome(Proof proof) => (proof.Bad is null ? "kept" : "kept and broken")
        + (proof.Speaker is null ? "" : $", reported under {proof.Speaker}")
        + (proof.Without.Count == 0 ? "" : ", without " + string.Join(" and ", proof.Without));

    /// <summary>What differs in YAML or XML, or null.</summary>
    private static string? Compare(Proof proof, int release)
    {
        foreach (JsonObject document in new[] { proof.Good, proof.Bad }.OfType<JsonObject>())
        {
            string[] expected = ProofMaker.Broken(document, proof.Without);

            string[] yaml = ProofMaker.Broken(Encoding.UTF8.GetBytes(YamlText.Write(document)), "a.yaml", proof.Rules);
            string[] xml = ProofMaker.Broken(Encoding.UTF8.GetBytes(new XmlText(release, unknownAsAttribute: false).Write(document)), "a.xml", proof.Rules);
            if (!yaml.SequenceEqual(expected) || !xml.SequenceEqual(expected))
            {
                return $"in YAML {string.Join(", ", yaml)}; in XML {string.Join(", ", xml)}";
            }
        }

        return null;
    }
}
