using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Poam.Oscal.Cli.Tests;

/// <summary>A project with OSCAL documents, built by the SDK: findings are errors and warnings of the build.</summary>
public sealed partial class BuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_findings_are_errors_and_warnings_of_the_build()
    {
        _folder.Write("docs/broken one.json", Poams.Broken);
        _folder.Write("docs/old $(HOME).json", Poams.UnknownRelease);

        (int code, string output) = Build("docs/*.json");

        code.Should().Be(1);
        string[] lines = [.. output.Split('\n').Select(l => l.Trim()).Distinct()];
        lines.Should().Contain(l => FindingLine().IsMatch(l) && l.Contains("docs/broken one.json(10,26,10,30): error OSCAL1007: "));
        lines.Should().Contain(l => l.Contains("docs/old $(HOME).json(") && l.Contains(": warning OSCAL1016: "));
        lines.Should().Contain(l => l.Contains("error POAM: The OSCAL documents of app did not pass (exit code 1 of poam)"));
        output.Should().MatchRegex("[1-9] Warning\\(s\\)").And.MatchRegex("[1-9] Error\\(s\\)");
    }

    [Fact]
    public void Build_documents_that_pass_do_not_fail_it()
    {
        _folder.Write("poam.json", Poams.UnknownRelease);

        (int code, string output) = Build("poam.json", "-p:OscalRules=-OSCAL1016", "-p:OscalFailOn=info");

        code.Should().Be(0, output);
        output.Should().Contain("0 Warning(s)");
    }

    private (int Code, string Output) Build(string documents, params string[] options)
    {
        string folder = Path.Combine(Repository.Root, "src", "Poam.Oscal.MSBuild", "build");
        _folder.Write(
            "app.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{folder}/Poam.Oscal.MSBuild.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OscalToolPath>{Path.Combine(AppContext.BaseDirectory, "poam.dll")}</OscalToolPath>
              </PropertyGroup>
              <ItemGroup>
                <OscalDocument Include="{documents}" />
              </ItemGroup>
              <Import Project="{folder}/Poam.Oscal.MSBuild.targets" />
            </Project>
            """);
        ProcessStartInfo start = new("dotnet") { WorkingDirectory = _folder.Root, RedirectStandardOutput = true };
        foreach (string argument in (string[])["build", "app.csproj", "-nodeReuse:false", "-tl:off", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        // The SDK that runs the tests tells where it lies; the build finds its own.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    [GeneratedRegex(@"^.+\(\d+,\d+,\d+,\d+\): error OSCAL\d{4}: .+\[.+app\.csproj\]$")]
    private static partial Regex FindingLine();
}
