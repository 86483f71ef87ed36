using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Examples;

/// <summary>The house rules of the examples find what they are for, and nothing else.</summary>
public sealed class HouseRulesTests
{
    // The day on which the examples are written: nothing is overdue.
    // The house has a rule of its own for ids that are used twice.
    private static readonly ValidationOptions Options = new() { AsOf = new DateOnly(2026, 7, 31), Rules = RuleSet.Parse("-POAM4040", out _)! };

    [Fact]
    public void Document_that_keeps_the_rules_passes()
    {
        ValidationResult result = Validate("poam.yaml");

        result.Verdict.Should().Be(Diagnostics.Verdict.Passed);
        result.Diagnostics.Should().BeEmpty();
        result.Passes!.Select(pass => pass.RuleId).Where(id => id.StartsWith("house-", StringComparison.Ordinal)).Distinct().Should().HaveCount(8, "every rule has something to look at");
    }

    [Fact]
    public void Document_that_breaks_the_rules_has_a_finding_for_each() =>
        Validate("poam-broken.yaml").Diagnostics.Select(d => $"{d.Location} {d.Rule.Id}: {d.Message}").Should().Equal(
            "24:7 house-risk-deadline: The risk 'Backups are not tested' is open and has no deadline.",
            "31:18 house-severity: `medium` is not allowed here. Allowed: low, moderate, high.",
            "46:19 house-milestone-contact: The owner of the milestone 'The first restore has worked' is no party of the metadata with an email address.",
            "49:15 house-milestone-owner: Nobody owns the milestone 'Restores run by themselves'; add a responsible role with a party.",
            "69:11 house-item-number-unique: Another item has the number A-2026-017 already.",
            "80:18 house-item-number-form: '18' is no number of an item: write it as A-2026-017.",
            "83:7 house-item-number: 'The backup server is reached by password' needs one property POAM-ID in our namespace (https://permits.example/ns/poam).");

    [Fact]
    public void Breaking_document_keeps_the_rules_of_OSCAL() =>
        OscalValidator.Validate(File.ReadAllBytes(PathOf("poam-broken.yaml")), "poam-broken.yaml", Options).Diagnostics.Should().BeEmpty();

    private static ValidationResult Validate(string file)
    {
        ConstraintSetResult house = ConstraintSet.Load(PathOf("house-rules.yaml"));
        house.Faults.Should().BeEmpty();
        return OscalValidator.Validate(File.ReadAllBytes(PathOf(file)), file, Options with { Constraints = [house.Set!], IncludesPasses = true });
    }

    private static string PathOf(string file) => Repository.PathOf("examples", "house-rules", file);
}
