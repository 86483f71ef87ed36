namespace Poam.Oscal.Cli.Tests;

/// <summary>What the README shows is what the tool prints.</summary>
public sealed class ReadmeTests
{
    private const string Start = "<!-- first-screen -->\n```\n";
    private const string End = "```\n<!-- /first-screen -->";

    [Fact]
    public void First_screen_is_what_the_tool_prints()
    {
        string root = Repository.Root;
        string file = Path.Combine(root, "README.md");
        string readme = File.ReadAllText(file).ReplaceLineEndings("\n");
        string command = readme.Split('\n').First(l => l.StartsWith("$ poam validate ", StringComparison.Ordinal))["$ poam ".Length..];
        ToolProcess tool = ToolProcess.Run(root, [.. command.Split(' '), "--as-of", "2026-05-01"]);
        int start = readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("POAM_UPDATE_EXPECTED") == "1")
        {
            readme = readme[..start] + tool.Output + readme[end..];
            File.WriteAllText(file, readme);
            end = readme.IndexOf(End, StringComparison.Ordinal);
        }

        tool.ExitCode.Should().Be(1);
        readme[start..end].Should().Be(tool.Output, "the README is written anew by running the tests with POAM_UPDATE_EXPECTED=1");
    }
}
