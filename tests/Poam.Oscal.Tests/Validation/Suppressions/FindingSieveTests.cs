using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Tests.Saving;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Baselines;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Tests.Validation.Suppressions;

/// <summary>Findings that are accepted, known, or of another severity.</summary>
public sealed class FindingSieveTests
{
    private const string Poam = """
        plan-of-action-and-milestones:
          uuid: 76f3a6a0-2f37-4f7a-9c3b-2f6f6c4d2c11
          metadata:
            title: Example
            last-modified: 2026-04-30T10:00:00Z
            version: "1.0"
            oscal-version: 1.1.3
          system-id: { id: F1 }
          poam-items:
            - uuid: 5d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d4ee
              title: First
              descripton: Misspelt.
              description: Right.
            - uuid: 9d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d4ee
              title: Second
              descripton: Misspelt.
              description: Right.

        """;

    private static readonly ValidationOptions Options = new() { Clock = new StoppedClock(new DateTimeOffset(2026, 5, 1, 23, 59, 0, TimeSpan.Zero)), Rules = RuleSet.Parse("-POAM2022", out _)! };

    [Fact]
    public void Validate_plain_document_has_both_findings() => Lines(Poam).Should().Equal("12:7 OSCAL1003", "16:7 OSCAL1003");

    [Theory]
    [InlineData("5d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d4ee", null, "16:7 OSCAL1003")]
    [InlineData("5D2A4F0E-9F1B-4C57-8F57-6F2F4BB4D4EE", null, "16:7 OSCAL1003")]
    [InlineData("76f3a6a0-2f37-4f7a-9c3b-2f6f6c4d2c11", null)]
    [InlineData("00000000-0000-4000-8000-000000000000", null, "12:7 OSCAL1003", "16:7 OSCAL1003")]
    [InlineData(null, "/plan-of-action-and-milestones/poam-items/1", "12:7 OSCAL1003")]
    [InlineData(null, "/plan-of-action-and-milestones/poam-items/1/descripton", "12:7 OSCAL1003")]
    [InlineData(null, "/plan-of-action-and-milestones/poam-items/", "12:7 OSCAL1003", "16:7 OSCAL1003")]
    [InlineData(null, "/plan-of-action-and-milestones/poam-item", "12:7 OSCAL1003", "16:7 OSCAL1003")]
    public void Validate_suppression_silences_its_place_alone(string? uuid, string? pointer, params string[] left)
    {
        Suppression suppression = new() { Rule = "oscal1003", Reason = "known", Uuid = uuid, Pointer = pointer };

        ValidationResult result = Validate(Poam, Options with { Suppressions = [suppression] });

        Lines(result).Should().Equal(left);
        result.ErrorCount.Should().Be(left.Length);
        result.Suppressed.Should().HaveCount(2 - left.Length).And.NotContain(s => s.Kind != SuppressionKind.Configuration || s.Reason != "known");
        result.UsedSuppressions.Should().HaveCount(left.Length == 2 ? 0 : 1);
        result.UnusedSuppressions.Should().HaveCount(left.Length == 2 ? 1 : 0);
    }

    [Fact]
    public void Validate_suppression_by_fingerprint_silences_one_finding()
    {
        string fingerprint = Validate(Poam, Options).Diagnostics[1].Fingerprint;

        ValidationResult result = Validate("# moved\n" + Poam, Options with { Suppressions = [new Suppression { Rule = "OSCAL1003", Reason = "r", Fingerprint = fingerprint }] });

        Lines(result).Should().Equal("13:7 OSCAL1003");
    }

    [Theory]
    [InlineData("2026-05-01", 0)]
    [InlineData("2026-04-30", 2)]
    public void Validate_suppression_holds_to_the_end_of_its_day(string until, int left)
    {
        Suppression suppression = new() { Rule = "OSCAL1003", Reason = "r", Pointer = "", Until = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) };

        ValidationResult result = Validate(Poam, Options with { Suppressions = [suppression] });

