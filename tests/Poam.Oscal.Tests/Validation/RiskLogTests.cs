using System.Text;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>What the log of a risk says, whichever way it runs.</summary>
public sealed class RiskLogTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 31);

    [Theory]
    [InlineData("2026-01-01T00:00:00Z open, 2026-01-20T00:00:00Z remediating, 2026-01-20T00:00:00Z closed")]
    [InlineData("2026-01-20T00:00:00Z closed, 2026-01-20T00:00:00Z remediating, 2026-01-01T00:00:00Z open")]
    [InlineData("2026-01-01T00:00:00Z open, 2026-01-20T14:00:00Z remediating, 2026-01-20T00:00:00Z closed")]
    [InlineData("2026-01-20T00:00:00Z closed, 2026-01-20T14:00:00Z remediating, 2026-01-01T00:00:00Z open")]
    [InlineData("2026-01-20T00:00:00Z remediating, 2026-01-20T00:00:00Z closed")]
    [InlineData("2026-01-20T00:00:00Z closed, 2026-01-20T00:00:00Z remediating")]
    [InlineData("2026-01-20T00:00:00Z remediating, 2026-01-20T00:00:00Z closed, 2026-01-01T00:00:00Z open")]
    public void Changes_of_one_day_follow_the_order_of_the_log(string log) =>
        Findings(Poam("closed", log)).Should().NotContain(["POAM4001", "POAM4002"]);

    [Theory]
    [InlineData("2026-01-01T00:00:00Z open, 2026-01-20T00:00:00Z closed, 2026-01-20T00:00:00Z remediating")]
    [InlineData("2026-01-22T00:00:00Z remediating, 2026-01-20T00:00:00Z closed, 2026-01-01T00:00:00Z open")]
    [InlineData("2026-01-20T14:00:00Z remediating, 2026-01-20T00:00:00Z remediating, 2026-01-20T09:00:00Z closed")]
    [InlineData("2026-01-20T09:00:00Z closed, 2026-01-20T14:00:00Z remediating")]
    public void Risk_that_was_opened_again_on_the_day_of_its_closing_is_not_closed(string log) =>
        Findings(Poam("closed", log)).Should().Contain("POAM4001");

    [Fact]
    public void State_in_another_spelling_is_read_as_what_it_means() =>
        Findings(Poam("Closed", "2026-01-20T00:00:00Z CLOSED")).Should().NotContain("POAM4001").And.Contain("OSCAL1020");

    [Fact]
    public void Event_in_the_future_is_one_finding()
    {
        Findings(Poam("open", "2062-01-20T00:00:00Z open")).Should().Contain("POAM4008").And.NotContain("POAM4015");
        Findings(Poam("open", "2062-01-20T00:00:00Z open"), "default,-POAM4008").Should().Contain("POAM4015");
        Findings(Poam("open", "2026-01-29T00:00:00Z open")).Should().Contain("POAM4015").And.NotContain("POAM4008");
    }

    [Theory]
    [InlineData("withdrawn", false)]
    [InlineData("approved", true)]
    public void Rating_that_was_not_lowered_in_the_end_needs_no_mitigation(string adjustment, bool isReported)
    {
        string text = Poam("open", "2026-01-20T00:00:00Z open").Replace(
            "\"status\":",
            $$"""
            "props": [ { "name": "risk-adjustment", "ns": "http://fedramp.gov/ns/oscal", "value": "{{adjustment}}" } ],
            "characterizations": [ { "origin": { "actors": [ { "type": "tool", "actor-uuid": "11111111-1111-4111-8111-111111111111" } ] }, "facets": [
              { "name": "risk", "system": "http://fedramp.gov/ns/oscal", "value": "high" },
              { "name": "risk", "system": "http://fedramp.gov/ns/oscal", "value": "low", "props": [ { "name": "state", "value": "adjusted" } ] } ] } ],
            "status":
            """,
            StringComparison.Ordinal);

        Findings(text).Contains("POAM4022").Should().Be(isReported);
    }

    private static string Poam(string status, string log) => Sample.PoamJson(extra:
        $$"""
        "risks": [ { "uuid": "22222222-2222-4222-8222-222222222222", "title": "t", "description": "d", "statement": "s", "status": "{{status}}",
          "risk-log": { "entries": [ {{string.Join(", ", log.Split(", ").Select(Entry))}} ] } } ],
        """).Replace("2026-01-31T10:00:00Z", "2026-01-25T10:00:00Z", StringComparison.Ordinal);

    private static string Entry(string change, int number) =>
        $$"""{ "uuid": "33333333-3333-4333-8333-33333333333{{number}}", "start": "{{change.Split(' ')[0]}}", "status-change": "{{change.Split(' ')[1]}}" }""";

    private static string[] Findings(string text, string rules = "default") =>
        [.. OscalValidator.Validate(Encoding.UTF8.GetBytes(text), null, new ValidationOptions { AsOf = AsOf, Rules = RuleSet.Parse(rules, out _)! }).Diagnostics.Select(d => d.Rule.Id)];
}
