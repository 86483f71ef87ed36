using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Linking;

/// <summary>Validates POA&amp;Ms whose references lead into other documents.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Nowhere = "e2f0c1d4-77aa-4b1c-8d3e-0f9a1b2c3d4e";
    private const string Party = "8a1f6c3d-52e0-4b7f-9d18-6e2c4a0b7f95";
    private const string Component = "7e4d2b19-06f8-4c53-a9e7-d2b8f1c36a40";

    private readonly DocumentFolder _folder = new();
    private readonly string _poam = File.ReadAllText(Repository.PathOf("tests", "fixtures", "rules", "POAM2111", "pass.yaml"));
    private readonly string _ssp = File.ReadAllText(Repository.PathOf("tests", "fixtures", "rules", "POAM2111", "ssp.yaml"));
    private readonly string _sar = File.ReadAllText(Repository.PathOf("tests", "fixtures", "rules", "POAM2113", "sar.yaml"));

    public ImportTests()
    {
        _folder.Put("ssp.yaml", _ssp);
        _folder.Put("sar.yaml", _sar);
    }

    [Fact]
    public void Validate_reference_into_the_ssp_is_resolved() => Validate(_poam).Verdict.Should().Be(Verdict.Passed);

    [Fact]
    public void Validate_reference_that_the_ssp_does_not_have_is_an_error()
    {
        Diagnostic finding = Validate(_poam.Replace(Party, Nowhere, StringComparison.Ordinal)).Diagnostics.Should().ContainSingle().Subject;

        finding.Rule.Id.Should().Be("POAM2007");
        finding.Message.Should().Contain("nothing in this document or in 'ssp.yaml' has that UUID");
    }

    [Fact]
    public void Validate_near_miss_proposes_what_the_ssp_has()
    {
        Diagnostic finding = Validate(_poam.Replace(Party, Party[..^1] + "0", StringComparison.Ordinal)).Diagnostics.Should().ContainSingle().Subject;

        finding.Message.Should().EndWith($"Did you mean `{Party}` (a party 'Priya Lund' of 'ssp.yaml')?");
    }

    [Fact]
    public void Validate_reference_to_another_kind_says_what_stands_in_the_ssp()
    {
        Diagnostic finding = Validate(_poam.Replace(Party, Component, StringComparison.Ordinal)).Diagnostics.Should().ContainSingle().Subject;

        finding.Message.Should().Be($"`{Component}` is a component 'Edge proxy' of 'ssp.yaml', not a party, as the actor's type `party` says.");
        finding.Related.Should().ContainSingle().Which.Path.Should().Be("ssp.yaml");
        finding.Related[0].Location.Line.Should().Be(Array.FindIndex(_ssp.Split('\n'), line => line.Contains(Component, StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public void Validate_missing_ssp_is_one_warning_and_counts_what_it_blocks()
    {
        File.Delete(_folder.PathOf("ssp.yaml"));

        ValidationResult result = Validate(_poam);

        result.Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(Severity.Warning);
        result.Unchecked.Should().ContainSingle().Which.Count.Should().Be(2);
        result.Verdict.Should().Be(Verdict.Unchecked);
        Validate(_poam, options => options with { StrictLinks = true }).Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(Severity.Error);
    }

    [Fact]
    public void Validate_refused_ssp_is_unchecked_with_its_reason()
    {
        string poam = _poam.Replace("href: ssp.yaml", "href: https://permits.example/ssp.yaml", StringComparison.Ordinal);

        ValidationResult result = Validate(poam);

        result.Diagnostics.Should().BeEmpty();
        result.Unchecked.Should().ContainSingle().Which.Reason.Should().Contain("the network is not used");
        Validate(poam, options => options with { StrictLinks = true }).Verdict.Should().Be(Verdict.Failed);
    }

    [Fact]
    public void Validate_given_ssp_is_taken_instead_of_the_imported_one()
    {
        string poam = _poam.Replace("href: ssp.yaml", "href: moved.yaml", StringComparison.Ordinal);

        Validate(poam, options => options with { Ssp = "ssp.yaml" }).Verdict.Should().Be(Verdict.Passed);
    }

    [Fact]
    public void Validate_given_ssp_that_is_none_is_an_error()
    {
        ValidationResult result = Validate(_poam, options => options with { Ssp = "sar.yaml" });

        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("POAM2102");
    }

    [Fact]
    public void Validate_ssp_by_fragment_and_base64_is_found()
    {
        string poam = _poam.Replace("href: ssp.yaml", "href: \"#6f1f9a52-22a1-4a3e-9d0b-0c9d1c5b7a10\"", StringComparison.Ordinal) + $"""
              back-matter:
                resources:
                  - uuid: 6f1f9a52-22a1-4a3e-9d0b-0c9d1c5b7a10
                    title: SSP
                    base64:
                      filename: ssp.yaml
                      value: {Convert.ToBase64String(Encoding.UTF8.GetBytes(_ssp))}

            """;

        Validate(poam).Verdict.Should().Be(Verdict.Passed);
    }

    [Fact]
    public void Validate_fragment_that_names_nothing_is_reported_once()
    {
        string poam = _poam.Replace("href: ssp.yaml", "href: \"#6f1f9a52-22a1-4a3e-9d0b-0c9d1c5b7a10\"", StringComparison.Ordinal);

        Validate(poam).Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("POAM2014");
    }

    [Theory]
    [InlineData("%", "OSCAL1105")]
    [InlineData("two words.yaml", "OSCAL1105")]
    [InlineData(":", "OSCAL1105")]
    public void Validate_href_of_a_wrong_form_is_reported_once(string href, string rule)
    {
        ValidationResult result = Validate(_poam.Replace("href: ssp.yaml", $"href: '{href}'", StringComparison.Ordinal));

        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be(rule);
        result.Unchecked.Should().ContainSingle().Which.Count.Should().Be(2);
    }

    [Fact]
    public void Validate_risk_that_only_the_assessment_results_have_is_to_be_carried_over()
    {
        const string Risk = "2ddbc8f0-40f0-5399-b714-f8dd2779068a";
        string poam = _poam.Replace($"    - uuid: {Risk}", "    - uuid: 40c1b7d8-2e95-4f60-a3d7-9b8e5c0f1a64", StringComparison.Ordinal)
            .Replace("Requests can be mixed", "Another risk", StringComparison.Ordinal);

        ValidationResult result = Validate(poam, options => options with { Sar = "sar.yaml" });

        result.Diagnostics.Should().Contain(d => d.Rule.Id == "POAM2003" && d.Message.Contains("carry it over", StringComparison.Ordinal) && d.Related[0].Path == "sar.yaml");
    }

    [Fact]
    public void Validate_cut_off_ssp_blocks_instead_of_failing()
    {
        _folder.Put("ssp.yaml", _ssp[..(_ssp.Length / 2)] + "\n  bad: [");

        ValidationResult result = Validate(_poam.Replace(Party, Nowhere, StringComparison.Ordinal));

        result.HasErrors.Should().BeFalse();
        result.Unchecked.Should().ContainSingle();
    }

    [Fact]
    public void Validate_document_without_a_place_follows_nothing()
    {
        ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(_poam), options: Options());

        result.Diagnostics.Should().BeEmpty();
        result.Unchecked.Should().ContainSingle().Which.Reason.Should().Contain("no place on disk");
    }

    [Fact]
    public void Validate_nist_verbatim_follows_nothing()
    {
        File.Delete(_folder.PathOf("ssp.yaml"));

        Validate(_poam, options => options with { Rules = RuleSet.NistVerbatim }).Verdict.Should().Be(Verdict.Passed);
    }

    [Fact]
    public void Validate_many_poams_reads_the_ssp_once()
    {
        CountingResolver resolver = new("urn:example:ssp", Encoding.UTF8.GetBytes(_ssp));
        ValidationOptions options = new() { AsOf = new DateOnly(2026, 7, 31), Artifacts = _folder.Artifacts(new ArtifactOptions { Resolver = resolver }) };
        byte[] poam = Encoding.UTF8.GetBytes(_poam.Replace("href: ssp.yaml", "href: urn:example:ssp", StringComparison.Ordinal));

        Parallel.For(0, 32, _ => OscalValidator.Validate(poam, _folder.PathOf("poam.yaml"), options).Verdict.Should().Be(Verdict.Passed));

        resolver.Requests.Should().ContainSingle(request => request.Location == "urn:example:ssp");
    }

    private ValidationResult Validate(string poam, Func<ValidationOptions, ValidationOptions>? change = null)
    {
        ValidationOptions options = Options() with { Artifacts = _folder.Artifacts() };
        return OscalValidator.Validate(Encoding.UTF8.GetBytes(poam), _folder.PathOf("poam.yaml"), change is null ? options : change(options));
    }

    private static ValidationOptions Options() => new() { AsOf = new DateOnly(2026, 7, 31) };

    public void Dispose() => _folder.Dispose();
}
