using System.Text.Json;

namespace Poam.Oscal.Cli.Tests;

/// <summary>What <c>poam validate</c> does with constraint files.</summary>
public sealed class ConstraintFileTests : IDisposable
{
    private const string Rules = """
        metaschema-meta-constraints:
          contexts:
            - metapaths: [{ target: //metadata }]
              constraints:
                rules:
                  - { object-type: expect, id: house-published, test: published, message: "'{title}' is not published." }
                  - { object-type: expect, id: house-title, target: title, test: string-length(.) < 100 }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly TestEnvironment _environment;

    public ConstraintFileTests()
    {
        _environment = new TestEnvironment(_folder.Root);
        _folder.Write("poam.json", Poams.Clean);
        _folder.Write("house.yaml", Rules);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Constraint_that_is_broken_is_a_finding_of_the_user()
    {
        Run("--constraints", "house.yaml", "--format", "json").Should().Be(1);

        JsonElement finding = File0().GetProperty("diagnostics")[0];
        finding.GetProperty("rule").GetString().Should().Be("house-published");
        finding.GetProperty("source").GetString().Should().Be("user");
        finding.TryGetProperty("helpUri", out _).Should().BeFalse("the file names no page");
        File0().TryGetProperty("passes", out _).Should().BeFalse();
    }

    [Fact]
    public void Passes_are_listed_when_asked_for()
    {
        Run("--constraints", "house.yaml", "--format", "json", "--include-pass").Should().Be(1);

        JsonElement pass = File0().GetProperty("passes").EnumerateArray().Single(p => p.GetProperty("rule").GetString() == "house-title");
        pass.GetProperty("pointer").GetString().Should().Be("/plan-of-action-and-milestones/metadata/title");
        pass.GetProperty("line").GetInt32().Should().BePositive();
    }

    [Fact]
    public void Rule_of_a_file_can_be_left_out()
    {
        Run("--constraints", "house.yaml", "--rules", "default,-house-published").Should().Be(0);
        Run("--constraints", "house.yaml", "--rules", "-house-unknown").Should().Be(2);
        _environment.Messages.ToString().Should().Be("poam: There is no rule 'house-unknown'.\n");
    }

    [Fact]
    public void Faulty_file_is_wrong_usage_and_every_fault_has_its_place()
    {
        _folder.Write("faulty.yaml", Rules.Replace("test: published", "tset: published", StringComparison.Ordinal).Replace("expect, id: house-title", "expectt, id: house-title", StringComparison.Ordinal));

        Run("--constraints", "house.yaml", "--constraints", "faulty.yaml").Should().Be(2);

        _environment.OutputText.Should().BeEmpty();
        _environment.Messages.ToString().Should().Be(
            """
            faulty.yaml:6:13: error: This entry lacks 'test'.
            faulty.yaml:6:57: error: There is no 'tset' in this entry; did you mean 'test'?
            faulty.yaml:7:28: error: The 'object-type' of a rule says what it is. Did you mean 'expect'?
            poam: the constraints of 'faulty.yaml' cannot be used; nothing was checked.

            """);
    }

    [Fact]
    public void File_that_is_not_there_cannot_be_read()
    {
        Run("--constraints", "none.yaml").Should().Be(3);

        _environment.Messages.ToString().Should().Be("poam: cannot read the constraint file 'none.yaml': there is no such file\n");
    }

    [Fact]
    public void Constraint_that_cannot_be_evaluated_fails_when_asked()
    {
        _folder.Write("other.yaml", Rules.Replace("test: published", "test: doc('x.json')", StringComparison.Ordinal));

        Run("--constraints", "other.yaml", "--fail-on", "unchecked").Should().Be(1);
        _environment.OutputText.Should().Contain("unchecked  house-published");
    }

    [Fact]
    public void Constraint_reads_what_a_map_puts_in_the_place_of_an_address()
    {
        _folder.Write("remote.yaml", Rules.Replace("test: published", "test: \"exists(doc('https://agency.example/plan.json')/plan-of-action-and-milestones)\"", StringComparison.Ordinal));

        Run("--constraints", "remote.yaml", "--fail-on", "unchecked", "--map", "https://agency.example/plan.json=poam.json").Should().Be(0);
    }

    [Theory]
    [InlineData("--as-of", "2026-04-30", 1)]
    [InlineData("--as-of", "2026-05-01", 0)]
    [InlineData("--color", "never", 0)]
    public void Constraints_ask_the_clock_of_the_run(string option, string value, int expected)
    {
        _folder.Write("clock.yaml", Rules.Replace("test: published", "test: \"current-dateTime() > '2026-05-01T11:00:00Z'\"", StringComparison.Ordinal));

        Run("--constraints", "clock.yaml", option, value).Should().Be(expected);
    }

    [Fact]
    public void Compatibility_names_one_tool()
    {
        Run("--compat", "oscal-cli-3").Should().Be(2);
        _environment.Messages.ToString().Should().Contain("it takes oscal-cli-2");
    }

    private JsonElement File0() => JsonDocument.Parse(_environment.Output.ToArray()).RootElement.GetProperty("files")[0];

    private int Run(params string[] options) => _environment.Run(["validate", "poam.json", .. options]);
}
