namespace Poam.Oscal.Cli.Tests;

/// <summary>What the built tool does as a process, as far as it needs no document.</summary>
public sealed class ToolProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Version_prints_the_version_alone()
    {
        ToolProcess run = ToolProcess.Run(_folder.Root, "--version");

        run.ExitCode.Should().Be(0);
        run.Output.Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+(-[\w.]+)?$");
        run.Messages.Should().BeEmpty();
    }

    [Fact]
    public void Help_goes_to_standard_output()
    {
        ToolProcess run = ToolProcess.Run(_folder.Root, "validate", "--help");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("poam validate <FILE-OR-FOLDER>... [options]").And.Contain("--fail-on").And.Contain("Exit codes");
        run.Output.Should().NotContain("--no-such-option", "an option whose feature comes later is absent");
    }

    [Fact]
    public void Suggest_completes_verbs_and_values()
    {
        ToolProcess.Run(_folder.Root, "[suggest:9]", "poam vali").Output.Trim().Should().Be("validate");
        ToolProcess.Run(_folder.Root, "[suggest:23]", "poam validate --format ").Output.Split('\n').Should().Contain(["json", "text"]);
    }

    [Fact]
    public void Usage_error_goes_to_standard_error()
    {
        ToolProcess run = ToolProcess.Run(_folder.Root, "validate", "--frmat", "json", "x");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Messages.Should().Contain("Did you mean '--format'?");
    }

    [Fact]
    public void Missing_file_is_reported_with_exit_code_3()
    {
        ToolProcess run = ToolProcess.Run(_folder.Root, "validate", "--as-of", "2026-05-01", "none.json");

        run.ExitCode.Should().Be(3);
        run.Output.Should().Be(
            """
            none.json: not read: there is no such file or folder

            1 file: 1 not read · no findings · as of 2026-05-01

            """);
        run.Messages.Should().BeEmpty();
    }

    [Fact]
    public void File_behind_two_dashes_may_start_with_a_dash() =>
        ToolProcess.Run(_folder.Root, "validate", "--", "-none.json").Output.Should().StartWith("-none.json: not read");

    [Fact]
    public void File_whose_name_starts_with_an_at_sign_is_a_file() =>
        ToolProcess.Run(_folder.Root, "validate", "@none.json").Output.Should().StartWith("@none.json: not read");
}
