using System.Text.RegularExpressions;

namespace Poam.Oscal.Cli.Tests;

/// <summary>What the guides show is what the tool prints.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void Transcripts_are_what_the_tool_prints()
    {
        string file = Path.Combine(Repository.Root, "docs", "guides", "pull-requests.md");
        string guide = File.ReadAllText(file).ReplaceLineEndings("\n");

        string fresh = Transcript().Replace(guide, match => $"{match.Groups[1].Value}{Run(match.Groups[2].Value)}{match.Groups[3].Value}");

        if (Environment.GetEnvironmentVariable("POAM_UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(file, fresh);
            guide = fresh;
        }

        Transcript().Matches(guide).Should().NotBeEmpty();
        fresh.Should().Be(guide, "the guide is written anew by running the tests with POAM_UPDATE_EXPECTED=1");
    }

    private static string Run(string arguments) => ToolProcess.Run(Repository.Root, arguments.Split(' ')).Output;

    [GeneratedRegex("(<!-- transcript -->\n```\n\\$ poam ([^\n]+)\n)(?:(?!```)[^\n]*\n)*(```\n<!-- /transcript -->)")]
    private static partial Regex Transcript();
}
