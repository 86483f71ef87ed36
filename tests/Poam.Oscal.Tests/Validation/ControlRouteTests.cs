using System.Text;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>The ways from items and responses to controls: POAM3007.</summary>
public sealed class ControlRouteTests
{
    private const string Risk = "5d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d401";
    private const string Response = "5d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d402";
    private const string Finding = "5d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d403";
    private const string Implementation = "5d2a4f0e-9f1b-4c57-8f57-6f2f4bb4d404";
    private const string Prop = "props: [ { name: impacted-control-id, ns: 'http://fedramp.gov/ns/oscal', value: ac-2 } ]";

    public static TheoryData<string> Ways() =>
    [
        Poam(risk: Prop),
        Poam(response: Prop),
        Poam(response: $"tasks: [ {{ type: milestone, {Prop} }} ]"),
        Poam(response: $"tasks: [ {{ type: milestone, tasks: [ {{ type: action, {Prop} }} ] }} ]"),
        Poam(item: Prop),
        Poam(risk: $"mitigating-factors: [ {{ implementation-uuid: {Implementation} }} ]"),
        Poam(finding: $"target: {{ type: statement-id, target-id: ac-2_smt.a }}, related-risks: [ {{ risk-uuid: {Risk} }} ]"),
        Poam(finding: $"implementation-statement-uuid: {Implementation}, related-risks: [ {{ risk-uuid: {Risk} }} ]"),
        Poam(finding: "target: { type: objective-id, target-id: ac-2_obj.a }", item: $"related-findings: [ {{ finding-uuid: {Finding} }} ]"),
        Poam(finding: $"implementation-statement-uuid: {Implementation}", item: $"related-findings: [ {{ finding-uuid: {Finding} }} ]"),
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Item_and_response_with_a_way_to_a_control_are_left_alone(string poam)
    {
        Check(poam).Should().BeEmpty();
    }

    [Fact]
    public void Item_without_a_way_is_reported_once()
    {
        Check(Poam()).Should().Equal("/plan-of-action-and-milestones/poam-items/0");
    }

    [Fact]
    public void Finding_about_no_control_is_no_way()
    {
        Check(Poam(finding: $"title: F, related-risks: [ {{ risk-uuid: {Risk} }} ]")).Should().ContainSingle();
    }

    [Fact]
    public void Response_of_a_risk_without_a_way_is_reported_beside_one_that_has_a_prop()
    {
        string poam = Poam(more: $", {{ lifecycle: planned, title: Second, {Prop} }}");

        Check(poam).Should().Equal("/plan-of-action-and-milestones/risks/0/remediations/0");
    }

    [Theory]
    [InlineData("status: closed", "status: open")]
    [InlineData("lifecycle: planned", "lifecycle: recommendation")]
    public void Closed_items_and_recommendations_are_left_alone(string now, string then)
    {
        string poam = Poam(more: $", {{ lifecycle: planned, title: Second, {Prop} }}");

        Check(poam.Contains(now, StringComparison.Ordinal) ? poam.Replace(now, then, StringComparison.Ordinal) : poam.Replace(then, now, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Item_with_a_dead_reference_is_left_alone()
    {
        Check(Poam(item: $"related-observations: [ {{ observation-uuid: {Implementation} }} ]")).Should().BeEmpty();
    }

    [Fact]
    public void Rule_is_off_by_default()
    {
        OscalValidator.Validate(Encoding.UTF8.GetBytes(Poam())).Diagnostics.Select(d => d.Rule.Id).Should().NotContain("POAM3007");
    }

    private static string Poam(string risk = "title: R", string response = "title: First", string finding = "title: F", string item = "title: I", string more = "") =>
        $$"""
        plan-of-action-and-milestones:
          findings: [ { uuid: {{Finding}}, {{finding}} } ]
          risks: [ { uuid: {{Risk}}, status: open, {{risk}}, remediations: [ { uuid: {{Response}}, lifecycle: planned, {{response}} }{{more}} ] } ]
          poam-items: [ { {{item}}, related-risks: [ { risk-uuid: {{Risk}} } ] } ]
        """;

    private static IEnumerable<string> Check(string poam)
    {
        ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(poam), null, new ValidationOptions { Rules = RuleSet.Parse("+practice", out _)! });
        return result.Diagnostics.Where(d => d.Rule.Id == "POAM3007").Select(d => d.Pointer);
    }
}
