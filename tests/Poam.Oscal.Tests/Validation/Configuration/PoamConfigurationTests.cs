using System.Globalization;
using System.Text;
using System.Text.Json;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Configuration;

namespace Poam.Oscal.Tests.Validation.Configuration;

/// <summary>What a configuration says, and what is said of a wrong one.</summary>
public sealed class PoamConfigurationTests
{
    private const string Whole = """
        # yaml-language-server: $schema=../schemas/config/poam.config.schema.json
        rules: [default, -POAM2022]
        severities: { OSCAL1003: warning, oscal-unique-metadata-property: error }
        fail-on: unchecked
        catalog: rev4
        baseline: moderate
        exclude: [archive/**, "*.old.yaml"]
        roots: [../shared]
        map: { "https://example.org/": catalogs/ }
        constraints: []
        strict-links: true
        known-findings: known.json
        policy:
          sla: { policy: hhs, high: 14, very-high: 7 }
          stale-after: 45
        overrides:
          - paths: [archive/**]
            rules: [-OSCAL1003]
            severities: { OSCAL1003: info }
            fail-on: error
        suppressions:
          - rule: POAM2003
            path: poam.yaml
            uuid: 5d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d4ee
            reason: The risk stands in the register of the agency.
            until: 2026-09-30
        """;

