using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Poam.Oscal.Cli.Tests;

/// <summary>The built tool on documents, as a script runs it.</summary>
public sealed class ValidateProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_report_has_the_documented_shape()
    {
        _folder.Write("d/poam.json", Poams.Broken);

        ToolProcess run = ToolProcess.Run(_folder.Root, "validate", "d", "--format", "json", "--as-of", "2026-05-01");

        run.ExitCode.Should().Be(1);
        run.Messages.Should().BeEmpty();
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Names(root).Should().Equal("schemaVersion", "tool", "asOf", "ruleSets", "verdict", "files", "summary");
        root.GetProperty("schemaVersion").GetInt32().Should().Be(1);
        Names(root.GetProperty("tool")).Should().Equal("name", "version");
        root.GetProperty("asOf").GetString().Should().Be("2026-05-01");
        root.GetProperty("ruleSets").EnumerateArray().Select(static set => set.GetString()).Should().Equal("default");
        root.GetProperty("verdict").GetString().Should().Be("failed");
        JsonElement file = root.GetProperty("files").EnumerateArray().Should().ContainSingle().Subject;
        Names(file).Should().Equal(
            "path", "format", "model", "oscalVersion", "checkedAs", "verdict", "diagnostics", "suppressed", "unchecked");
        file.GetProperty("path").GetString().Should().Be("d/poam.json");
        Names(root.GetProperty("summary")).Should().Equal(
            "files", "skipped", "errors", "warnings", "infos", "unchecked", "suppressed", "omitted");
        root.GetProperty("summary").GetProperty("errors").GetInt32().Should().Be(2);
    }

    [Fact]
    public void Json_finding_has_the_documented_shape()
    {
        _folder.Write("poam.json", Poams.Broken);

        ToolProcess run = ToolProcess.Run(_folder.Root, "validate", "poam.json", "--format", "json");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement finding = json.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0];
        Names(finding).Should().Equal(
            "rule", "ruleKey", "source", "level", "message", "pointer", "line", "column", "endLine", "endColumn", "fingerprint", "related", "helpUri");
        finding.GetProperty("rule").GetString().Should().Be("OSCAL1007");
        finding.GetProperty("source").GetString().Should().Be("nist");
        finding.GetProperty("level").GetString().Should().Be("error");
        finding.GetProperty("pointer").GetString().Should().Be("/plan-of-action-and-milestones/system-id/id");
        int[] place = [.. new[] { "line", "column", "endLine", "endColumn" }.Select(name => finding.GetProperty(name).GetInt32())];
        place.Should().Equal(10, 26, 10, 30);
        finding.GetProperty("fingerprint").GetString().Should().MatchRegex("^[0-9a-f]{16}$");
        finding.GetProperty("helpUri").GetString().Should().EndWith("/docs/rules/OSCAL1007.md");
    }

    [Fact]
    public void Standard_input_is_checked()
    {
        ToolProcess run = ToolProcess.RunWith(_folder.Root, Poams.Clean, "validate", "-");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("<stdin>: passed (plan-of-action-and-milestones 1.1.3, json)");
    }

    [Fact]
    public void Pattern_that_no_shell_expanded_is_expanded()
    {
        _folder.Write("a/b/poam.json", Poams.Clean);
        _folder.Write("a/poam.yaml", "x: y");

        ToolProcess run = ToolProcess.Run(_folder.Root, "validate", "**/*.json");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("a/b/poam.json: passed");
    }

    [Fact]
    public void Output_file_holds_the_report_and_standard_output_nothing()
    {
        _folder.Write("poam.json", Poams.Clean);

        ToolProcess run = ToolProcess.Run(_folder.Root, "validate", "poam.json", "--format", "json", "--output", "report.json");

        (run.ExitCode, run.Output, run.Messages).Should().Be((0, "", ""));
        JsonDocument.Parse(_folder.Read("report.json")).RootElement.GetProperty("verdict").GetString().Should().Be("passed");
    }

    [Fact]
    public void Report_of_an_earlier_run_in_the_folder_is_no_oscal()
    {
        _folder.Write("poam.json", Poams.Clean);
        string[] arguments = ["validate", ".", "--format", "json", "--output", "report.json"];

        ToolProcess.Run(_folder.Root, arguments).ExitCode.Should().Be(0);
        ToolProcess.Run(_folder.Root, arguments).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("validate", "-", "--output", "report.txt")]
    [InlineData("convert", "-", "out.yaml")]
    [InlineData("fmt", "-")]
    [InlineData("upgrade", "-", "--output", "out.json")]
    [InlineData("list", "-")]
    public void Interrupt_ends_at_once_and_leaves_no_file(params string[] words)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process process = ToolProcess.Start(_folder.Root, words);
        Thread.Sleep(700);
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);

        process.WaitForExit(10_000).Should().BeTrue("it waits for input that never comes");
        process.ExitCode.Should().NotBe(0);
        Directory.GetFileSystemEntries(_folder.Root).Should().BeEmpty();
    }

    [Fact]
    public void Reader_that_goes_away_is_no_error()
    {
        for (int i = 0; i < 300; i++)
        {
            _folder.Write($"f{i}.json", Poams.Broken);
        }

        using Process process = ToolProcess.Start(_folder.Root, "validate", ".");
        process.StandardInput.Close();
        process.StandardOutput.ReadLine().Should().NotBeNull();
        process.StandardOutput.Close();
        string messages = process.StandardError.ReadToEnd();
        process.WaitForExit();

        (process.ExitCode, messages).Should().Be((1, ""));
    }

    [Fact]
    public void Same_input_gives_the_same_bytes()
    {
        _folder.Write("a.json", Poams.Broken);
        _folder.Write("b.json", Poams.UnknownRelease);
        string[] arguments = ["validate", ".", "--format", "json", "--as-of", "2026-05-01"];

        ToolProcess.Run(_folder.Root, arguments).Output.Should().Be(ToolProcess.Run(_folder.Root, arguments).Output);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static property => property.Name);
}
