using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Documents;

public sealed class StructureTests
{
    private const string Item = "/plan-of-action-and-milestones/poam-items/0";

    [Fact]
    public void A_valid_document_has_no_finding()
    {
        ValidationResult result = Sample.Validate(Sample.PoamJson());
        result.Diagnostics.Should().BeEmpty();
        result.Verdict.Should().Be(Verdict.Passed);
        result.Model.Should().Be("plan-of-action-and-milestones");
        result.CheckedAs.Should().Be("1.1.2");
    }

    [Fact]
    public void An_unknown_member_proposes_the_nearest()
    {
        Diagnostic finding = Sample.Only(Sample.PoamJson("\"title\": \"t\", \"description\": \"d\", \"remark\": \"r\""));
        finding.Rule.Id.Should().Be("OSCAL1003");
        finding.Pointer.Should().Be(Item + "/remark");
        finding.Message.Should().Contain("Did you mean `remarks`?");
    }

    [Fact]
    public void A_missing_member_stands_at_the_object()
    {
        Diagnostic finding = Sample.Only(Sample.PoamJson("\"title\": \"t\""));
        finding.Rule.Id.Should().Be("OSCAL1005");
        finding.Pointer.Should().Be(Item);
        finding.Location.Should().Be(new SourceLocation(5, 21, 5, 22));
        finding.Message.Should().Contain("`description`");
    }

    [Fact]
    public void A_duplicate_member_names_both_places()
    {
        Diagnostic finding = Sample.Only(Sample.PoamJson("\"title\": \"t\", \"description\": \"d\", \"title\": \"u\""));
        finding.Rule.Id.Should().Be("OSCAL1006");
        finding.Pointer.Should().Be(Item + "/title");
        finding.Related.Should().ContainSingle().Which.Location.Column.Should().Be(23);
    }

    [Fact]
    public void A_duplicate_unknown_member_is_reported_once_as_such()
    {
        Sample.Findings(Sample.PoamJson("\"title\": \"t\", \"description\": \"d\", \"x\": 1, \"x\": 2"))
            .Should().Equal($"5:57 OSCAL1003 {Item}/x", $"5:65 OSCAL1006 {Item}/x");
    }

    [Theory]
    [InlineData("\"props\": []", "OSCAL1008", "/props")]
    [InlineData("\"remarks\": null", "OSCAL1007", "/remarks")]
    [InlineData("\"remarks\": {\"a\": 1}", "OSCAL1009", "/remarks")]
    [InlineData("\"remarks\": [\"a\"]", "OSCAL1009", "/remarks")]
    [InlineData("\"props\": {\"name\": \"marking\", \"value\": \"v\"}", "OSCAL1009", "/props/0")]
    [InlineData("\"props\": [[]]", "OSCAL1009", "/props")]
    [InlineData("\"props\": [\"a\"]", "OSCAL1009", "/props/0")]
    [InlineData("\"props\": [{\"name\": \"marking\", \"value\": 1}]", "OSCAL1009", "/props/0/value")]
    [InlineData("\"props\": [{\"name\": \"marking\", \"value\": true}]", "OSCAL1009", "/props/0/value")]
    public void Values_of_the_wrong_kind_are_one_finding(string member, string rule, string pointer)
    {
        Diagnostic finding = Sample.Only(Sample.PoamJson($"\"title\": \"t\", \"description\": \"d\", {member}"));
        finding.Rule.Id.Should().Be(rule);
        finding.Pointer.Should().Be(Item + pointer);
    }

    [Theory]
    [InlineData("1.0.4", "`findings` needs OSCAL 1.1.0 or later; this document says 1.0.4.")]
    [InlineData("1.0.6", "`findings` needs OSCAL 1.1.0 or later; this document says 1.0.6.")]
    public void A_member_of_a_later_release_says_which(string version, string message)
    {
        string finding = "\"findings\": [{\"uuid\": \"3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a02\", \"title\": \"t\", \"description\": \"d\", \"target\": {\"type\": \"statement-id\", \"target-id\": \"ac-2_smt\", \"status\": {\"state\": \"satisfied\"}}}],";
        Diagnostic diagnostic = Sample.Only(Sample.PoamJson(version: version, extra: finding));
        diagnostic.Rule.Id.Should().Be("OSCAL1004");
        diagnostic.Message.Should().Be(message);
        Sample.Findings(Sample.PoamJson(version: "1.1.0", extra: finding)).Should().BeEmpty();
    }

    [Fact]
    public void A_release_that_comes_last_still_decides()
    {
        string text = $$$"""
            { "plan-of-action-and-milestones": { "uuid": "{{{Sample.Uuid}}}",
              "poam-items": [ { "title": "t", "description": "d", "related-findings": [ { "finding-uuid": "3f1c6a52-7e0b-5d7e-9a55-0c2f6f1b8a01" } ] } ],
              "metadata": { "title": "t", "last-modified": "2026-01-31T10:00:00Z", "version": "1", "oscal-version": "VERSION" } } }
            """;
        Sample.Findings(text.Replace("VERSION", "1.1.2", StringComparison.Ordinal)).Should().BeEmpty();
        Sample.Findings(text.Replace("VERSION", "1.0.4", StringComparison.Ordinal)).Should().Equal($"2:55 OSCAL1004 {Item}/related-findings");
        Sample.Findings(text.Replace("VERSION", "1.0.0", StringComparison.Ordinal)).Should().Equal(
            $"2:55 OSCAL1004 {Item}/related-findings", $"2:95 OSCAL1103 {Item}/related-findings/0/finding-uuid");
    }

