using System.Text;
using System.Text.Json;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using static Poam.Oscal.Tests.Reports.ReportSamples;

namespace Poam.Oscal.Tests.Reports;

/// <summary>SARIF as its readers take it: GitHub code scanning, the SARIF viewers, Azure DevOps.</summary>
public sealed class SarifReportWriterTests
{
    private static readonly SourceLocation Place = new(41, 20, 41, 56);

    [Fact]
    public void Write_finding_has_rule_level_place_and_pointer()
    {
        JsonElement run = Run(Report(Failed("a b/poam.yaml", "", Finding(Place, "it is wrong", Severity.Warning))));

        JsonElement result = run.GetProperty("results")[0];
        result.GetProperty("ruleId").GetString().Should().Be("OSCAL1002");
        result.GetProperty("level").GetString().Should().Be("warning");
        result.GetProperty("message").GetProperty("text").GetString().Should().Be("it is wrong");
        JsonElement location = result.GetProperty("locations")[0];
        location.GetProperty("physicalLocation").GetRawText().Should().MatchEquivalentOf("*\"uri\": \"a%20b/poam.yaml\"*\"uriBaseId\": \"%SRCROOT%\"*\"index\": 0*");
        JsonElement region = location.GetProperty("physicalLocation").GetProperty("region");
        region.EnumerateObject().Select(p => (p.Name, p.Value.GetInt32())).Should().Equal(("startLine", 41), ("startColumn", 20), ("endLine", 41), ("endColumn", 56));
        location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString().Should().Be("/plan-of-action-and-milestones/uuid");
        run.GetProperty("columnKind").GetString().Should().Be("utf16CodeUnits");
        run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").TryGetProperty("uri", out _).Should().BeFalse("a path of this machine means nothing elsewhere");
    }

    [Fact]
    public void Write_rules_stand_once_with_help()
    {
        JsonElement run = Run(Report(Failed("a.yaml", "", Finding(Place), Finding(Place)), Failed("b.yaml", "", Finding(Place))));

        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Should().ContainSingle().Subject;
        rule.GetProperty("id").GetString().Should().Be("OSCAL1002");
        rule.GetProperty("help").GetProperty("text").GetString().Should().Be("Help.");
        rule.GetProperty("helpUri").GetString().Should().Be(Rule.HelpUri);
        run.GetProperty("results").EnumerateArray().Should().HaveCount(3).And.OnlyContain(r => r.GetProperty("ruleIndex").GetInt32() == 0);
        run.GetProperty("artifacts").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void Write_check_that_passed_is_a_result_of_that_kind()
    {
        FileReport file = new() { Path = "a.yaml", Verdict = Verdict.Passed, Passes = [new PassedCheck("house-owner", "/plan-of-action-and-milestones/poam-items/0", 12), new PassedCheck("house-owner", "", 0)] };

        JsonElement[] results = [.. Run(Report(file)).GetProperty("results").EnumerateArray()];

        results.Should().HaveCount(2).And.OnlyContain(r => r.GetProperty("kind").GetString() == "pass" && r.GetProperty("level").GetString() == "none");
        Region(Run(Report(file))).EnumerateObject().Select(p => (p.Name, p.Value.GetInt32())).Should().Equal(("startLine", 12));
    }

    [Fact]
    public void Write_help_has_no_relative_link()
    {
        RuleDescriptor rule = new("POAM2001", "Relate findings of the document", Severity.Error, RuleSource.Poam, "See [references.md](../references.md).");
        Diagnostic finding = Finding(Place) with { Rule = rule, RuleKey = rule.Id };

        JsonElement written = Run(Report(Failed("a.yaml", "", finding))).GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];

        written.GetProperty("help").GetProperty("markdown").GetString().Should().StartWith("See [references.md](https://").And.EndWith("/docs/references.md).");
    }

    // GitHub drops a result that has no line.
    [Fact]
    public void Write_finding_without_a_place_stands_in_the_first_line()
    {
        JsonElement region = Region(Run(Report(Failed("a.yaml", "", Finding(default)))));

        region.EnumerateObject().Select(p => (p.Name, p.Value.GetInt32())).Should().Equal(("startLine", 1));
    }

    // GitHub's upload action warns, once a result, when primaryLocationLineHash differs from what it computes.
    [Fact]
    public void Write_fingerprints_have_a_name_of_their_own_and_tell_equal_findings_apart()
    {
        JsonElement results = Run(Report(Failed("a.yaml", "", Finding(Place), Finding(Place with { Line = 50 })))).GetProperty("results");

        results.EnumerateArray().Select(r => r.GetProperty("partialFingerprints").EnumerateObject().Single())
            .Select(p => (p.Name, p.Value.GetString())).Should().Equal(("poamFinding/v1", "0123456789abcdef:1"), ("poamFinding/v1", "0123456789abcdef:2"));
    }

    [Fact]
    public void Write_moved_lines_keep_fingerprints()
    {
        byte[] text = File.ReadAllBytes(Repository.PathOf("examples", "broken", "misspelt-member.yaml"));
        byte[] moved = [.. "# A comment.\n\n"u8, .. text];

        Fingerprints(moved).Should().Equal(Fingerprints(text)).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("/srv/a.yaml", "file:///srv/a.yaml")]
    [InlineData("C:/a b.yaml", "file:///C:/a%20b.yaml")]
    [InlineData("../ü#1?.yaml", "../%C3%BC%231%3F.yaml")]
    [InlineData("a:b.yaml", "a%3Ab.yaml")]
    [InlineData("<stdin>", "%3Cstdin%3E")]
    public void Write_paths_are_uris(string path, string uri)
    {
        JsonElement artifact = Run(Report(Failed(path, "", Finding(Place)))).GetProperty("artifacts")[0].GetProperty("location");

        artifact.GetProperty("uri").GetString().Should().Be(uri);
        artifact.TryGetProperty("uriBaseId", out _).Should().Be(!uri.StartsWith("file:", StringComparison.Ordinal));
    }

