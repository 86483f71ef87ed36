using System.Text;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>The references of SSPs, assessment plans and assessment results: one that is broken is one finding, by NIST's constraint or by a rule of ours.</summary>
public sealed class PlanReferenceTests
{
    private const string Dead = "00000000-0000-4000-8000-000000000000";

    [Theory]
    [InlineData("- component-uuid: db292fd0-d8f4-485d-a87f-1c175a77d49f", $"- component-uuid: {Dead}", "POAM2012 inventory-items/0/implemented-components/0/component-uuid")]
    [InlineData("          - component-uuid: fa235fc6-62a8-4b22-88c3-b80fe81e93ed", $"          - component-uuid: {Dead}", "POAM2012 by-components/0/component-uuid")]
    [InlineData("- component-uuid: a4076a08-b677-4eec-86c5-008ffc00fddd", "- component-uuid: 49beefbc-79aa-435c-bca1-303d8a9ab68b", "POAM2012 by-components/0/component-uuid")]
    [InlineData("- role-id: provider", "- role-id: provder", "POAM2011 responsible-roles/0/role-id")]
    [InlineData("- role-id: asset-administrator\n            party-uuids:\n              - d6fb7112-ed00-4c81-a846-b1d32f516912\n        statements", "- role-id: nobody\n        statements", "oscal-implemented-requirement-index-metadata-role-id")]
    [InlineData("    users:\n", $"    leveraged-authorizations:\n      - uuid: 11111111-1111-4111-8111-111111111111\n        title: Cloud\n        party-uuid: {Dead}\n        date-authorized: \"2026-01-01\"\n    users:\n", "POAM2010 leveraged-authorizations/0/party-uuid")]
    [InlineData("        responsible-roles:\n          - role-id: provider", $"        links:\n          - href: \"#{Dead}\"\n            rel: policy\n        responsible-roles:\n          - role-id: provider", "POAM2014 links/0/href")]
    [InlineData("        responsible-roles:\n          - role-id: provider", $"        links:\n          - href: \"#{Dead}\"\n            rel: depends-on\n        responsible-roles:\n          - role-id: provider", "oscal-system-implementation-component-depends-on-link-index links/0/href")]
    [InlineData("    href: profile.yaml", $"    href: \"#{Dead}\"", "POAM2014 import-profile/href")]
    [InlineData("- uuid: fa235fc6-62a8-4b22-88c3-b80fe81e93ed", "- uuid: 6822ce8f-581f-407a-86b8-dbee273ddc4e", "oscal-system-implementation-component-uuid-index")]
    public void Ssp_with_a_broken_reference_has_one_kind_of_finding_for_it(string right, string wrong, string expected) => Check("ssp.yaml", right, wrong, expected);

    [Theory]
    [InlineData("- component-uuid: aa27356b-e6a1-45b9-820d-1c887e9a98f2", $"- component-uuid: {Dead}", "POAM2012 uses-components/0/component-uuid")]
    [InlineData("- subject-uuid: bf8ec649-f9c2-4476-907b-6aafa4ce3028", $"- subject-uuid: {Dead}", "POAM2008 include-subjects/1/subject-uuid")]
    [InlineData("- subject-uuid: d6fb7112-ed00-4c81-a846-b1d32f516912", "- subject-uuid: a4076a08-b677-4eec-86c5-008ffc00fddd", "POAM2008 include-subjects/0/subject-uuid")]
    [InlineData("- activity-uuid: 466bcf4a-9a25-4b5b-874b-daead8e7dc43", $"- activity-uuid: {Dead}", "POAM2006 associated-activities/0/activity-uuid")]
    [InlineData("- task-uuid: b541d6dc-700f-4715-ba68-984e8c1c6cf0", $"- task-uuid: {Dead}", "POAM2005 dependencies/0/task-uuid")]
    [InlineData("          - role-id: assessor", "          - role-id: asessor", "POAM2011 responsible-roles/0/role-id")]
    public void Assessment_plan_with_a_broken_reference_has_one_finding(string right, string wrong, string expected) => Check("assessment-plan.yaml", right, wrong, expected);

