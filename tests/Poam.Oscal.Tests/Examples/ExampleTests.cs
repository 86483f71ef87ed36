using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Examples;

/// <summary>The examples that users start from are right, and the broken ones are broken as they say.</summary>
public sealed class ExampleTests
{
    private static readonly string Expected = Repository.PathOf("tests", "Poam.Oscal.Tests", "Examples", "broken.txt");

    // Their faults break constraints that no structural check knows.
    private static readonly string[] BreakConstraintsOnly = ["prop-without-ns.yaml", "undefined-role.xml"];

    private const string Late = "Warning POAM4030 V-3 'Old protocol versions are accepted' is 49 days overdue: it was due on 2026-06-12.";

    // The day on which the examples are published.
    private static readonly ValidationOptions Options = new() { AsOf = new DateOnly(2026, 7, 31) };

    public static TheoryData<string> PortalDocuments() => [.. FilesOf("agency-portal").Where(f => !f.EndsWith(".csv", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(PortalDocuments))]
    public void Documents_of_the_example_system_have_no_finding(string file)
    {
        ValidationResult result = Validate("agency-portal", file);
        result.Model.Should().NotBeNull();
        string[] expected = result.Model == "plan-of-action-and-milestones" ? [Late] : [];
        result.Diagnostics.Select(d => $"{d.Severity} {d.Rule.Id} {d.Message}").Should().Equal(expected, "V-3 is late on purpose");
        result.Unchecked.Should().BeEmpty();
    }

    [Fact]
    public void Broken_examples_have_the_listed_findings()
    {
        StringBuilder actual = new();
        foreach (string file in FilesOf("broken"))
        {
            actual.Append(file).Append('\n');
            foreach (Diagnostic finding in Validate("broken", file).Diagnostics)
            {
                actual.Append("  ").Append(finding.Location).Append(' ').Append(finding.Rule.Id).Append(' ').Append(finding.Pointer).Append('\n');
                actual.Append("    ").Append(finding.Message).Append('\n');
            }
        }

        if (Repository.UpdatesExpected)
        {
            File.WriteAllText(Expected, actual.ToString());
        }

        actual.ToString().Should().Be(File.ReadAllText(Expected).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Broken_examples_have_one_finding_each()
    {
        foreach (string file in FilesOf("broken").Except(BreakConstraintsOnly))
        {
            Validate("broken", file).Diagnostics.Should().ContainSingle(file);
        }
    }

    private static ValidationResult Validate(string folder, string file)
    {
        string path = Repository.PathOf("examples", folder, file);
        ArtifactSet artifacts = new(new ArtifactOptions { CurrentFolder = Repository.PathOf("examples", folder), Roots = [Repository.PathOf("examples")] });
        return OscalValidator.Validate(File.ReadAllBytes(path), path, Options with { Artifacts = artifacts });
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.GetFiles(Repository.PathOf("examples", folder)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
