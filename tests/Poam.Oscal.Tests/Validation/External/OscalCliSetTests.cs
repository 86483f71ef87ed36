using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

public sealed class OscalCliSetTests
{
    [Theory]
    [InlineData("oscal-cli", true, "default", "oscal-cli")]
    [InlineData("+oscal-cli", true, "default", "oscal-cli")]
    [InlineData("nist-verbatim,oscal-cli", true, "nist-verbatim", "oscal-cli")]
    [InlineData("oscal-cli,-oscal-cli", false, "default")]
    [InlineData("default", false, "default")]
    public void Set_is_there_when_asked_for(string text, bool isThere, params string[] names)
    {
        RuleSet rules = RuleSet.Parse(text, out _)!;

        rules.IncludesOscalCli.Should().Be(isThere);
        rules.Names.Should().Equal(names);
    }

    [Fact]
    public void Set_finds_what_stands_twice_and_says_whose_rule_it_is()
    {
        string document = Document.Replace("{ name: marking, value: internal }", "{ name: marking, value: internal }\n        - { name: marking, value: internal }", StringComparison.Ordinal);

        ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(document), "poam.yaml", new() { Rules = RuleSet.Parse("oscal-cli", out _)! });

        Diagnostic finding = result.Diagnostics.Single(d => d.Rule.Source == RuleSource.OscalCli);
        (finding.Rule.Id, finding.Message).Should().Be(("unique-property-in-context-location", "The property 'marking' with the value 'internal' stands here twice."));
        result.Unchecked.Should().BeEmpty("the document imports nothing");
    }

    [Fact]
    public void Rules_of_the_set_can_be_left_out() =>
        RuleSet.Parse("oscal-cli,-unique-link-in-context-location", out string? error).Should().NotBeNull(error);
}
