using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

/// <summary>Constraints read other documents where the access policy lets them.</summary>
public sealed class ArtifactHostTests
{
    private const string Context = "/plan-of-action-and-milestones";
    private static readonly string Poam = Repository.PathOf("examples", "agency-portal", "poam.yaml");

    [Theory]
    [InlineData("doc(import-ssp/@href)/system-security-plan/metadata/title")]
    [InlineData("doc(resolve-uri(import-ssp/@href))/system-security-plan")]
    [InlineData("doc(resolve-uri(resolve-reference(import-ssp/@href)))/system-security-plan")]
    [InlineData("doc-available(import-ssp/@href)")]
    [InlineData("doc-available(resolve-uri('no/such.yaml')) = false()")]
    [InlineData("exists(resolve-profile(doc('profile.yaml'))/catalog//control)")]
    [InlineData("exists(resolve-profile(doc(resolve-uri('profile.yaml')))//control[@id = 'ac-2'])")]
    [InlineData("exists(doc(import-ssp/@href)/system-security-plan ! resolve-profile(doc(import-profile/@href))//control)")]
    [InlineData("starts-with(resolve-uri('ssp.yaml'), 'file:///')")]
    [InlineData("resolve-uri('x.yaml', 'https://agency.example/a/b') = 'https://agency.example/a/x.yaml'")]
    public void Expression_about_other_documents_holds(string test) => CheckExample(test).Should().BeEmpty();

    [Theory]
    [InlineData("doc('no/such.yaml')", "was not read: there is no such file.")]
    [InlineData("doc('../../README.md')", "was not read: it is no OSCAL document.")]
    [InlineData("doc('https://agency.example/ssp.json')", "was not read: the network is not used")]
    [InlineData("doc-available('https://agency.example/ssp.json')", "was not looked for: the network is not used")]
    [InlineData("doc('file:///etc/passwd')", "outside the folders that may be read")]
    [InlineData("doc('#0b9c5d5e-0000-4000-8000-000000000000')", "no resource of the back matter has that UUID")]
    [InlineData("resolve-profile(doc('ssp.yaml'))", "it is neither a profile nor a catalog")]
    public void Document_that_cannot_be_had_leaves_the_constraint_unchecked(string test, string reason) =>
        CheckExample(test).Should().ContainSingle().Which.Should().StartWith("? a: ").And.Contain(reason);

    [Fact]
    public void Document_without_a_place_leads_nowhere() =>
        Check(File("{ object-type: expect, id: a, test: \"doc('ssp.yaml')\" }", Context)).Should().ContainSingle().Which.Should().StartWith("? a: ");

    [Fact]
    public void Set_of_oscal_cli_follows_imports()
    {
        ValidationResult result = OscalValidator.Validate(System.IO.File.ReadAllBytes(Poam), Poam, new() { Rules = RuleSet.Parse("oscal-cli", out _)!, IncludesPasses = true });

        result.Unchecked.Should().NotContain(entry => entry.RuleId.StartsWith("index-imports", StringComparison.Ordinal));
        result.Passes.Should().Contain(pass => pass.RuleId == "index-imports-metadata-party-uuid");
    }

    private static string[] CheckExample(string test)
    {
        ConstraintSet set = Set(File($"{{ object-type: expect, id: a, test: \"{test}\" }}", Context));
        ValidationResult result = OscalValidator.Validate(System.IO.File.ReadAllBytes(Poam), Poam, new() { Constraints = [set] });
        return [.. Lines(result).Where(line => line.StartsWith("a ", StringComparison.Ordinal) || line.StartsWith("? a:", StringComparison.Ordinal))];
    }
}