    [Theory]
    [InlineData("1.1.4", "1.1.3")]
    [InlineData("1.2.9", "1.2.2")]
    [InlineData("2.0.0", "1.2.2")]
    [InlineData("1.0", "1.0.0")]
    [InlineData("v1.0.4", "1.0.4")]
    [InlineData("0.9", "1.0.0")]
    [InlineData("banana", "1.2.2")]
    public void An_unknown_release_is_checked_as_the_nearest(string version, string checkedAs)
    {
        ValidationResult result = Sample.Validate(Sample.PoamJson(version: version));
        result.CheckedAs.Should().Be(checkedAs);
        result.OscalVersion.Should().Be(version);
        result.Verdict.Should().Be(Verdict.Passed);
        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL1016");
    }

    [Theory]
    [InlineData("{}", "1:1 OSCAL1001 ")]
    [InlineData("[1]", "1:1 OSCAL1001 ")]
    [InlineData("\"catalog\"", "1:1 OSCAL1001 ")]
    [InlineData("{\"catalogue\": {}}", "1:2 OSCAL1001 /catalogue")]
    [InlineData("{\"$schema\": \"x\"}", "1:1 OSCAL1001 ")]
    public void A_root_that_is_no_model_is_one_finding(string text, string finding) => Sample.Findings(text).Should().Equal(finding);

    [Fact]
    public void An_unknown_root_proposes_the_nearest() =>
        Sample.Only("{\"plan-of-action-and-milestone\": {}}").Message.Should().Contain("`plan-of-action-and-milestones`");

    [Fact]
    public void What_stands_beside_the_root_is_reported()
    {
        string text = Sample.PoamJson().Replace("{\n  \"plan", "{ \"$schema\": \"s\", \"a\": 1,\n  \"plan", StringComparison.Ordinal);
        Sample.Findings(text).Should().Equal("1:19 OSCAL1003 /a");
    }

    [Fact]
    public void A_second_model_is_reported()
    {
        string text = Sample.PoamJson().TrimEnd('}').TrimEnd() + ", \"catalog\": {} }";
        Sample.Findings(text).Should().Equal("6:6 OSCAL1002 /catalog");
    }

    [Fact]
    public void A_model_that_the_release_lacks_is_reported()
    {
        Sample.Findings("{\"mapping-collection\": {\"metadata\": {\"oscal-version\": \"1.1.3\"}}}")
            .Should().Contain("1:2 OSCAL1017 /mapping-collection");
    }

    [Theory]
    [InlineData("1.2.0", "\"confidence-score\": {\"category\": \"high\", \"STRVALUE\": \"x\"}", true)]
    [InlineData("1.2.2", "\"coverage\": {\"target-coverage\": 0.5}", true)]
    [InlineData("1.2.0", "\"coverage\": {\"STRVALUE\": 0.5}", true)]
    [InlineData("1.2.0", "\"coverage\": {\"target-coverage\": 0.5}", false)]
    [InlineData("1.2.2", "\"coverage\": {\"STRVALUE\": 0.5}", false)]
    public void A_member_that_was_replaced_is_judged_by_the_release(string version, string member, bool isRight)
    {
        string[] findings = Sample.Findings($"{{\"mapping-collection\": {{\"metadata\": {{\"oscal-version\": \"{version}\"}}, \"provenance\": {{{member}}}}}}}");
        findings.Any(f => f.Contains("/provenance/", StringComparison.Ordinal)).Should().Be(!isRight, string.Join("; ", findings));
    }

    [Fact]
    public void A_closed_list_reports_under_the_id_of_nist()
    {
        Diagnostic finding = Sample.Only(Sample.PoamJson().Replace("\"version\": \"1\"", $"\"version\": \"1\", \"parties\": [{{\"uuid\": \"{Sample.Uuid}\", \"type\": \"Person\"}}]", StringComparison.Ordinal));
        finding.Rule.Id.Should().Be("oscal-metadata-party-type-values");
        finding.Message.Should().Contain("Did you mean `person`?");
        finding.Severity.Should().Be(Severity.Error);
    }

    [Fact]
    public void Exclusive_alternatives_are_reported_in_every_release()
    {
        const string Subjects = "\"subjects\": [{\"type\": \"party\", \"include-all\": {}, \"include-subjects\": [{\"subject-uuid\": \"3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a03\", \"type\": \"party\"}]}]";
        Diagnostic finding = Sample.Only(Task(Subjects));
        finding.Rule.Id.Should().Be("OSCAL1010");
        Sample.Only(Task("\"subjects\": [{\"type\": \"party\"}]")).Rule.Id.Should().Be("OSCAL1011");
    }

    [Fact]
    public void A_fingerprint_survives_moved_lines_and_reordered_items()
    {
        string broken = Sample.PoamJson($"\"uuid\": \"{Sample.Uuid}\", \"title\": \"t\", \"description\": 1");
        string moved = "\n\n" + broken.Replace("[ {", "[ {\"title\": \"x\", \"description\": \"y\"}, {", StringComparison.Ordinal);
        Sample.Only(moved).Fingerprint.Should().Be(Sample.Only(broken).Fingerprint).And.HaveLength(16);
        Sample.Only(broken.Replace("0c2f6f1b8a01\", \"title", "0c2f6f1b8a09\", \"title", StringComparison.Ordinal)).Fingerprint.Should().NotBe(Sample.Only(broken).Fingerprint);
    }

    private static string Task(string members) => Sample.PoamJson(extra:
        $$"""
        "risks": [{"uuid": "3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a04", "title": "t", "description": "d", "statement": "s", "status": "open",
          "remediations": [{"uuid": "3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a05", "lifecycle": "planned", "title": "t", "description": "d",
            "tasks": [{"uuid": "3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a06", "type": "milestone", "title": "t", {{members}}}]}]}],
        """);
}
