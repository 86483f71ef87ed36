using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Linking;

/// <summary>References of assessment results are checked as those of a POA&amp;M are.</summary>
public sealed class ResultsReferenceTests : IDisposable
{
    private const string Nowhere = "e2f0c1d4-77aa-4b1c-8d3e-0f9a1b2c3d4e";
    private static readonly string Example = Repository.PathOf("examples", "agency-portal");

    private readonly DocumentFolder _folder = new();
    private readonly string _results = File.ReadAllText(Path.Combine(Example, "assessment-results.yaml"));

    public ResultsReferenceTests()
    {
        foreach (string file in Directory.GetFiles(Example, "*.yaml"))
        {
            _folder.Put(Path.GetFileName(file), File.ReadAllText(file));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_references_into_the_plan_and_its_ssp_are_resolved()
    {
        ValidationResult result = Validate(_results);

        result.Diagnostics.Should().BeEmpty();
        result.Unchecked.Should().BeEmpty();
    }

    // A subject and a tool stand in other documents, the others in this one; the UUID of the last risk is that of an observation.
    [Theory]
    [InlineData("subject-uuid: a4076a08-b677-4eec-86c5-008ffc00fddd", "subject-uuid: " + Nowhere, "POAM2008", "'assessment-plan.yaml' or in 'ssp.yaml' has that UUID")]
    [InlineData("actor-uuid: aa27356b-e6a1-45b9-820d-1c887e9a98f2", "actor-uuid: " + Nowhere, "POAM2007", "has that UUID")]
    [InlineData("observation-uuid: c7fbd925-8117-4392-8135-daa521654200", "observation-uuid: " + Nowhere, "POAM2002", "nothing in this document has that UUID")]
    [InlineData("party-uuid: 2e4fd759-5944-4018-aa40-ff15ed42861c", "party-uuid: " + Nowhere, "POAM2010", "has that UUID")]
    [InlineData("observation-uuid: c7fbd925-8117-4392-8135-daa521654200", "observation-uuid: d6fb7112-ed00-4c81-a846-b1d32f516912", "POAM2002", "is a party 'Priya Lund', not an observation")]
    public void Validate_reference_that_leads_nowhere_is_an_error(string reference, string broken, string rule, string message)
    {
        _results.Should().Contain(reference);

        ValidationResult result = Validate(_results.Replace(reference, broken, StringComparison.Ordinal));

        result.Diagnostics.Should().NotBeEmpty().And.OnlyContain(d => d.Rule.Id == rule && d.Severity == Severity.Error && d.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_missing_plan_is_one_warning_and_counts_what_it_blocks()
    {
        File.Delete(_folder.PathOf("assessment-plan.yaml"));

        ValidationResult result = Validate(_results);

        result.Diagnostics.Select(d => d.Rule.Id).Should().Equal("POAM2101");
        result.Unchecked.Should().ContainSingle().Which.Count.Should().BeGreaterThan(1);
        result.Verdict.Should().Be(Verdict.Unchecked);
    }

    [Fact]
    public void Validate_tasks_of_the_log_are_those_of_the_plan()
    {
        Validate(_results.Replace("b541d6dc-700f-4715-ba68-984e8c1c6cf0", Nowhere, StringComparison.Ordinal)).Diagnostics
            .Should().ContainSingle().Which.Rule.Id.Should().Be("POAM2005");
    }

    private ValidationResult Validate(string results) => OscalValidator.Validate(
        System.Text.Encoding.UTF8.GetBytes(results), _folder.PathOf("assessment-results.yaml"), new ValidationOptions { AsOf = new DateOnly(2026, 6, 1), Artifacts = _folder.Artifacts() });
}
