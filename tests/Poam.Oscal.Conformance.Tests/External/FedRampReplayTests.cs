using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.External;

/// <summary>FedRAMP's constraint files say of FedRAMP's test documents what FedRAMP expects.</summary>
public sealed class FedRampReplayTests
{
    // What differs from FedRAMP's expectation, and how it begins.
    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        // The profile is not there. oscal-cli takes whatever goes wrong while it evaluates a constraint for a finding; here it is said that nothing was judged.
        ["import-profile-resolves-to-fedramp-content-FAIL"] = "unchecked: `count(resolve-profile(doc(",
    };

    private const string Example = "../../../content/rev5/examples/ssp/xml/fedramp-ssp-example.oscal.xml";

    private static readonly string[] NotInExample =
    [
        // The example has nothing that these are about.
        "control-implementation-status", "interconnection-direction", "interconnection-security", "prop-response-point-has-cardinality-one",

        // The resolved baseline is older than the profile that it stands for: it does not mark 65 parameters that are made of others.
        "has-required-parameters",
    ];

    [SkippableFact]
    public void Unit_tests_give_the_expected_result()
    {
        string folder = ReferenceFolder.Require("fedramp", "src", "validations", "constraints");
        FedRampCase[] cases = [.. Directory.GetFiles(Path.Combine(folder, "unit-tests"), "*.yaml").Order(StringComparer.Ordinal).Select(FedRampCase.Read)];
        FedRampRuns runs = new(folder);

        string[] wrong = [.. cases.SelectMany(each => each.Contents.Select(content => (each, content)))
            .Select(pair => (pair.each.Name, Problem: runs.ProblemOf(pair.each, pair.content)))
            .Where(pair => pair.Problem is not null && !(Differences.TryGetValue(pair.Name, out string? start) && pair.Problem.StartsWith(start, StringComparison.Ordinal)))
            .Select(pair => $"{pair.Name}: {pair.Problem}")];

        cases.Should().HaveCount(88);
        wrong.Should().BeEmpty();
    }

    [SkippableFact]
    public void Example_keeps_every_constraint_that_applies_to_it()
    {
        FedRampRuns runs = new(ReferenceFolder.Require("fedramp", "src", "validations", "constraints"));

        string[] others = [.. runs.Rules.Where(id => runs.ProblemOf(new FedRampCase("", [], id, Fails: false, FailCount: null), Example) is not null)];

        others.Should().BeEquivalentTo(NotInExample);
    }

    [SkippableFact]
    public void Specification_differs_where_a_path_begins_with_a_slash()
    {
        string folder = ReferenceFolder.Require("fedramp", "src", "validations", "constraints");
        FedRampRuns compatible = new(folder);
        FedRampRuns strict = new(folder) { Compatibility = ConstraintCompatibility.Specification };
        string[] differing = [.. Directory.GetFiles(Path.Combine(folder, "unit-tests"), "*.yaml").Order(StringComparer.Ordinal).Select(FedRampCase.Read)
            .Where(each => each.Contents.Any(content => strict.ProblemOf(each, content) is not null && compatible.ProblemOf(each, content) is null))
            .Select(each => each.Name)];

        // The test is /location/prop…, which from the document leads nowhere.
        differing.Should().Equal("data-center-count-PASS");
    }
}
