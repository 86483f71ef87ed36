using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

public sealed class ConstraintTests
{
    private const string Item = "\"uuid\": \"4e2d64de-7ac5-4fb8-9b2c-0f3b2f4c9a11\", \"title\": \"t\", \"description\": \"d\"";
    private const string Role = "\"roles\": [ { \"id\": \"owner\", \"title\": \"o\" } ],";

    [Fact]
    public void Property_without_namespace_names_the_way_out()
    {
        Diagnostic finding = Only(Item + ", \"props\": [ { \"name\": \"ticket\", \"value\": \"7\" } ]");

        finding.RuleKey.Should().Be("oscal-metadata-prop-name-values@property#allowed-values");
        finding.Pointer.Should().Be("/plan-of-action-and-milestones/poam-items/0/props/0/name");
        finding.Message.Should().Contain("`ns`").And.Contain("Allowed: marking");
    }

    [Fact]
    public void Property_with_a_namespace_of_its_own_is_free() =>
        Findings(Item + ", \"props\": [ { \"name\": \"ticket\", \"ns\": \"https://agency.example/ns\", \"value\": \"7\" } ]").Should().BeEmpty();

    [Fact]
    public void Flag_behind_what_it_decides_counts() =>
        Findings(Item + ", \"props\": [ { \"value\": \"7\", \"name\": \"ticket\", \"ns\": \"https://agency.example/ns\" } ]").Should().BeEmpty();

    [Fact]
    public void Open_list_beside_a_closed_one_is_enough()
    {
        // At 1.0.4 the metadata's own list is closed and has only keywords; the open list of all properties has marking.
        string metadata = "\"props\": [ { \"name\": \"marking\", \"value\": \"public\" }, { \"name\": \"keywords\", \"value\": \"a\" } ],";

        Lines(Document(metadata, Item, "1.0.4"), null).Should().BeEmpty();
    }

    [Fact]
    public void Property_in_a_foreign_namespace_breaks_the_letter_of_1_0_4_only()
    {
        string text = Document("", Item, "1.0.4").Replace(
            "\"poam-items\"",
            """
            "risks": [ { "uuid": "11111111-1111-4111-8111-111111111111", "title": "t", "description": "d", "statement": "s", "status": "open",
              "props": [ { "name": "ticket", "ns": "https://agency.example/ns", "value": "7" } ] } ], "poam-items"
            """,
            StringComparison.Ordinal);

        Lines(text, null).Should().BeEmpty();
        Lines(text, RuleSet.NistVerbatim).Should().Equal("oscal-risk-prop-name-values /plan-of-action-and-milestones/risks/0/props/0/name");
    }

    [Theory]
    [InlineData("1.1.2", 64, true, null)]
    [InlineData("1.1.2", 32, false, null)]
    [InlineData("1.1.2", 64, false, "nist-verbatim")]
    [InlineData("1.1.2", 32, true, "nist-verbatim")]
    [InlineData("1.1.3", 64, true, "nist-verbatim")]
    public void Digest_of_SHA_256_has_its_length_unless_NIST_is_taken_by_the_letter(string version, int length, bool isRight, string? rules)
    {
        string hash = $$"""{ "algorithm": "SHA-256", "value": "{{new string('a', length)}}" }""";
        string text = Document("", Item, version).Replace(
            "\"poam-items\"",
            $$"""
            "back-matter": { "resources": [ { "uuid": "0e2f3a52-13e9-4c0e-8d3c-6a5b1b1f0a01", "rlinks": [ { "href": "a.pdf", "hashes": [ {{hash}} ] } ] } ] }, "poam-items"
            """,
            StringComparison.Ordinal);

        Lines(text, rules is null ? null : RuleSet.Parse(rules, out _)).Any(l => l.Contains("hash-length", StringComparison.Ordinal)).Should().Be(!isRight);
    }

    [Fact]
    public void Reference_to_a_later_entry_is_found_and_each_of_several_values_is_looked_up()
    {
        string metadata = Role + """
            "responsible-parties": [ { "role-id": "owner", "party-uuids": [ "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222" ] } ],
            "parties": [ { "uuid": "11111111-1111-4111-8111-111111111111", "type": "organization", "name": "a" } ],
            """;

        Lines(Document(metadata, Item, "1.2.2"), null).Should().Equal(
            "oscal-index-metadata-party-uuid /plan-of-action-and-milestones/metadata/responsible-parties/0/party-uuids/1");
    }

