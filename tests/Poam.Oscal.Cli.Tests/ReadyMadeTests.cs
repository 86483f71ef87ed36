using System.Diagnostics;
using System.Text.RegularExpressions;
using Poam.Oscal.Cli.Verbs;
using YamlDotNet.RepresentationModel;

namespace Poam.Oscal.Cli.Tests;

/// <summary>The action, the hooks and the examples for pipelines say what the tool understands.</summary>
public sealed partial class ReadyMadeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> YamlFiles() =>
        ["action.yml", ".pre-commit-hooks.yaml", "examples/ci/github-workflow.yml", "examples/ci/gitlab-ci.yml", "examples/ci/azure-pipelines.yml"];

    public static TheoryData<string> Commands() =>
        [".pre-commit-hooks.yaml", "examples/ci/github-check.sh", "examples/ci/gitlab-ci.yml", "examples/ci/azure-pipelines.yml", "src/Poam.Oscal.MSBuild/build/Poam.Oscal.MSBuild.targets"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Files_are_yaml(string file) => Load(file).Should().NotBeNull();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Options_are_those_of_the_tool(string file)
    {
        string[] known = [.. new ValidateCommand(_ => 0).Create().Options.Select(o => o.Name), .. new DiffCommand(new TestEnvironment(_folder.Root)).Create().Options.Select(o => o.Name), "--tool-path", "--global"];

        string[] used = [.. OptionName().Matches(Read(file)).Select(m => m.Groups[1].Value).Distinct()];

        used.Except(known).Should().BeEmpty();
    }

    // Text of a workflow, such as the title of a pull request in a path, must not become part of a script.
    [Fact]
    public void Action_gives_inputs_to_scripts_as_variables_alone()
    {
        string script = Read("examples/ci/github-check.sh") + Read("examples/ci/install.sh");
        List<string> inputs = [];
        foreach (YamlMappingNode step in Steps())
        {
            Text(step, "run").Should().NotContain("${{");
            if (step.Children.TryGetValue("env", out YamlNode? env))
            {
                foreach ((YamlNode name, YamlNode value) in ((YamlMappingNode)env).Children)
                {
                    (script + Text(step, "run")).Should().Contain($"{name}");
                    inputs.AddRange(InputName().Matches(value.ToString()).Select(m => m.Groups[1].Value));
                }
            }

            inputs.AddRange(InputName().Matches(Text(step, "if")).Select(m => m.Groups[1].Value));
        }

        inputs.Distinct().Should().BeEquivalentTo(((YamlMappingNode)Load("action.yml")["inputs"]).Children.Keys.Select(k => k.ToString()));
    }

    [Fact]
    public void Action_outputs_are_written_by_the_script()
    {
        string script = Read("examples/ci/github-check.sh");
        foreach (YamlNode output in ((YamlMappingNode)Load("action.yml")["outputs"]).Children.Keys)
        {
            script.Should().MatchRegex($"printf '{output}(=|<<)");
        }
    }

    [SkippableFact]
    public void Script_checks_files_with_any_name_and_writes_outputs()
    {
        Skip.If(OperatingSystem.IsWindows(), "The script of the action runs in bash.");
        _folder.Write("a $(touch hacked) `touch hacked`;.json", Poams.Broken);
        _folder.Write("--fail-on.json", Poams.Clean);

        (int code, string output, string outputs) = RunScript(("POAM_PATHS", "a $(touch hacked) `touch hacked`;.json\n--fail-on.json\n"), ("POAM_RULES", "-OSCAL1003"));

        code.Should().Be(0);
        output.Should().StartWith("::error file=a $(touch hacked) `touch hacked`;.json,line=10,");
        output.Should().Contain("2 files: 1 failed, 1 passed");
        outputs.Should().MatchRegex("^exit-code=1\nsarif=.+/poam.sarif\nupload=.+/upload.sarif\ncomment<<(poam-[0-9a-f]+)\n### POA&M check: failed\n(.*\n)+\\1\n$");
        File.Exists(_folder.FullPath("hacked")).Should().BeFalse();
        _folder.Read("step.md").Should().StartWith("### POA&M check: failed\n");
    }

    [SkippableFact]
    public void Script_tells_what_changed_before_what_is_wrong()
    {
        Skip.If(OperatingSystem.IsWindows(), "The script of the action runs in bash.");
        GitRepository git = new(_folder);
        git.Commit("poam.json", Poams.Clean);
        _folder.Write("poam.json", Poams.Clean.Replace("Set a password.", "Set two.", StringComparison.Ordinal).Replace("0aa9f0f4-", "1aa9f0f4-", StringComparison.Ordinal));

        (_, string output, string outputs) = RunScript(("POAM_PATHS", "."), ("POAM_BASE", "HEAD"));

        output.Should().Contain("POAM5003");
        outputs.Should().MatchRegex("comment<<(poam-[0-9a-f]+)\n### `poam.json`: 1 item changed\n(.*\n)+### POA&M check: failed\n(.*\n)+\\1\n$");
    }

    [SkippableFact]
    public void Script_does_without_a_base_on_the_first_push_and_says_when_one_is_missing()
    {
        Skip.If(OperatingSystem.IsWindows(), "The script of the action runs in bash.");
        GitRepository git = new(_folder);
        git.Commit("poam.json", Poams.Clean);

        (_, _, string first) = RunScript(("POAM_PATHS", "."), ("POAM_BASE", new string('0', 40)));
        (_, string output, string missing) = RunScript(("POAM_PATHS", "."), ("POAM_BASE", "origin/main"));

        ValueOf(first.Split("comment<<")[0], "exit-code").Should().Be("0");
        missing.Should().Contain("exit-code=2\n");
        output.Should().Contain("::error title=poam::The base to compare with is not in this checkout. Check out with fetch-depth: 0");
    }

    [SkippableFact]
    public void Script_uploads_no_finding_that_is_accepted()
    {
        Skip.If(OperatingSystem.IsWindows(), "The script of the action runs in bash.");
        _folder.Write("poam.json", Poams.UnknownRelease);
        _folder.Write("poam.config.yaml", "suppressions:\n  - { rule: OSCAL1016, pointer: /plan-of-action-and-milestones, reason: known }\n");

        (_, _, string outputs) = RunScript(("POAM_PATHS", "."));

        File.ReadAllText(ValueOf(outputs, "sarif")).Should().Contain("\"suppressions\"");
        string upload = ValueOf(outputs, "upload");
        Skip.If(upload.EndsWith("poam.sarif", StringComparison.Ordinal), "jq is not installed.");
        File.ReadAllText(upload).Should().NotContain("\"suppressions\"").And.Contain("\"results\": []");
    }

    private static string ValueOf(string outputs, string name) =>
        outputs.Split('\n').Single(l => l.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    private (int Code, string Output, string Outputs) RunScript(params (string Name, string Value)[] variables)
    {
        string tool = _folder.Write("tool/poam", $"#!/usr/bin/env bash\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "poam.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        string outputs = _folder.Write("tool/outputs.txt", "");
        ProcessStartInfo start = new("bash") { WorkingDirectory = _folder.Root, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "examples", "ci", "github-check.sh"));
        start.Environment["POAM_TOOL"] = tool;
        start.Environment["RUNNER_TEMP"] = _folder.FullPath("tool");
        start.Environment["GITHUB_OUTPUT"] = outputs;
        start.Environment["GITHUB_STEP_SUMMARY"] = _folder.FullPath("step.md");
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, File.ReadAllText(outputs));
    }

    private static IEnumerable<YamlMappingNode> Steps() => ((YamlSequenceNode)Load("action.yml")["runs"]["steps"]).Cast<YamlMappingNode>();

    private static string Text(YamlMappingNode step, string name) => step.Children.TryGetValue(name, out YamlNode? value) ? value.ToString() : "";

    private static YamlNode Load(string file)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(Read(file)));
        return stream.Documents.Should().ContainSingle().Subject.RootNode;
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"(?<=\s|\(|"")(--[a-z][a-z-]+)")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"inputs\.([a-z-]+)")]
    private static partial Regex InputName();
}