    // [text](target) in a message is a link by the specification.
    [Theory]
    [InlineData("`[x](javascript:1)` is no URI", "`\\[x\\](javascript:1)` is no URI")]
    [InlineData("`[x]` and {0} stay", "`[x]` and {0} stay")]
    public void Write_messages_hold_no_links(string message, string expected) =>
        Run(Report(Failed("a.yaml", "", Finding(Place, message)))).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString().Should().Be(expected);

    [Fact]
    public void Write_related_places_have_ids_and_files()
    {
        JsonElement related = Run(Report(Failed("a.yaml", "", Finding(
            Place, "x", Severity.Error, new RelatedLocation("here", null, new SourceLocation(9, 3, 9, 4)), new RelatedLocation("there", "ssp.json", new SourceLocation(1, 2, 3, 4))))))
            .GetProperty("results")[0].GetProperty("relatedLocations");

        related.EnumerateArray().Select(r => (r.GetProperty("id").GetInt32(), r.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()))
            .Should().Equal((1, "a.yaml"), (2, "ssp.json"));
    }

    [Fact]
    public void Write_suppressed_findings_are_results_with_suppressions()
    {
        FileReport file = new()
        {
            Path = "a.yaml",
            Verdict = Verdict.Passed,
            Suppressed =
            [
                new SuppressedDiagnostic(Finding(Place), SuppressionKind.InSource, "accepted by the AO", new DateOnly(2026, 9, 30)),
                new SuppressedDiagnostic(Finding(Place), SuppressionKind.Baseline, null, null),
            ],
        };

        JsonElement[] suppressions = [.. Run(Report(file)).GetProperty("results").EnumerateArray().Select(r => r.GetProperty("suppressions")[0])];

        suppressions[0].GetProperty("kind").GetString().Should().Be("inSource");
        suppressions[0].GetProperty("justification").GetString().Should().Be("accepted by the AO");
        suppressions[0].GetProperty("properties").GetProperty("until").GetString().Should().Be("2026-09-30");
        suppressions[1].GetProperty("kind").GetString().Should().Be("external");
    }

    [Fact]
    public void Write_unchecked_entries_are_notifications()
    {
        FileReport file = new()
        {
            Path = "a.yaml",
            Verdict = Verdict.Unchecked,
            Unchecked = [new Unchecked("POAM2101", "no SSP", "/p", 14, 12)],
        };

        JsonElement invocation = Run(Report(file)).GetProperty("invocations")[0];

        invocation.GetProperty("executionSuccessful").GetBoolean().Should().BeTrue();
        JsonElement notification = invocation.GetProperty("toolExecutionNotifications")[0];
        notification.GetProperty("associatedRule").GetProperty("id").GetString().Should().Be("POAM2101");
        notification.GetProperty("level").GetString().Should().Be("note");
        notification.GetProperty("message").GetProperty("text").GetString().Should().Be("Not checked (12 checks): no SSP");
        invocation.GetProperty("properties").GetProperty("verdict").GetString().Should().Be("unchecked");
    }

    [Fact]
    public void Write_unread_file_makes_the_run_unsuccessful()
    {
        FileReport file = new() { Path = "a.yaml", Verdict = Verdict.Unchecked, ReadError = "no permission" };

        JsonElement invocation = Run(Report(file)).GetProperty("invocations")[0];

        invocation.GetProperty("executionSuccessful").GetBoolean().Should().BeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().Should().Be("a.yaml was not read: no permission");
    }

    [Fact]
    public void Write_many_findings_keeps_the_errors_and_counts_the_rest()
    {
        Diagnostic[] findings = [.. Enumerable.Range(1, 6000).Select(i => Finding(new SourceLocation(i, 1, i, 2), "x", i % 2 == 0 ? Severity.Error : Severity.Info))];
        FileReport file = new() { Path = "a.yaml", Verdict = Verdict.Failed, Diagnostics = findings, ErrorCount = 3000, InfoCount = 3007, OmittedCount = 7 };

        JsonElement run = Run(Report(file));

        ILookup<string, JsonElement> byLevel = run.GetProperty("results").EnumerateArray().ToLookup(r => r.GetProperty("level").GetString()!);
        byLevel["error"].Should().HaveCount(3000);
        byLevel["note"].Should().HaveCount(2000);
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().Should().StartWith("1007 more finding(s)");
    }

    private static string[] Fingerprints(byte[] text) =>
        [.. Poam.Oscal.Validation.OscalValidator.Validate(text, "a.yaml").Diagnostics.Select(d => d.Fingerprint)];

    private static JsonElement Region(JsonElement run) =>
        run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

    private static JsonElement Run(ValidationReport report)
    {
        using MemoryStream output = new();
        SarifReportWriter.Write(report, output);
        string text = Encoding.UTF8.GetString(output.ToArray());
        text.Should().EndWith("}\n").And.NotContain("\r");
        return JsonDocument.Parse(text).RootElement.GetProperty("runs")[0];
    }
}
