using System.Text;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Conformance.Tests.Probes;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>
/// The generated schemas and the validator come from one definition on two ways: they have to agree on every document.
/// What no JSON Schema can say (a member that stands twice, the names of releases) does not occur here.
/// </summary>
public sealed class SchemaAgreementTests
{
    [Fact]
    public void Validate_documents_of_our_own_agrees_with_the_schema_at_every_release() =>
        Disagreements([.. SeedDocuments.All, .. SeedDocuments.Examples]).Should().BeEmpty();

    [SkippableFact]
    public void Validate_published_examples_agrees_with_the_schema_at_every_release()
    {
        string folder = ReferenceFolder.Require("oscal", "examples");
        string fedramp = ReferenceFolder.Require("fedramp", "templates");

        Disagreements([.. SeedDocuments.In(folder), .. SeedDocuments.In(fedramp)]).Should().BeEmpty();
    }

    [SkippableFact]
    public void Validate_published_probes_agrees_with_the_schema_at_every_release()
    {
        var probes = PublishedProbe.RequireAll();
        var disagreements = GeneratedSchemas.Releases.SelectMany(release =>
        {
            // A document whose release stays as it is would be judged as another release.
            var comparable = probes.Where(p => p.TextAt("1.0.0") != p.TextAt("1.0.1"));
            return Compare("plan-of-action-and-milestones", release, [.. comparable.Select(p => (p.Name, p.TextAt(release)))]);
        });

        disagreements.Should().BeEmpty();
    }

    private static List<string> Disagreements(IReadOnlyList<SeedDocument> documents)
    {
        documents.Should().NotBeEmpty();
        return [.. GeneratedSchemas.Releases.SelectMany(release => documents
            .GroupBy(d => d.Root, StringComparer.Ordinal)
            .Where(group => GeneratedSchemas.Files.ContainsKey(GeneratedSchemas.FileName(group.Key, release)))
            .SelectMany(group => Compare(group.Key, release, [.. group.Select(d => (d.Name, d.TextAt(release)))])))];
    }

    private static IEnumerable<string> Compare(string root, string release, IReadOnlyList<(string Name, string Text)> documents)
    {
        var verdicts = GeneratedSchemas.Judge(SchemaOracles.Best, GeneratedSchemas.FileName(root, release), [.. documents.Select(d => d.Text)]);
        foreach (var ((name, text), verdict) in documents.Zip(verdicts))
        {
            var result = OscalValidator.Validate(Encoding.UTF8.GetBytes(text), "document.json", SchemaRules.Options);
            if (result.HasErrors == verdict.IsValid || result.CheckedAs != release)
            {
                yield return $"{name} at {release}: ours {string.Join("; ", result.Diagnostics.Take(3))}, schema {verdict}";
            }
        }
    }
}
