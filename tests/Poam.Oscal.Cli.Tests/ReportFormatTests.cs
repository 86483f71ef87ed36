using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Poam.Oscal.Cli.Tests;

/// <summary>The reports that services and builds read, as <c>poam validate</c> writes them.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_sarif_has_every_file_in_one_run()
    {
        string text = Run("sarif", exitCode: 1);

        JsonElement run = JsonDocument.Parse(text).RootElement.GetProperty("runs").EnumerateArray().Should().ContainSingle().Subject;
        run.GetProperty("artifacts").GetArrayLength().Should().Be(2);
        run.GetProperty("results").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void Validate_github_writes_commands() =>
        Run("github", exitCode: 1).Should().StartWith("::error file=broken.json,line=10,endLine=10,col=26,endColumn=29,title=OSCAL1007::");

    [Fact]
    public void Validate_junit_is_xml() => XDocument.Parse(Run("junit", exitCode: 1)).Root!.Name.LocalName.Should().Be("testsuites");

    [Fact]
    public void Validate_msbuild_writes_lines() => Run("msbuild", exitCode: 1).Should().StartWith("broken.json(10,26,10,30): error OSCAL1007: ");

    // Runners and editors that read the text report find every finding by this file.
    [Fact]
    public void Validate_text_is_read_by_the_problem_matcher()
    {
        string file = Path.Combine(Repository.Root, "examples", "ci", "poam-problem-matcher.json");
        JsonElement matcher = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("problemMatcher")[0];
        JsonElement pattern = matcher.GetProperty("pattern")[0];
        Regex expression = new(pattern.GetProperty("regexp").GetString()!);

        Match[] matches = [.. Run("text", exitCode: 1).Split('\n').Select(l => expression.Match(l)).Where(m => m.Success)];

        string Group(Match match, string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
        matches.Should().HaveCount(2);
        (Group(matches[0], "file"), Group(matches[0], "line"), Group(matches[0], "column")).Should().Be(("broken.json", "10", "26"));
        (Group(matches[0], "severity"), Group(matches[0], "code")).Should().Be(("error", "OSCAL1007"));
        Group(matches[0], "message").Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    [InlineData("msbuild")]
    public void Validate_twice_writes_the_same(string format) => Run(format, exitCode: 1).Should().Be(Run(format, exitCode: 1));

    [Fact]
    public void Validate_fail_on_warning_makes_warnings_failures()
    {
        _folder.Write("old.json", Poams.UnknownRelease);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", "old.json", "--format", "junit", "--fail-on", "warning").Should().Be(1);

        XDocument.Parse(environment.OutputText).Root!.Attribute("failures")!.Value.Should().Be("1");
    }

    [Fact]
    public void Validate_step_summary_goes_to_a_file_and_replaces_it()
    {
        _folder.Write("poam.json", Poams.Clean);
        _folder.Write("summary.md", "old");
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", "poam.json", "--step-summary", "summary.md").Should().Be(0);

        _folder.Read("summary.md").Should().StartWith("### POA&M check: passed\n");
        environment.OutputText.Should().StartWith("poam.json: passed");
    }

    [Fact]
    public void Validate_step_summary_of_github_is_appended()
    {
        _folder.Write("poam.json", Poams.Clean);
        string summary = _folder.Write("step.md", "before\n");
        TestEnvironment environment = new TestEnvironment(_folder.Root).WithVariable("GITHUB_STEP_SUMMARY", summary);

        environment.Run("validate", "poam.json", "--step-summary", "github").Should().Be(0);

        _folder.Read("step.md").Should().StartWith("before\n### POA&M check: passed\n");
    }

    [Fact]
    public void Validate_step_summary_outside_of_github_is_wrong_usage()
    {
        _folder.Write("poam.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", "poam.json", "--step-summary", "github").Should().Be(2);

        environment.Messages.ToString().Should().Contain("GITHUB_STEP_SUMMARY is not set");
    }

    private string Run(string format, int exitCode)
    {
        _folder.Write("broken.json", Poams.Broken);
        _folder.Write("clean.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);
        environment.Run("validate", ".", "--format", format).Should().Be(exitCode);
        return environment.OutputText;
    }
}
