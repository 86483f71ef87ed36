using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>One fault is one finding, however much hangs on it.</summary>
public sealed class OneFaultTests
{
    [Fact]
    public void Risk_that_was_copied_with_all_that_is_in_it_is_one_finding()
    {
        Diagnostic[] findings = Findings(poam => Array(poam, "risks").Add(Array(poam, "risks")[0]!.DeepClone()));

        findings.Should().ContainSingle().Which.Pointer.Should().EndWith("/uuid");
        findings[0].Rule.Id.Should().Be("POAM2020");
        findings[0].Message.Should().EndWith("Give one of them a new UUID, and each object in it as well.");
    }

    [Fact]
    public void What_was_copied_with_a_risk_that_has_a_new_uuid_is_found()
    {
        Diagnostic[] findings = Findings(poam =>
        {
            JsonNode copy = Array(poam, "risks")[0]!.DeepClone();
            copy["uuid"] = "11111111-1111-4111-8111-111111111111";
            Array(poam, "risks").Add(copy);
        });

        findings.Where(f => f.Rule.Id == "POAM2020").Should().HaveCount(5, "two responses and three entries of the log were copied");
    }

    [Fact]
    public void Uuid_of_a_part_that_its_neighbour_has_is_a_finding_inside_of_a_copy_too()
    {
        Diagnostic[] findings = Findings(poam =>
        {
            JsonArray responses = Array(poam, "risks")[0]!["remediations"]!.AsArray();
            responses[1]!["uuid"] = responses[0]!["uuid"]!.GetValue<string>();
        });

        findings.Should().Contain(f => f.Rule.Id == "POAM2020" && f.Pointer.EndsWith("/remediations/1/uuid", StringComparison.Ordinal));
    }

    [Fact]
    public void Observations_that_are_gone_leave_no_deviation_without_reasons()
    {
        Diagnostic[] findings = Findings(poam => poam.Remove("observations"));

        findings.Select(f => f.Rule.Id).Should().Contain("POAM2002").And.NotContain(["POAM4004", "POAM4020"]);
    }

    private static JsonArray Array(JsonObject poam, string name) => poam[name]!.AsArray();

    /// <summary>What a change of the example adds to its findings.</summary>
    private static Diagnostic[] Findings(Action<JsonObject> change)
    {
        JsonObject document = JsonNode.Parse(File.ReadAllText(Repository.PathOf("examples", "agency-portal", "poam.json")))!.AsObject();
        HashSet<string> before = [.. Validate(document).Select(d => d.Message)];
        change(document["plan-of-action-and-milestones"]!.AsObject());
        return [.. Validate(document).Where(d => !before.Contains(d.Message))];
    }

    private static IReadOnlyList<Diagnostic> Validate(JsonObject document)
    {
        string folder = Repository.PathOf("examples", "agency-portal");
        ArtifactSet artifacts = new(new ArtifactOptions { CurrentFolder = folder, Roots = [folder] });
        return OscalValidator.Validate(Encoding.UTF8.GetBytes(document.ToJsonString()), Path.Combine(folder, "poam.json"), new ValidationOptions { Artifacts = artifacts, AsOf = new DateOnly(2026, 7, 31) }).Diagnostics;
    }
}
