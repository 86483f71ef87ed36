namespace Poam.Oscal.Cli.Tests;

/// <summary>What the README shows is what the tool prints.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("first-screen", "$ poam validate ", 1, "--as-of", "2026-05-01")]
    [InlineData("second-screen", "$ poam list ", 0)]
    public void Screen_is_what_the_tool_prints(string screen, string start, int exitCode, params string[] further)
    {
        string root = Repository.Root;
        string file = Path.Combine(root, "README.md");
        string readme = File.ReadAllText(file).ReplaceLineEndings("\n");
        string command = readme.Split('\n').First(l => l.StartsWith(start, StringComparison.Ordinal))["$ poam ".Length..];
        ToolProcess tool = ToolProcess.Run(root, [.. command.Split(' '), .. further]);
        string opening = $"<!-- {screen} -->\n```\n";
        int from = readme.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        int to = EndOf(screen, readme);
        if (Environment.GetEnvironmentVariable("POAM_UPDATE_EXPECTED") == "1")
        {
            readme = readme[..from] + tool.Output + readme[to..];
            File.WriteAllText(file, readme);
            to = EndOf(screen, readme);
        }

        tool.ExitCode.Should().Be(exitCode);
        readme[from..to].Should().Be(tool.Output, "the README is written anew by running the tests with POAM_UPDATE_EXPECTED=1");
    }

    private static int EndOf(string screen, string readme) => readme.IndexOf($"```\n<!-- /{screen} -->", StringComparison.Ordinal);
}
