namespace Poam.Oscal.Cli.Tests;

public sealed class RulesTests
{
    private readonly TestEnvironment _environment = new(Path.GetTempPath());

    [Fact]
    public void Rules_lists_each_rule_in_a_line()
    {
        _environment.Run("rules").Should().Be(0);

        _environment.OutputText.Split('\n').Should()
            .Contain("OSCAL0001  error    Write well-formed JSON, YAML or XML")
            .And.Contain("OSCAL1016  warning  Name a known OSCAL release");
    }

    [Theory]
    [InlineData("OSCAL0003")]
    [InlineData("oscal0003")]
    public void Explain_prints_the_page_of_a_rule(string id)
    {
        _environment.Run("explain", id).Should().Be(0);

        _environment.OutputText.Should().StartWith("# OSCAL0003: Give the file some content\n\nSeverity: error · ");
    }
}
