using System.Text;
using Poam.Oscal.Catalogs;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

public sealed class ControlRuleTests
{
    [Theory]
    [InlineData("ac-2", null, null)]
    [InlineData("ac-99", "POAM3001", "NIST SP 800-53 Rev. 5 has no control 'ac-99'. Did you mean 'ac-9'?")]
    [InlineData("AC-2(99)", "POAM3001", "NIST SP 800-53 Rev. 5 has no control 'ac-2.99'. Did you mean 'ac-2'?")]
    [InlineData("ac-3.1", "POAM3002", "Control AC-3(1) ('ac-3.1') is withdrawn in NIST SP 800-53 Rev. 5: see AC-6 ('ac-6').")]
    [InlineData("sa-12", "POAM3002", "Control SA-12 ('sa-12') is withdrawn in NIST SP 800-53 Rev. 5: see family Supply Chain Risk Management. In Rev. 4 it is not: give --catalog rev4 if the system follows that.")]
    [InlineData("AC-2(1)", "POAM3006", "'AC-2(1)' is a label; OSCAL's identifier is 'ac-2.1'.")]
    [InlineData("ac-02", "POAM3006", "'ac-02' is a label; OSCAL's identifier is 'ac-2'.")]
    [InlineData("AC-3.3", "POAM3006", "'AC-3.3' is a label; OSCAL's identifier is 'ac-3.3'. It may also be assessment procedure AC-3.3 of eMASS.")]
    [InlineData("CIS 7.1", null, null)]
    [InlineData("cisc-7.1", null, null)]
    [InlineData("AC.L2-3.1.1", null, null)]
    public void Control_is_judged_by_rev5_while_nothing_names_a_catalog(string id, string? rule, string? message)
    {
        ValidationResult result = Validate(id, ValidationOptions.Default);

        Expect(result, rule, message);
        result.Catalog.Should().Be("rev5 (default)");
    }

    [Theory]
    [InlineData("sr-1", "POAM3003", "'sr-1' is a control of NIST SP 800-53 Rev. 5; the system follows NIST SP 800-53 Rev. 4.")]
    [InlineData("ac-2.10", "POAM3004", "Control AC-2(10) ('ac-2.10') is not in the system's baseline, FedRAMP LOW.")]
    [InlineData("ac-2", null, null)]
    public void Catalog_and_baseline_of_the_caller_decide(string id, string? rule, string? message)
    {
        ValidationResult result = Validate(id, ValidationOptions.Default with { Catalog = ControlIndex.Rev4, BaselineName = "fedramp-low" });

        Expect(result, rule, message);
        result.Catalog.Should().Be("rev4 (given)");
    }

    [Theory]
    [InlineData("cisc-7", null, null)]
    [InlineData("CIS 7", "POAM3006", "'CIS 7' is a label; OSCAL's identifier is 'cisc-7'.")]
    [InlineData("ac-2", "POAM3001", "CIS has no control 'ac-2'.")]
    public void Catalog_of_another_framework_judges_alone(string id, string? rule, string? message)
    {
        ControlIndex cis = ControlIndex.Read("catalog: { metadata: { title: CIS }, controls: [ { id: cisc-7, title: Vulnerabilities } ] }"u8.ToArray(), "cis")!;

        Expect(Validate(id, ValidationOptions.Default with { Catalog = cis }), rule, message);
    }

    [Fact]
    public void Baseline_of_ones_own_decides()
    {
        ValidationOptions options = ValidationOptions.Default with { Baseline = ControlBaseline.Of("own", "Ours", ["ac-2"]) };

        Expect(Validate("ac-2", options), null, null);
        Expect(Validate("ac-3", options), "POAM3004", "Control AC-3 ('ac-3') is not in the system's baseline, Ours.");
    }

    [Fact]
    public void Rules_that_are_left_out_say_nothing()
    {
        Expect(Validate("ac-99", ValidationOptions.Default with { Rules = RuleSet.Parse("default,-POAM3001", out _)! }), null, null);
        Expect(Validate("ac-99", ValidationOptions.Default with { Rules = RuleSet.NistVerbatim }), null, null);
    }