        result.Diagnostics.Should().HaveCount(left);
        result.UnusedSuppressions.Should().BeEmpty("what has expired is reported as such");
    }

    [Fact]
    public void Validate_rule_that_is_off_makes_no_suppression_unused()
    {
        Suppression suppression = new() { Rule = "POAM2022", Reason = "r", Pointer = "" };

        Validate(Poam, Options with { Suppressions = [suppression] }).UnusedSuppressions.Should().BeEmpty();
        Validate(Poam, Options with { Suppressions = [suppression], Rules = RuleSet.NistVerbatim }).UnusedSuppressions.Should().BeEmpty();
        Validate(Poam[..^20] + "\"", Options with { Suppressions = [suppression], Rules = RuleSet.Default }).UnusedSuppressions.Should().BeEmpty("the text breaks off");
    }

    [Theory]
    [InlineData("descripton: Misspelt. # poam:ignore OSCAL1003 until=2026-05-01 reason=It is: \"so\" # really")]
    [InlineData("# poam:ignore OSCAL1003 reason=It is so\n      # Another comment.\n\n      descripton: Misspelt.")]
    [InlineData("#poam:ignore oscal1003,OSCAL1003 reason=It is so\r\n      descripton: Misspelt.")]
    public void Validate_comment_silences_its_line(string line)
    {
        ValidationResult result = Validate(WithFirst(line), Options);

        result.Diagnostics.Select(d => d.Rule.Id).Should().Equal(line.Contains(',') ? ["POAM9012", "OSCAL1003"] : ["OSCAL1003"]);
        result.Suppressed.Should().ContainSingle().Which.Should().Match<SuppressedDiagnostic>(s => s.Kind == SuppressionKind.InSource && s.Reason!.StartsWith("It is"));
    }

    [Theory]
    [InlineData("# poam:ignore OSCAL1003 until=2026-04-30 reason=r", "POAM9011")]
    [InlineData("# poam:ignore OSCAL1004 reason=r", "POAM9012")]
    [InlineData("# poam:ignore POAM2022 reason=r")]
    [InlineData("# poam:ignore OSCAL1003", "POAM9010")]
    [InlineData("# poam:ignore reason=r", "POAM9010")]
    [InlineData("# poam:ignore", "POAM9010")]
    [InlineData("# poam:ignored OSCAL1003 reason=r", "POAM9010")]
    [InlineData("# poam:ignore OSCAL1003 until=soon reason=r", "POAM9010")]
    [InlineData("# poam:ignore OSCAL1003 because reason=r", "POAM9010")]
    [InlineData("# poam:ignore OSCAL1003 until=2026-09-30 x reason=r", "POAM9010")]
    [InlineData("# poam:ignore OSCAL1O03 reason=r", "POAM9003")]
    [InlineData("# see poam:ignore in the guide")]
    public void Validate_comment_that_silences_nothing_says_why(string comment, params string[] expected)
    {
        ValidationResult result = Validate(WithFirst($"descripton: Misspelt. {comment}"), Options);

        result.Diagnostics.Select(d => d.Rule.Id).Should().BeEquivalentTo([.. expected, "OSCAL1003", "OSCAL1003"]);
        result.Diagnostics.Where(d => d.Rule.Id.StartsWith("POAM9", StringComparison.Ordinal)).Should().NotContain(d => d.Location.Line != 12 || d.Location.Column != 29);
    }

    [Theory]
    [InlineData("remarks: |\n        # poam:ignore OSCAL1003 reason=r\n      descripton: Misspelt.")]
    [InlineData("remarks: \"a\n        # poam:ignore OSCAL1003 reason=r\"\n      descripton: Misspelt.")]
    [InlineData("remarks: x# poam:ignore OSCAL1003 reason=r\n      descripton: Misspelt.")]
    public void Validate_text_that_looks_like_a_comment_is_text(string line)
    {
        ValidationResult result = Validate(WithFirst(line), Options);

        result.Suppressed.Should().BeEmpty();
        result.Diagnostics.Select(d => d.Rule.Id).Should().Equal("OSCAL1003", "OSCAL1003");
    }

    [Fact]
    public void Validate_json_has_no_comments_to_look_for()
    {
        ValidationResult result = Validate("""{ "plan-of-action-and-milestones": { "remarks": "# poam:ignore OSCAL1003 reason=r" } }""", Options);

        result.Suppressed.Should().BeEmpty();
        result.Diagnostics.Should().NotContain(d => d.Rule.Id.StartsWith("POAM9", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_other_severity_counts_as_such()
    {
        ValidationResult result = Validate(Poam, Options with { Severities = new Dictionary<string, Severity> { ["OSCAL1003"] = Severity.Info } });

        (result.ErrorCount, result.InfoCount, result.Verdict).Should().Be((0, 2, Verdict.Passed));
        result.Diagnostics.Should().OnlyContain(d => d.Severity == Severity.Info);
    }

    [Fact]
    public void Validate_known_findings_leave_the_new_ones_wherever_they_stand()
    {
        FindingBaseline baseline = Baseline("a.yaml", Validate(Poam, Options).Diagnostics);
        string changed = "# A line more.\n" + Poam.Replace("system-id:", "system-idd:", StringComparison.Ordinal);

        ValidationResult result = Validate(changed, Options with { KnownFindings = baseline.Of("a.yaml") });

        result.Diagnostics.Should().OnlyContain(d => d.Message.Contains("system-id"));
        result.Suppressed.Should().HaveCount(2).And.OnlyContain(s => s.Kind == SuppressionKind.Baseline);
        baseline.Of("b.yaml").Should().BeEmpty();
    }

    // Two equal findings in one object have one fingerprint: a third of them is new.
    [Fact]
    public void Validate_equal_findings_are_counted()
    {
        string Text(int count) => Poam.Replace("    title: Example\n", "    title: Example\n    props:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"      - {{ name: marking, value: x{i}, bad: y }}\n")), StringComparison.Ordinal);
        FindingBaseline baseline = Baseline("a.yaml", Validate(Text(2), Options).Diagnostics);

        ValidationResult result = Validate(Text(3), Options with { KnownFindings = baseline.Of("a.yaml") });

        result.Diagnostics.Should().ContainSingle();
        result.Suppressed.Should().HaveCount(4, "two in the properties and two in the items");
    }

    [Fact]
    public void Validate_many_silenced_findings_leave_room_for_others()
    {
        string many = Poam.Replace("    title: Example\n", "    title: Example\n    props:\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"      - {{ name: marking, value: x{i}, bad: y }}\n")), StringComparison.Ordinal);
        ValidationOptions options = Options with { Limits = OscalLimits.Default with { MaxFindings = 5 } };
        Suppression suppression = new() { Rule = "OSCAL1003", Reason = "r", Pointer = "/plan-of-action-and-milestones/metadata" };

        ValidationResult result = Validate(many, options with { Suppressions = [suppression] });

        (result.ErrorCount, result.OmittedCount, result.Suppressed.Count).Should().Be((2, 0, 30));
    }

    [Theory]
    [InlineData("{}", "POAM9020", "POAM9020")]
    [InlineData("""{ "schemaVersion": 2, "findings": [] }""", "POAM9020")]
    [InlineData("""{ "schemaVersion": 1, "findings": [{ "path": "a" }] }""", "POAM9020", "POAM9020", "POAM9020")]
    [InlineData("<<<<<<< ours", "OSCAL0001")]
    public void Parse_broken_baseline_says_so(string text, params string[] expected) =>
        FindingBaseline.Parse(Encoding.UTF8.GetBytes(text)).Diagnostics.Select(d => d.Rule.Id).Should().Equal(expected);

    private static string WithFirst(string line)
    {
        int start = Poam.IndexOf("descripton: Misspelt.", StringComparison.Ordinal);
        return Poam[..start] + line + Poam[(start + "descripton: Misspelt.".Length)..];
    }

    private static FindingBaseline Baseline(string path, IEnumerable<Diagnostic> findings)
    {
        using MemoryStream output = new();
        FindingBaseline.Write(findings.Select(f => KeyValuePair.Create(path, f)), output);
        FindingBaseline baseline = FindingBaseline.Parse(output.ToArray());
        baseline.Diagnostics.Should().BeEmpty();
        return baseline;
    }

    private static ValidationResult Validate(string text, ValidationOptions options) => OscalValidator.Validate(Encoding.UTF8.GetBytes(text), null, options);

    private static string[] Lines(string text) => Lines(Validate(text, Options));

    private static string[] Lines(ValidationResult result) => [.. result.Diagnostics.Select(d => $"{d.Location} {d.Rule.Id}")];
}
