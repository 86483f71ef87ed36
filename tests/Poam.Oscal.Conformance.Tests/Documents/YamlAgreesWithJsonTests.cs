using Poam.Oscal.Testing;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Documents;

public sealed class YamlAgreesWithJsonTests
{
    // The template names the SSP template in its own format, so its formats differ in content on purpose.
    private static readonly string[] KnownDifferences =
    [
        "FedRAMP-POAM-OSCAL-Template.yaml: /plan-of-action-and-milestones/back-matter/resources/1/rlinks/0/href: `../../ssp/json/FedRAMP-SSP-OSCAL-Template.json` and `../../ssp/yaml/FedRAMP-SSP-OSCAL-Template.yaml`",
        "FedRAMP-POAM-OSCAL-Template.yaml: /plan-of-action-and-milestones/back-matter/resources/1/rlinks/0/media-type: `text/json` and `text/yaml`",
    ];

    [SkippableFact]
    public void Every_document_published_in_both_formats_gives_the_same_table()
    {
        string root = ReferenceFolder.Require();
        List<string> differing = [];
        int compared = 0;
        foreach (string yaml in YamlFiles(root))
        {
            string json = JsonOf(yaml);
            if (File.Exists(json))
            {
                compared++;
                differing.AddRange(TableComparison.Differences(TableComparison.Read(json), TableComparison.Read(yaml)).Select(d => $"{Path.GetFileName(yaml)}: {d}"));
            }
        }

        compared.Should().BeGreaterThanOrEqualTo(10);
        differing.Should().Equal(KnownDifferences);
    }

    [SkippableFact]
    public void No_published_document_has_an_error_of_structure()
    {
        string root = ReferenceFolder.Require();
        YamlFiles(root)
            .Where(f => !f.Contains("unit-tests", StringComparison.Ordinal))
            .SelectMany(f => OscalValidator.Validate(File.ReadAllBytes(f), f, SchemaRules.Options).Diagnostics
                .Where(d => d.Severity == Diagnostics.Severity.Error)
                .Select(d => $"{Path.GetFileName(f)} {d.Location} {d.Rule.Id} {d.Message}"))
            .Should().BeEmpty();
    }

    [SkippableFact]
    public void Every_published_yaml_can_be_read_to_its_end()
    {
        string root = ReferenceFolder.Require();
        string[] files = [.. YamlFiles(root)];
        files.Length.Should().BeGreaterThan(90);
        files.SelectMany(f => OscalValidator.Validate(File.ReadAllBytes(f), f, SchemaRules.Options).Diagnostics
                .Where(d => d.Rule.Id.StartsWith("OSCAL00", StringComparison.Ordinal) && d.Severity == Diagnostics.Severity.Error)
                .Select(d => $"{Path.GetFileName(f)} {d.Location} {d.Rule.Id} {d.Message}"))
            .Should().BeEmpty();
    }

    private static IEnumerable<string> YamlFiles(string root) =>
        new[] { "oscal/examples", "oscal/profile-resolution", "fedramp", "sp800-53" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.yaml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    private static string JsonOf(string yaml)
    {
        string json = Path.ChangeExtension(yaml, ".json");
        return json.Replace($"{Path.DirectorySeparatorChar}yaml{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}json{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
    }
}
