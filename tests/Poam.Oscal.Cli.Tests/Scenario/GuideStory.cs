using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Poam.Oscal.Cli.Tests.Scenario;

/// <summary>
/// A guide that is run: files that it shows are written, commands that it shows are run on the day that their block names, and what they print takes the
/// place of what the guide shows.
/// </summary>
internal sealed partial class GuideStory(string guide)
{
    /// <summary>Runs the guide from its start to its end.</summary>
    /// <param name="write">Writes a file: path and content.</param>
    /// <param name="run">Runs a command on a day and gives what it prints.</param>
    /// <returns>The guide as it is to be.</returns>
    public string Tell(Action<string, string> write, Func<DateOnly, string[], string> run) => Block().Replace(guide, match =>
    {
        string body = match.Groups["body"].Value;
        if (match.Groups["kind"].Value == "file")
        {
            write(match.Groups["name"].Value, body);
            return match.Value;
        }

        DateOnly day = DateOnly.ParseExact(match.Groups["name"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        StringBuilder text = new();
        foreach (string command in CommandsOf(body))
        {
            string output = run(day, WordsOf(command));
            text.Append(command).Append(output).Append(output.Length == 0 || output.EndsWith('\n') ? "" : "\n");
        }

        return $"{match.Groups["head"].Value}{text}{match.Groups["tail"].Value}";
    });

    /// <summary>The commands of a block, each with the lines that continue it; what was printed is left out.</summary>
    private static IEnumerable<string> CommandsOf(string body)
    {
        StringBuilder? command = null;
        foreach (string line in body.Split('\n'))
        {
            if (command is null && !line.StartsWith("$ ", StringComparison.Ordinal))
            {
                continue;
            }

            command = (command ?? new StringBuilder()).Append(line).Append('\n');
            if (!line.EndsWith('\\'))
            {
                yield return command.ToString();
                command = null;
            }
        }
    }

    /// <summary>The words of a command as a shell has them: blanks separate, double quotes hold together.</summary>
    private static string[] WordsOf(string command) =>
        [.. Word().Matches(command[2..].Replace("\\\n", " ", StringComparison.Ordinal)).Select(m => m.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex("""(?<head><!-- (?<kind>run|file): (?<name>[^ ]+) -->\n```[a-z]*\n)(?<body>(?:(?!```)[^\n]*\n)*)(?<tail>```\n)""")]
    private static partial Regex Block();

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Word();
}
