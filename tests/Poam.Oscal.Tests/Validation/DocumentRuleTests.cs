using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Tests.Validation;

/// <summary>Every rule of ours is in a file of its own and has a passing and a failing fixture.</summary>
public sealed class DocumentRuleTests
{
    private static readonly string Expected = Repository.PathOf("tests", "Poam.Oscal.Tests", "Validation", "document-rules.txt");

    private static readonly RuleDescriptor[] OwnRules = [.. DocumentRules.All, .. ControlRules.All];

    public static TheoryData<string> Ids() => [.. OwnRules.Select(r => r.Id)];

    [Fact]
    public void Rules_have_files_of_their_names()
    {
        string[] files = [.. Directory.GetFiles(Repository.PathOf("src", "Poam.Oscal", "Validation", "Rules"), "*.cs").Select(f => Path.GetFileName(f)!.Split('.')[0]).Where(id => id.Length == 8 && char.IsAsciiDigit(id[7])).Where(id => !IsAboutChanges(id))];
        files.Should().BeEquivalentTo(OwnRules.Select(r => r.Id));
    }

    [Fact]
    public void Fixtures_belong_to_rules()
    {
        Directory.GetDirectories(Repository.PathOf("tests", "fixtures", "rules")).Select(d => Path.GetFileName(d)!).Where(id => !IsAboutChanges(id))
            .Should().BeEquivalentTo(OwnRules.Select(r => r.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_passing_fixture_has_no_finding(string id)
    {
        ValidationResult result = Validate(Fixture(id, "pass"));
        Describe(result).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_failing_fixture_has_findings_of_the_rule_alone(string id)
    {
        ValidationResult result = Validate(Fixture(id, "fail"));
        string[] ids = [.. result.Diagnostics.Select(d => d.Rule.Id), .. result.Unchecked.Select(u => u.RuleId)];
        ids.Distinct().Should().Equal(id);
    }

    [Fact]
    public void Failing_fixtures_have_the_listed_findings()
    {
        StringBuilder actual = new();
        foreach (string id in OwnRules.Select(r => r.Id))
        {
            actual.Append(id).Append('\n').Append(Describe(Validate(Fixture(id, "fail"))));
        }

        if (Repository.UpdatesExpected)
        {
            File.WriteAllText(Expected, actual.ToString());
        }

        actual.ToString().Should().Be(File.ReadAllText(Expected).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_kind_of_reference_has_a_rule()
    {
        string table = File.ReadAllText(Repository.PathOf("docs", "references.md"));
        foreach (string id in OwnRules.Select(r => r.Id).Where(id => id.StartsWith("POAM20", StringComparison.Ordinal) && string.CompareOrdinal(id, "POAM2020") < 0))
        {
            table.Should().Contain($"[{id}](rules/{id}.md)");
        }
    }

    // Rules about changes need two states: see ChangeRuleTests.
    private static bool IsAboutChanges(string id) => id.StartsWith("POAM5", StringComparison.Ordinal);

    private static string Fixture(string id, string name) =>
        Directory.GetFiles(Repository.PathOf("tests", "fixtures", "rules", id), name + ".*").Should().ContainSingle().Subject;

    private static string RulesFor(string id) => "+" + OwnRules.Single(r => r.Id == id).Set;

    /// <summary>Applies the default rules and the set of the rule, on the day on which the fixtures are written. A fixture may lie beside documents that it imports, and assessment results that it comes from.</summary>
    private static ValidationResult Validate(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        RuleSet rules = RuleSet.Parse(RulesFor(Path.GetFileName(folder)), out string? error)!;
        error.Should().BeNull();
        string sar = Path.Combine(folder, "sar.yaml");
        ArtifactSet artifacts = new(new ArtifactOptions { CurrentFolder = folder, Roots = [folder] });
        return OscalValidator.Validate(File.ReadAllBytes(file), file, new ValidationOptions { Rules = rules, AsOf = new DateOnly(2026, 7, 31), Artifacts = artifacts, Sar = File.Exists(sar) ? sar : null });
    }

    private static string Describe(ValidationResult result)
    {
        StringBuilder lines = new();
        foreach (Diagnostic finding in result.Diagnostics)
        {
            lines.Append("  ").Append(finding.Location).Append(' ').Append(finding.Severity).Append(' ').Append(finding.Rule.Id).Append(' ').Append(finding.Pointer).Append('\n');
            lines.Append("    ").Append(finding.Message).Append('\n');
            foreach (RelatedLocation related in finding.Related)
            {
                lines.Append("    see ").Append(related.Path).Append(related.Path is null ? "" : ":").Append(related.Location).Append(' ').Append(related.Message).Append('\n');
            }
        }

        foreach (Unchecked entry in result.Unchecked)
        {
            lines.Append("  ").Append(entry.Line).Append(" unchecked ").Append(entry.RuleId).Append(' ').Append(entry.Pointer).Append(' ').Append(entry.Count).Append('\n');
            lines.Append("    ").Append(entry.Reason).Append('\n');
        }

        return lines.ToString();
    }
}
