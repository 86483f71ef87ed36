using System.Text;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Tests.Validation;

/// <summary>Every rule about changes has an earlier state, and one that keeps the rule and one that breaks it.</summary>
public sealed class ChangeRuleTests
{
    // Nothing is overdue on the day of the fixtures.
    private static readonly ValidationOptions Options = new() { AsOf = new DateOnly(2026, 6, 1) };

    private static readonly string Expected = Repository.PathOf("tests", "Poam.Oscal.Tests", "Validation", "change-rules.txt");

    public static TheoryData<string> Ids() => [.. ChangeRules.All.Select(r => r.Id)];

    [Fact]
    public void Rules_have_files_and_fixtures_of_their_names()
    {
        string[] ids = [.. ChangeRules.All.Select(r => r.Id)];
        Directory.GetFiles(Repository.PathOf("src", "Poam.Oscal", "Validation", "Rules"), "POAM5*.cs").Select(f => Path.GetFileName(f)!.Split('.')[0])
            .Should().BeEquivalentTo(ids.Where(id => id != ChangeRules.ReadableBase.Id));
        Directory.GetDirectories(Repository.PathOf("tests", "fixtures", "rules"), "POAM5*").Select(d => Path.GetFileName(d)!).Should().BeEquivalentTo(ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_passing_state_has_no_finding(string id)
    {
        Describe(Validate(id, "base.yaml", "pass.yaml")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_failing_state_has_findings_of_the_rule_alone(string id)
    {
        ValidationResult result = Validate(id, BaseOf(id), "fail.yaml");
        result.Diagnostics.Select(d => d.Rule.Id).Concat(result.Unchecked.Select(u => u.RuleId)).Distinct().Should().Equal(id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_failing_state_by_itself_has_no_finding(string id)
    {
        OscalValidator.Validate(Bytes(id, "fail.yaml"), options: Options).Diagnostics.Should().BeEmpty("the rule is about the change alone");
    }

    [Fact]
    public void Failing_states_have_the_listed_findings()
    {
        StringBuilder actual = new();
        foreach (string id in ChangeRules.All.Select(r => r.Id))
        {
            actual.Append(id).Append('\n').Append(Describe(Validate(id, BaseOf(id), "fail.yaml")));
        }

        if (Repository.UpdatesExpected)
        {
            File.WriteAllText(Expected, actual.ToString());
        }

        actual.ToString().Should().Be(File.ReadAllText(Expected).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_rule_that_is_put_in_beside_the_letter_of_nist_runs_alone()
    {
        ValidationOptions options = Options with { Rules = RuleSet.Parse("nist-verbatim,+POAM5004", out _)! };

        ChangeReview.Validate(Bytes("POAM5004", "base.yaml"), Bytes("POAM5004", "fail.yaml"), options: options).Diagnostics.Select(d => d.Rule.Id).Distinct().Should().Equal("POAM5004");
        ChangeReview.Validate(Bytes("POAM5001", "base.yaml"), Bytes("POAM5001", "fail.yaml"), options: options).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_rule_that_is_left_out_says_nothing()
    {
        ValidationOptions options = Options with { Rules = RuleSet.Parse("-POAM5004", out _)! };

        ChangeReview.Validate(Bytes("POAM5004", "base.yaml"), Bytes("POAM5004", "fail.yaml"), options: options).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Other_models_have_no_rules_about_changes()
    {
        byte[] ssp = File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "ssp.yaml"));

        ChangeReview.Validate(ReadOnlyMemory<byte>.Empty, ssp).Unchecked.Should().NotContain(u => u.RuleId == ChangeRules.ReadableBase.Id);
    }

    private static string BaseOf(string id) => id == ChangeRules.ReadableBase.Id ? "fail-base.yaml" : "base.yaml";

    private static ValidationResult Validate(string id, string old, string now) => ChangeReview.Validate(Bytes(id, old), Bytes(id, now), old, now, Options);

    private static byte[] Bytes(string id, string name) => File.ReadAllBytes(Repository.PathOf("tests", "fixtures", "rules", id, name));

    private static string Describe(ValidationResult result)
    {
        StringBuilder lines = new();
        foreach (Poam.Oscal.Diagnostics.Diagnostic finding in result.Diagnostics)
        {
            lines.Append("  ").Append(finding).Append("\n    ").Append(finding.Pointer).Append('\n');
        }

        foreach (Poam.Oscal.Diagnostics.Unchecked blocked in result.Unchecked)
        {
            lines.Append("  unchecked ").Append(blocked.RuleId).Append(": ").Append(blocked.Reason).Append('\n');
        }

        return lines.ToString();
    }
}