    [Fact]
    public void Parse_whole_configuration_has_every_setting()
    {
        PoamConfiguration configuration = Parse(Whole);

        configuration.Diagnostics.Should().BeEmpty();
        configuration.Choices.Rules.Should().Equal("default", "-POAM2022");
        configuration.Choices.Severities.Should().Contain("oscal1003", Severity.Warning);
        configuration.Choices.FailOn.Should().Be("unchecked");
        (configuration.Choices.Catalog, configuration.Choices.Baseline).Should().Be(("rev4", "moderate"));
        configuration.Exclude.Should().Equal("archive/**", "*.old.yaml");
        configuration.Roots.Should().Equal("../shared");
        configuration.Map.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("https://example.org/", "catalogs/"));
        configuration.StrictLinks.Should().BeTrue();
        configuration.KnownFindings.Should().Be("known.json");
        (configuration.SlaPolicy, configuration.StaleAfterDays).Should().Be(("hhs", 45));
        configuration.SlaDays.Should().Equal(new Dictionary<string, int> { ["high"] = 14, ["very-high"] = 7 });
        configuration.Suppressions.Should().ContainSingle().Which.Until.Should().Be(new DateOnly(2026, 9, 30));
        configuration.Settings.Should().Contain(new ConfigurationSetting("policy.sla.high", "14", 14));
    }

    [Theory]
    [InlineData("policy: { sla: { policy: hhs, high: 14, very-high: 7, critical: 9, very-low: 400 }, stale-after: 45 }", "7 14 90 365 400 45")]
    [InlineData("policy: { sla: { policy: dod } }", "30 30 180 365 365 30")]
    [InlineData("policy: { sla: { high: 14 } }", "- 14 - - - 30")]
    [InlineData("policy: { stale-after: 45 }", "- - - - - 45")]
    public void Policy_has_the_days_given_and_those_of_the_named_policy(string text, string expected)
    {
        RemediationPolicy policy = Parse(text).Policy!;

        RiskLevel[] levels = [RiskLevel.Critical, RiskLevel.High, RiskLevel.Moderate, RiskLevel.Low, RiskLevel.VeryLow];
        string.Join(' ', levels.Select(l => policy.DaysFor(l)?.ToString(CultureInfo.InvariantCulture) ?? "-").Append($"{policy.StaleAfterDays}")).Should().Be(expected);
    }

    [Fact]
    public void Policy_of_a_configuration_without_times_is_none()
    {
        Parse("fail-on: error").Policy.Should().BeNull();
    }

    [Fact]
    public void ChoicesFor_matching_file_takes_overrides_in()
    {
        PoamConfiguration configuration = Parse(Whole);

        ConfigurationChoices choices = configuration.ChoicesFor(pattern => pattern == "archive/**");

        choices.Rules.Should().Equal("default", "-POAM2022", "-OSCAL1003");
        choices.Severities["OSCAL1003"].Should().Be(Severity.Info);
        (choices.FailOn, choices.Catalog).Should().Be(("error", "rev4"));
        configuration.ChoicesFor(_ => false).FailOn.Should().Be("unchecked");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("{}")]
    [InlineData("catalog: rev5")]
    [InlineData("catalog: 'rev5'\nprofile:\n", "2:1 POAM9001 /profile")]
    [InlineData("rulez: []", "1:1 POAM9001 /rulez")]
    [InlineData("fail-on: eror", "1:10 POAM9002 /fail-on")]
    [InlineData("fail-on:", "1:1 POAM9002 /fail-on")]
    [InlineData("fail-on: error\nfail-on: info", "2:1 POAM9002 /fail-on")]
    [InlineData("severities: { OSCAL1003: warning, OSCAL1003: error }", "1:35 POAM9002 /severities/OSCAL1003")]
    [InlineData("severities: { OSCAL1003: bad }", "1:26 POAM9002 /severities/OSCAL1003")]
    [InlineData("severities: { oscal-unique-metadata-propert: error }", "1:46 POAM9003 /severities/oscal-unique-metadata-propert")]
    [InlineData("severities: { OSCAL9999: error }", "1:26 POAM9003 /severities/OSCAL9999")]
    [InlineData("rules: default", "1:8 POAM9002 /rules")]
    [InlineData("rules: [nonsense]", "1:9 POAM9003 /rules/0")]
    [InlineData("rules: [-NOPE]", "1:9 POAM9003 /rules/0")]
    [InlineData("roots: [[a]]", "1:9 POAM9002 /roots/0")]
    [InlineData("roots: ['']", "1:9 POAM9002 /roots/0")]
    [InlineData("strict-links: yes", "1:15 POAM9002 /strict-links")]
    [InlineData("strict-links: 'true'", "1:15 POAM9002 /strict-links")]
    [InlineData("policy: { stale-after: 0 }", "1:24 POAM9002 /policy/stale-after")]
    [InlineData("policy: { stale-after: 007 }", "1:24 POAM9002 /policy/stale-after")]
    [InlineData("policy: { sla: fedramp }", "1:16 POAM9002 /policy/sla")]
    [InlineData("overrides: [{ fail-on: info }]", "1:15 POAM9002 /overrides/0")]
    [InlineData("suppressions: [{ rule: POAM2003, reason: r }]", "1:18 POAM9002 /suppressions/0")]
    [InlineData("suppressions: [{ rule: POAM2003, uuid: u, pointer: /p, reason: r }]", "1:18 POAM9002 /suppressions/0")]
    [InlineData("suppressions: [{ rule: POAM2003, uuid: u }]", "1:18 POAM9002 /suppressions/0")]
    [InlineData("suppressions: [{ rule: POAM2003, uuid: u, reason: r, until: 2026-02-30 }]", "1:61 POAM9002 /suppressions/0/until")]
    [InlineData("- rules", "1:1 POAM9002 ")]
    [InlineData("# nothing\n---\n[]", "1:1 POAM9002 ")]
    [InlineData("default", "1:1 POAM9002 ")]
    [InlineData("# nothing\n---\n{}")]
    [InlineData("rules: [default", "OSCAL0001")]
    [InlineData("fail-on: error\n---\nfail-on: info", "OSCAL0005")]
    public void Parse_wrong_configuration_says_where(string text, params string[] expected)
    {
        string[] actual = [.. Parse(text).Diagnostics.Select(d => expected is [['O', ..]] ? d.Rule.Id : $"{d.Location} {d.Rule.Id} {d.Pointer}")];
        actual.Should().Equal(expected);
    }

    // A suppression whose last day cannot be read must not hold for ever.
    [Fact]
    public void Parse_suppression_with_a_broken_date_is_left_out()
    {
        PoamConfiguration configuration = Parse("suppressions: [{ rule: POAM2003, uuid: u, reason: r, until: soon }, { rule: POAM2003, uuid: v, reason: r }]");

        configuration.Suppressions.Select(s => s.Uuid).Should().Equal("v");
    }

    [Fact]
    public void Parse_with_external_constraints_calls_no_rule_unknown()
    {
        Parse("constraints: [own.xml]\nseverities: { own-rule: error }").Diagnostics.Should().BeEmpty();
        PoamConfiguration.Parse("severities: { own-rule: error }"u8.ToArray(), hasMoreRules: true).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Parse_json_reads_as_well()
    {
        PoamConfiguration configuration = PoamConfiguration.Parse("""{ "fail-on": "warning", "policy": { "stale-after": 30 } }"""u8.ToArray(), "c.json");

        configuration.Diagnostics.Should().BeEmpty();
        configuration.StaleAfterDays.Should().Be(30);
    }

    [Theory]
    [InlineData("2026-09-30", "POAM9012")]
    [InlineData("2026-10-01", "POAM9011")]
    public void JudgeSuppressions_last_day_counts_in_full(string asOf, string rule)
    {
        PoamConfiguration configuration = Parse(Whole);

        IReadOnlyList<Diagnostic> findings = configuration.JudgeSuppressions(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), [], configuration.Suppressions.ToArray());

        Diagnostic finding = findings.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be(rule);
        finding.Location.ToString().Should().Be("22:11");
        finding.Pointer.Should().Be("/suppressions/0");
    }

    [Fact]
    public void JudgeSuppressions_says_nothing_of_files_that_were_not_checked() =>
        Parse(Whole).JudgeSuppressions(new DateOnly(2026, 5, 1), [], []).Should().BeEmpty();

    [Fact]
    public void Schema_in_the_repository_is_what_the_reader_goes_by()
    {
        string file = Repository.PathOf("schemas", "config", "poam.config.schema.json");
        string text = ConfigurationSchema.Make().ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
        if (Repository.UpdatesExpected)
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").Should().Be(text, "it is written anew by running the tests with POAM_UPDATE_EXPECTED=1");
    }

    private static PoamConfiguration Parse(string text) => PoamConfiguration.Parse(Encoding.UTF8.GetBytes(text));
}
