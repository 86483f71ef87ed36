using System.Text;
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

    [SkippableFact]
    public void Transcripts_in_a_repository_are_what_git_and_the_tool_print()
    {
        string file = Path.Combine(Repository.Root, "docs", "guides", "pull-requests.md");
        string guide = File.ReadAllText(file).ReplaceLineEndings("\n");
        using GitRepository git = new();
        git.Commit("poam.yaml", File.ReadAllText(Path.Combine(Repository.Root, "examples", "agency-portal", "poam.yaml")), "start");
        MergeTests.Install(git);

        string fresh = InRepository().Replace(guide, match => match.Groups[1].Value + Answer(git, match.Groups[2].Value) + match.Groups[3].Value);

        if (Environment.GetEnvironmentVariable("POAM_UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(file, fresh);
            guide = fresh;
        }

        InRepository().Matches(guide).Should().NotBeEmpty();
        fresh.Should().Be(guide, "the guide is written anew by running the tests with POAM_UPDATE_EXPECTED=1");
    }

    /// <summary>The commands of a transcript, each with what it prints.</summary>
    private static string Answer(GitRepository git, string transcript)
    {
        StringBuilder text = new();
        foreach (string line in transcript.Split('\n').Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
        {
            string[] words = [.. Word().Matches(line[2..]).Select(m => m.Value.Trim('"', '\''))];
            text.Append(line).Append('\n').Append(Print(git, words));
        }

        return text.ToString();
    }

    private static string Print(GitRepository git, string[] words)
    {
        switch (words[0])
        {
            case "git":
                return git.Try(words[1..]).Output;
            case "sed" when words[1] == "-i":
                string[] parts = words[2].Split('/');
                string old = git.Folder.Read(words[3]);
                old.Should().Contain(parts[1], "the guide changes what is there");
                git.Folder.Write(words[3], old.Replace(parts[1], parts[2], StringComparison.Ordinal));
                return "";
            case "sed":
                string content = git.Folder.Read(words[3]);
                return content[content.IndexOf("<<<<<<<", StringComparison.Ordinal)..(content.IndexOf('\n', content.IndexOf(">>>>>>>", StringComparison.Ordinal)) + 1)];
            default:
                TestEnvironment environment = new(git.Folder.Root);
                environment.Run(words[1..]);
                return environment.OutputText + environment.Messages;
        }
    }

    private static string Run(string arguments) => ToolProcess.Run(Repository.Root, arguments.Split(' ')).Output;

    [GeneratedRegex("(<!-- transcript -->\n```\n\\$ poam ([^\n]+)\n)(?:(?!```)[^\n]*\n)*(```\n<!-- /transcript -->)")]
    private static partial Regex Transcript();

    [GeneratedRegex("(<!-- transcript in a repository -->\n```\n)((?:(?!```\n<!--)[^\n]*\n)*)(```\n<!-- /transcript -->)")]
    private static partial Regex InRepository();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();
}