    [Theory]
    [InlineData("- task-uuid: b541d6dc-700f-4715-ba68-984e8c1c6cf0", $"- task-uuid: {Dead}")]
    [InlineData("- task-uuid: d6c19be3-9e0e-416f-ac4e-0010839aa1db", "- task-uuid: 466bcf4a-9a25-4b5b-874b-daead8e7dc43")]
    public void Assessment_results_name_tasks_of_their_plan(string right, string wrong) =>
        Check("assessment-results.yaml", right, wrong, "POAM2005 related-tasks/0/task-uuid");

    [Fact]
    public void Activities_of_a_plan_are_judged_without_its_ssp()
    {
        string text = Example("assessment-plan.yaml").Replace("href: ssp.yaml", "href: lost.yaml", StringComparison.Ordinal)
            .Replace("- activity-uuid: 466bcf4a-9a25-4b5b-874b-daead8e7dc43", $"- activity-uuid: {Dead}", StringComparison.Ordinal)
            .Replace("- subject-uuid: bf8ec649-f9c2-4476-907b-6aafa4ce3028", $"- subject-uuid: {Dead}", StringComparison.Ordinal);
        ValidationResult result = Validate("assessment-plan.yaml", text);

        result.Diagnostics.Select(d => d.Rule.Id).Should().BeEquivalentTo("POAM2006", "POAM2101");
        result.Unchecked.Should().ContainSingle().Which.Reason.Should().Contain("lead out of this document");
    }

    [Fact]
    public void Uuid_of_a_user_and_of_a_component_of_an_ssp_is_a_finding()
    {
        string text = Example("ssp.yaml").Replace("- uuid: bb8e93ae-0c17-4903-8d96-1a3a1e549378", "- uuid: fa235fc6-62a8-4b22-88c3-b80fe81e93ed", StringComparison.Ordinal);

        Validate("ssp.yaml", text).Diagnostics.Should().ContainSingle(d => d.Rule.Id == "POAM2020").Which.Message.Should().Contain("identifies");
    }

    [Fact]
    public void Examples_have_no_broken_reference()
    {
        foreach (string file in new[] { "ssp.yaml", "assessment-plan.yaml", "assessment-results.yaml" })
        {
            Validate(file, Example(file)).Diagnostics.Should().BeEmpty();
        }
    }

    private static void Check(string file, string right, string wrong, string expected)
    {
        string text = Example(file);
        int place = text.IndexOf(right, StringComparison.Ordinal);
        place.Should().BeGreaterThan(0);

        string[] found = [.. Validate(file, string.Concat(text.AsSpan(0, place), wrong, text.AsSpan(place + right.Length))).Diagnostics.Select(d => $"{d.Rule.Id} {d.Pointer}")];

        string[] words = expected.Split(' ');
        found.Should().NotBeEmpty().And.OnlyContain(f => f.StartsWith(words[0] + " ", StringComparison.Ordinal) || words.Length == 1);
        found.Should().Contain(f => f.StartsWith(words[0] + " ", StringComparison.Ordinal) && (words.Length == 1 || f.EndsWith(words[1], StringComparison.Ordinal)));
    }

    private static string Example(string file) => File.ReadAllText(Repository.PathOf("examples", "agency-portal", file)).ReplaceLineEndings("\n");

    private static ValidationResult Validate(string file, string text)
    {
        string folder = Repository.PathOf("examples", "agency-portal");
        ArtifactSet artifacts = new(new ArtifactOptions { CurrentFolder = folder, Roots = [folder] });
        return OscalValidator.Validate(Encoding.UTF8.GetBytes(text), Path.Combine(folder, file), new ValidationOptions { Artifacts = artifacts, AsOf = new DateOnly(2026, 7, 31) });
    }
}
