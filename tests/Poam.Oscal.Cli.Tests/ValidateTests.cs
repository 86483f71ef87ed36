using System.Text;

namespace Poam.Oscal.Cli.Tests;

/// <summary>What <c>poam validate</c> says and returns.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestEnvironment _environment;

    public ValidateTests()
    {
        _environment = new TestEnvironment(_folder.Root);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_clean_file_passes()
    {
        _folder.Write("poam.json", Poams.Clean);

        Run("poam.json").Should().Be(0);

        _environment.OutputText.Should().Be(
            """
            poam.json: passed (plan-of-action-and-milestones 1.1.3, json)

            1 file: 1 passed · no findings · as of 2026-05-01

            """);
        _environment.Messages.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Validate_broken_file_shows_each_line()
    {
        _folder.Write("poam.json", Poams.Broken);

        Run("poam.json", "--as-of", "2026-06-30").Should().Be(1);

        string[] lines = _environment.OutputText.Split('\n');
        lines[0].Should().Be("poam.json: failed (plan-of-action-and-milestones 1.1.3, json)");
        lines[1].Should().StartWith("poam.json:10:26  error  OSCAL1007  ");
        lines[2].Should().Be("    10 |     \"system-id\": { \"id\": null },");
        lines[3].Should().Be("       |                          ^^^^");
        lines[^2].Should().Be("1 file: 1 failed · 2 errors · as of 2026-06-30");
    }

    [Theory]
    [InlineData("error", 0, "passed")]
    [InlineData("unchecked", 0, "passed")]
    [InlineData("warning", 1, "failed")]
    [InlineData("info", 1, "failed")]
    public void Validate_warning_fails_when_asked(string failOn, int expected, string verdict)
    {
        _folder.Write("poam.json", Poams.UnknownRelease);

        Run("poam.json", "--fail-on", failOn).Should().Be(expected);

        _environment.OutputText.Should().StartWith($"poam.json: {verdict} (").And.Contain("· 1 warning ·");
    }

    [Fact]
    public void Validate_standard_input_is_read_once()
    {
        _environment = new TestEnvironment(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Poams.Broken)) };

        Run("-", "-").Should().Be(1);

        _environment.OutputText.Should().StartWith("<stdin>: failed").And.Contain("<stdin>:10:26  error");
    }

    [Fact]
    public void Validate_folder_skips_and_counts_what_is_not_oscal()
    {
        _folder.Write("d/poam.json", Poams.Clean);
        _folder.Write("d/package.json", "{ \"name\": \"x\" }");

        Run("d").Should().Be(0);

        _environment.OutputText.Should().EndWith("1 file: 1 passed · no findings · 1 file skipped, not OSCAL · as of 2026-05-01\n");
        _environment.OutputText.Should().NotContain("package.json");
    }

    [Fact]
    public void Validate_named_file_that_is_not_oscal_is_never_skipped()
    {
        _folder.Write("package.json", "{ \"name\": \"x\" }");

        Run("package.json").Should().Be(1);

        _environment.OutputText.Should().StartWith("package.json: failed (no OSCAL model recognised, json)");
    }

    [Fact]
    public void Validate_file_that_looks_like_oscal_and_cannot_be_parsed_is_never_skipped()
    {
        _folder.Write("d/poam.json", "{ \"plan-of-action-and-milestones\": ");

        Run("d").Should().Be(1);
    }

    [Fact]
    public void Validate_folder_without_oscal_is_wrong_usage()
    {
        _folder.Write("d/package.json", "{}");

        Run("d").Should().Be(2);

        _environment.OutputText.Should().BeEmpty();
        _environment.Messages.ToString().Should().Be(
            "poam: nothing was checked: none of the 1 file(s) in 'd' is an OSCAL document. Name a file itself: poam validate poam.yaml\n");
    }

    [Fact]
    public void Validate_missing_file_is_reported_and_the_others_are_checked()
    {
        _folder.Write("a.json", Poams.Broken);

        Run("none.json", "a.json").Should().Be(3);

        _environment.OutputText.Should().Contain("a.json:10:26  error").And.Contain("none.json: not read: there is no such file or folder");
        _environment.OutputText.Should().EndWith("2 files: 1 failed, 1 not read · 2 errors · as of 2026-05-01\n");
    }

    [Fact]
    public void Validate_folder_without_files_beside_others_is_mentioned()
    {
        _folder.Write("a.json", Poams.Clean);
        _folder.With("empty/x.txt");

        Run("a.json", "empty").Should().Be(0);

        _environment.Messages.ToString().Should().Be("poam: 'empty' holds no file to check (.json, .yaml, .yml, .xml)\n");
    }

    [Fact]
    public void Validate_many_files_reports_in_path_order()
    {
        List<string> expected = [];
        for (int i = 0; i < 40; i++)
        {
            string path = $"d{i % 7}/f{i:00}.json";
            _folder.Write(path, Poams.Broken);
            expected.Add(path);
        }

        expected.Sort(StringComparer.Ordinal);

        Run(".").Should().Be(1);
        string first = _environment.OutputText;
        first.Split('\n').Where(static line => line.Contains(": failed (", StringComparison.Ordinal)).Select(static line => line.Split(':')[0])
            .Should().Equal(expected);

        _environment = new TestEnvironment(_folder.Root);
        Run(".");
        _environment.OutputText.Should().Be(first, "the order of threads must not show");
    }

    [Fact]
    public void Validate_max_findings_shows_so_many_and_counts_the_rest()
    {
        _folder.Write("poam.json", Poams.Broken);

        Run("poam.json", "--max-findings", "1").Should().Be(1);

        _environment.OutputText.Should().Contain("… and 1 more finding in this file (--max-findings shows more)");
        _environment.OutputText.Should().EndWith("1 file: 1 failed · 2 errors · as of 2026-05-01\n");
    }

    [Fact]
    public void Validate_exclude_leaves_files_out()
    {
        _folder.Write("a.json", Poams.Clean);
        _folder.Write("old/b.json", Poams.Broken);
        _folder.Write("c.json", Poams.Broken);

        Run(".", "--exclude", "old", "--exclude", "c.*").Should().Be(0);
    }

    [Fact]
    public void Validate_output_writes_the_file_and_nothing_else()
    {
        _folder.Write("poam.json", Poams.Broken);

        Run("poam.json", "--output", "report.txt").Should().Be(1);

        _environment.OutputText.Should().BeEmpty();
        _folder.Read("report.txt").Should().StartWith("poam.json: failed");
        File.ReadAllBytes(_folder.FullPath("report.txt"))[0].Should().Be((byte)'p', "there is no byte order mark");
    }

    [Theory]
    [InlineData("auto", true, null, null, true)]
    [InlineData("auto", false, null, null, false)]
    [InlineData("auto", true, "NO_COLOR", "1", false)]
    [InlineData("auto", true, "TERM", "dumb", false)]
    [InlineData("always", false, "NO_COLOR", "1", true)]
    [InlineData("never", true, null, null, false)]
    public void Validate_color_follows_the_terminal_unless_told(string choice, bool isTerminal, string? variable, string? value, bool expected)
    {
        _folder.Write("poam.json", Poams.Clean);
        _environment = new TestEnvironment(_folder.Root) { IsTerminal = isTerminal };
        if (variable is not null)
        {
            _environment.WithVariable(variable, value!);
        }

        Run("poam.json", "--color", choice);

        _environment.OutputText.Contains('\e', StringComparison.Ordinal).Should().Be(expected);
    }

    [Fact]
    public void Validate_json_is_never_colored()
    {
        _folder.Write("poam.json", Poams.Clean);

        Run("poam.json", "--format", "json", "--color", "always").Should().Be(0);

        _environment.OutputText.Should().StartWith("{\n  \"schemaVersion\": 1,").And.NotContain("\e");
    }

    [Fact]
    public void Validate_fault_of_the_tool_is_exit_code_4_and_one_line()
    {
        _environment = new TestEnvironment(_folder.Root) { Input = new FaultyStream() };
        _folder.Write("a.json", Poams.Broken);

        Run("-", "a.json").Should().Be(4);

        _environment.Messages.ToString().Should().Be(
            """
            poam: internal error while checking <stdin>: InvalidOperationException: it broke
            This is a fault of poam, not of your document. POAM_DEBUG=1 shows where; please report it.

            """);
        _environment.OutputText.Should().Contain("a.json:10:26", "the other files are still reported");
    }

    [Fact]
    public void Validate_fault_of_the_tool_shows_where_when_asked()
    {
        _environment = new TestEnvironment(_folder.Root) { Input = new FaultyStream() }.WithVariable("POAM_DEBUG", "1");

        Run("-").Should().Be(4);

        _environment.Messages.ToString().Should().Contain("   at ");
    }

    private int Run(params string[] arguments) => _environment.Run(["validate", .. arguments]);

    private sealed class FaultyStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("it broke");
    }
}
