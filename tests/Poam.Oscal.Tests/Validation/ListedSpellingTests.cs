using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>Values of open lists that are there but for their spelling.</summary>
public sealed class ListedSpellingTests
{
    [Theory]
    [InlineData("Closed", "closed")]
    [InlineData("DEVIATION-APPROVED", "deviation-approved")]
    [InlineData("Deviation_Requested", "deviation-requested")]
    public void Status_in_another_spelling_is_a_warning_with_the_right_one(string status, string meant)
    {
        Diagnostic finding = Of(Risk(status)).Should().ContainSingle().Subject;

        finding.Severity.Should().Be(Severity.Warning);
        finding.Pointer.Should().Be("/plan-of-action-and-milestones/risks/0/status");
        finding.Message.Should().StartWith($"`{status}` is probably `{meant}`").And.EndWith($"Write `{meant}`.");
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("close")]
    [InlineData("accepted-by-owner")]
    public void Listed_words_and_words_of_ones_own_are_right(string status) => Of(Risk(status)).Should().BeEmpty();

    [Fact]
    public void One_finding_stands_for_all_places_and_spellings()
    {
        string text = Observations("Test", "TEST", "test", "tesT");

        Of(text).Should().ContainSingle().Which.Message.Should().StartWith("`Test` is probably `TEST`").And.EndWith("The document has it 3 times.");
    }

    [Fact]
    public void Finding_that_is_collected_is_told_of_beside_what_holds() =>
        OscalValidator.Validate(Encoding.UTF8.GetBytes(Risk("Closed")), null, new ValidationOptions { IncludesPasses = true })
            .Diagnostics.Should().Contain(d => d.Rule.Id == "OSCAL1020");

    [Fact]
    public void Identifiers_of_roles_are_ones_own()
    {
        string text = Sample.PoamJson().Replace(
            "\"version\": \"1\",",
            """
            "version": "1", "roles": [ { "id": "Prepared-By", "title": "t" } ], "parties": [ { "uuid": "11111111-1111-4111-8111-111111111111", "type": "person" } ],
            "responsible-parties": [ { "role-id": "Prepared-By", "party-uuids": [ "11111111-1111-4111-8111-111111111111" ] } ],
            """,
            StringComparison.Ordinal);

        Of(text).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nist-verbatim")]
    [InlineData("default,-OSCAL1020")]
    public void Rule_is_ours_and_can_be_left_out(string rules) => Of(Risk("Closed"), RuleSet.Parse(rules, out _)).Should().BeEmpty();

    [Fact]
    public void Closed_list_says_it_itself()
    {
        string text = Sample.PoamJson().Replace(
            "\"version\": \"1\",", "\"version\": \"1\", \"parties\": [ { \"uuid\": \"11111111-1111-4111-8111-111111111111\", \"type\": \"Person\" } ],", StringComparison.Ordinal);

        Of(text).Should().BeEmpty();
        OscalValidator.Validate(Encoding.UTF8.GetBytes(text)).Diagnostics.Should().ContainSingle(d => d.Rule.Id == "oscal-metadata-party-type-values");
    }

    private static string Risk(string status) => Sample.PoamJson(extra:
        $$"""
        "risks": [ { "uuid": "22222222-2222-4222-8222-222222222222", "title": "t", "description": "d", "statement": "s", "status": "{{status}}" } ],
        """);

    private static string Observations(params string[] methods) => Sample.PoamJson(extra:
        $$"""
        "observations": [ { "uuid": "33333333-3333-4333-8333-333333333333", "description": "d", "collected": "2026-01-01T00:00:00Z",
          "methods": [ {{string.Join(", ", methods.Select(m => $"\"{m}\""))}} ] } ],
        """);

    private static Diagnostic[] Of(string text, RuleSet? rules = null) =>
        [.. OscalValidator.Validate(Encoding.UTF8.GetBytes(text), null, new ValidationOptions { Rules = rules ?? RuleSet.Default }).Diagnostics.Where(d => d.Rule.Id == "OSCAL1020")];
}
