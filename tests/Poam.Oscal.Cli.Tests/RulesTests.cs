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

    [Fact]
    public void Explain_knows_the_constraints_of_NIST()
    {
        _environment.Run("explain", "oscal-metadata-prop-name-values").Should().Be(0);

        _environment.OutputText.Should()
            .StartWith("# oscal-metadata-prop-name-values: Use an allowed value\n\nSeverity: error · Source: NIST")
            .And.Contain("- `property`, allowed-values, OSCAL ")
            .And.Contain("`marking`, or what another list that applies allows.")
            .And.Contain("docs/constraints.md#oscal-metadata-prop-name-values");
    }

    [Fact]
    public void Explain_knows_the_constraints_of_a_file_that_is_named()
    {
        using TemporaryFolder folder = new();
        TestEnvironment environment = new(folder.Root);
        folder.Write("house.yaml", """
            metaschema-meta-constraints:
              contexts:
                - metapaths: [{ target: //metadata }]
                  constraints:
                    rules:
                      - object-type: expect
                        id: house-published
                        test: published
                        level: WARNING
                        formal-name: Publish every document
                        description: Readers ask since when it holds.
                        props: [{ namespace: "https://docs.oasis-open.org/sarif/sarif/v2.1.0", name: help-url, value: "https://agency.example/rules" }]
            """);

        environment.Run("explain", "house-published", "--constraints", "house.yaml").Should().Be(0);

        environment.OutputText.Should().Be(
            "# house-published: Publish every document\n\nSeverity: warning · Source: user\n\nReaders ask since when it holds.\n\nhttps://agency.example/rules\n");
    }

    [Theory]
    [InlineData("house-published")]
    [InlineData("OSCAL003")]
    public void Explain_of_an_unknown_rule_is_wrong_usage(string id)
    {
        _environment.Run("explain", id).Should().Be(2);

        _environment.Messages.ToString().Should().StartWith($"poam: there is no rule '{id}'.");
    }
}