    [Fact]
    public void Rules_put_in_beside_the_letter_of_nist_run_alone()
    {
        ValidationOptions options = ValidationOptions.Default with { Rules = RuleSet.Parse("nist-verbatim,+POAM3001", out _)! };

        Validate("ac-99", options).Diagnostics.Select(d => d.Rule.Id).Should().Contain("POAM3001");
        ValidationResult label = Validate("AC-2(1)", options);
        Expect(label, null, null);
        label.Catalog.Should().Be("rev5 (default)");
    }

    [Theory]
    [InlineData("default", "'privacy' is no baseline of the catalog in use, rev4 (given), which has low, moderate, high, fedramp-li-saas, fedramp-low, fedramp-moderate, fedramp-high. Name one of those, a profile, or another --catalog.")]
    [InlineData("default,-POAM3004", null)]
    public void Baseline_that_the_catalog_does_not_have_is_unchecked(string rules, string? reason)
    {
        ValidationResult result = Validate("ac-2", new ValidationOptions { Catalog = ControlIndex.Rev4, BaselineName = "privacy", Rules = RuleSet.Parse(rules, out _)! });

        Expect(result, null, null);
        result.Unchecked.Select(u => (u.RuleId, u.Reason, u.Count)).Should().Equal(reason is null ? [] : [("POAM3004", reason, 1)]);
    }

    [Fact]
    public void Document_that_names_no_control_names_no_catalog()
    {
        OscalValidator.Validate("plan-of-action-and-milestones: { metadata: { title: T } }"u8.ToArray()).Catalog.Should().BeNull();
    }

    [Fact]
    public void Example_is_judged_by_the_profile_of_its_ssp()
    {
        string poam = Repository.PathOf("examples", "agency-portal", "poam.yaml");
        ReadOnlyMemory<byte> changed = Encoding.UTF8.GetBytes(File.ReadAllText(poam).Replace("ac-2.3", "ac-2.9", StringComparison.Ordinal));

        ValidationResult result = OscalValidator.Validate(changed, poam);

        result.Catalog.Should().StartWith("rev5 (profile of the SSP: ").And.EndWith("profile.yaml)");
        result.Diagnostics.Where(d => d.Rule.Id.StartsWith("POAM3", StringComparison.Ordinal)).Select(d => d.Rule.Id).Distinct().Should().Equal("POAM3004");
    }

    [Fact]
    public void Plans_are_judged_too()
    {
        ValidationResult result = OscalValidator.Validate(
            """
            system-security-plan:
              metadata: { title: T, oscal-version: 1.1.3 }
              import-profile: { href: https://example.gov/NIST_SP-800-53_rev4_LOW-baseline_profile.xml }
              control-implementation:
                description: d
                implemented-requirements:
                  - { uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f70, control-id: ac-2, statements: [ { statement-id: ac-2_smt.z, uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f71 } ] }
                  - { uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f72, control-id: ac-2.1 }
            """u8.ToArray());

        result.Catalog.Should().StartWith("rev4 (name of the SSP's profile: ");
        result.Diagnostics.Where(d => d.Rule.Id.StartsWith("POAM3", StringComparison.Ordinal)).Select(d => $"{d.Location.Line} {d.Rule.Id}").Should().Equal("7 POAM3005", "8 POAM3004");
    }

    private static void Expect(ValidationResult result, string? rule, string? message)
    {
        Diagnostic[] found = [.. result.Diagnostics.Where(d => d.Rule.Id.StartsWith("POAM3", StringComparison.Ordinal))];
        found.Select(d => d.Rule.Id).Should().Equal(rule is null ? [] : [rule]);
        found.Select(d => d.Message).Should().Equal(message is null ? [] : [message]);
    }

    private static ValidationResult Validate(string id, ValidationOptions options) => OscalValidator.Validate(
        Encoding.UTF8.GetBytes($"plan-of-action-and-milestones: {{ risks: [ {{ props: [ {{ name: impacted-control-id, ns: 'http://fedramp.gov/ns/oscal', value: '{id}' }} ] }} ] }}"), null, options);
}