    [Fact]
    public void Duplicate_key_points_at_the_first()
    {
        string metadata = Role.Replace("} ],", "}, { \"id\": \"owner\", \"title\": \"b\" } ],", StringComparison.Ordinal);

        Diagnostic finding = Of(Document(metadata, Item, "1.2.2"), null).Should().ContainSingle().Subject;

        finding.RuleKey.Should().Be("oscal-index-metadata-role-id@metadata#index");
        finding.Related.Should().ContainSingle();
    }

    [Fact]
    public void Deprecated_member_is_an_info_once()
    {
        string metadata = """
            "locations": [ { "uuid": "11111111-1111-4111-8111-111111111111", "address": { "country": "US" }, "urls": [ "https://a.example", "https://b.example" ] } ],
            """;

        Diagnostic finding = Of(Document(metadata, Item, "1.2.2"), null).Should().ContainSingle().Subject;

        finding.Rule.Id.Should().Be("OSCAL1019");
        finding.Severity.Should().Be(Severity.Info);
        finding.Message.Should().Contain("2 times");
    }

    [Fact]
    public void Rule_that_is_left_out_is_silent()
    {
        string text = Document("", "\"title\": \"t\", \"description\": \"d\"", "1.2.2");

        Lines(text, null).Should().Equal("oscal-poam-item-uuid /plan-of-action-and-milestones/poam-items/0");
        Lines(text, RuleSet.Parse("default,-oscal-poam-item-uuid", out _)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("nist-verbatim", 1)]
    public void Section_of_an_assessment_that_is_no_objective_needs_no_method_unless_NIST_is_taken_by_the_letter(string? rules, int findings)
    {
        const string text = """
            { "assessment-plan": { "uuid": "11111111-1111-4111-8111-111111111111",
              "metadata": { "title": "t", "last-modified": "2026-01-31T10:00:00Z", "version": "1", "oscal-version": "1.2.2" },
              "import-ssp": { "href": "ssp.json" }, "reviewed-controls": { "control-selections": [ { "include-all": {} } ] },
              "terms-and-conditions": { "parts": [ { "name": "rules-of-engagement", "prose": "Announce each scan." } ] } } }
            """;

        Lines(text, rules is null ? null : RuleSet.Parse(rules, out _)).Should().HaveCount(findings)
            .And.AllBe("oscal-assesment-part-objective-cardinality /assessment-plan/terms-and-conditions/parts/0");
    }

    [Theory]
    [InlineData("withdrawn", null, 0)]
    [InlineData("withdrawn", "nist-verbatim", 1)]
    [InlineData("", null, 1)]
    public void Withdrawn_control_of_1_0_0_needs_no_statement_unless_NIST_is_taken_by_the_letter(string status, string? rules, int findings)
    {
        string props = status.Length == 0 ? "" : $$""", "props": [ { "name": "status", "value": "{{status}}" } ]""";
        string text = $$"""
            { "catalog": { "uuid": "11111111-1111-4111-8111-111111111111",
              "metadata": { "title": "t", "last-modified": "2026-01-31T10:00:00Z", "version": "1", "oscal-version": "1.0.0" },
              "controls": [ { "id": "ac-1", "title": "t"{{props}} } ] } }
            """;

        Lines(text, rules is null ? null : RuleSet.Parse(rules, out _)).Should().HaveCount(findings)
            .And.AllBe("control.part-name-statement.has-cardinality /catalog/controls/0");
    }

    [Theory]
    [InlineData("defualt")]
    [InlineData("-no-such-rule")]
    public void Unknown_set_or_rule_is_refused(string text)
    {
        RuleSet.Parse(text, out string? error).Should().BeNull();
        error.Should().NotBeNullOrEmpty();
    }

    private static string Document(string metadata, string item, string version) =>
        $$"""
        { "plan-of-action-and-milestones": { "uuid": "{{Sample.Uuid}}",
          "metadata": { {{metadata}} "title": "t", "last-modified": "2026-01-31T10:00:00Z", "version": "1", "oscal-version": "{{version}}" },
          "poam-items": [ { {{item}} } ] } }
        """;

    private static Diagnostic[] Of(string text, RuleSet? rules) =>
    [
        .. OscalValidator.Validate(Encoding.UTF8.GetBytes(text), "poam.json", new ValidationOptions { Rules = rules ?? RuleSet.Default })
            .Diagnostics.Where(d => d.Rule.Source == RuleSource.Nist),
    ];

    private static string[] Lines(string text, RuleSet? rules) => [.. Of(text, rules).Select(d => $"{d.Rule.Id} {d.Pointer}")];

    private static string[] Findings(string item) => Lines(Document("", item, "1.2.2"), null);

    private static Diagnostic Only(string item) => Of(Document("", item, "1.2.2"), null).Should().ContainSingle().Subject;
}
