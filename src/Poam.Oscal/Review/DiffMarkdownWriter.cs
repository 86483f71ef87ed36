using System.Globalization;
using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Review;

/// <summary>Writes differences as the comment of a pull request: a table of what happened, details folded, limited in size.</summary>
public static class DiffMarkdownWriter
{
    // GitHub takes 65,536 characters; other hosts take more.
    private const int LongestComment = 60_000;
    private const int MostPolicyFindings = 20;
    private const int MostChangesInTable = 5;

    /// <summary>Writes the differences of files in UTF-8.</summary>
    /// <param name="files">The files, in the order of the report.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="lineUrl">The address of a line, with <c>{path}</c> and <c>{line}</c> in it; null for no links.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(IReadOnlyList<FileDiff> files, Stream output, string? lineUrl = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        StringBuilder text = new();
        int left = 0;
        foreach (FileDiff file in files)
        {
            string part = PartOf(file, lineUrl, LongestComment - text.Length);
            if (text.Length + part.Length > LongestComment)
            {
                left++;
                continue;
            }

            text.Append(part);
        }

        if (files.Count == 0)
        {
            text.Append("No OSCAL document changed.\n");
        }
        else if (left > 0)
        {
            text.Append('\n').Append(DiffWords.Count(left, "more file")).Append(" changed; this comment has no room for them.\n");
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string PartOf(FileDiff file, string? lineUrl, int room)
    {
        StringBuilder text = new();
        string head = file.OldPath is null ? "new file" : file.NewPath is null ? "deleted file" : file.Diff is { } d ? DiffWords.Summary(d) : "";
        text.Append("### ").Append(Code(file.Path)).Append(": ").Append(head).Append("\n\n");
        if (file.Diff is not { } diff)
        {
            return text.ToString();
        }

        WriteTable(text, diff, room / 2);
        WritePolicy(text, file, diff, lineUrl);
        WriteDetails(text, file, diff, lineUrl, room);
        if (DiffWords.Noise(diff) is { } noise)
        {
            text.Append("<sub>Not shown: ").Append(noise).Append(".</sub>\n\n");
        }

        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, DocumentDiff diff, int room)
    {
        if (diff.Subjects.Count == 0)
        {
            return;
        }

        text.Append("| | What happened |\n|---|---|\n");
        int left = 0;
        foreach (DiffSubject subject in diff.Subjects)
        {
            if (text.Length > room)
            {
                left++;
                continue;
            }

            string name = subject.Title is null ? Escape(subject.Name) : $"**{Escape(subject.Name)}** {Escape(subject.Title)}";
            text.Append("| ").Append(name).Append(" | ").Append(string.Join("<br>", LinesOf(subject).Select(Escape))).Append(" |\n");
        }

        if (left > 0)
        {
            text.Append("| … | ").Append(DiffWords.Count(left, "more subject")).Append(" |\n");
        }

        text.Append('\n');
    }

    private static void WritePolicy(StringBuilder text, FileDiff file, DocumentDiff diff, string? lineUrl)
    {
        if (diff.PolicyFindings.Count == 0)
        {
            return;
        }

        text.Append("**What a change may not do**\n\n");
        foreach (Diagnostic finding in diff.PolicyFindings.Take(MostPolicyFindings))
        {
            text.Append("- [").Append(finding.Rule.Id).Append("](").Append(finding.Rule.HelpUri).Append(") ").Append(Escape(finding.Message))
                .Append(PlaceOf(file.NewPath!, finding.Location.Line, lineUrl)).Append('\n');
        }

        int left = diff.PolicyFindings.Count - MostPolicyFindings;
        text.Append(left > 0 ? $"- and {left} more\n\n" : "\n");
    }

    private static IEnumerable<string> LinesOf(DiffSubject subject)
    {
        if (DiffWords.StateOf(subject) is { Length: > 0 } state)
        {
            yield return state;
        }

        foreach (DiffStatement statement in subject.Statements)
        {
            yield return statement.Text;
        }

        // Of an item that is new or gone the object itself is no further difference.
        DiffChange[] others = [.. subject.Changes.Where(c => c.Name.Length > 0)];
        int shown = others.Length <= MostChangesInTable ? others.Length : MostChangesInTable - 1;
        foreach (DiffChange change in others.Take(shown))
        {
            yield return TextOf(change);
        }

        if (others.Length > shown)
        {
            yield return $"and {others.Length - shown} more differences";
        }
    }

    private static void WriteDetails(StringBuilder text, FileDiff file, DocumentDiff diff, string? lineUrl, int room)
    {
        DiffSubject[] detailed = [.. diff.Subjects.Where(s => s.Changes.Any(c => c.Name.Length > 0))];
        if (detailed.Length == 0)
        {
            return;
        }

        text.Append("<details><summary>Details</summary>\n\n");
        int left = 0;
        foreach (DiffSubject subject in detailed)
        {
            text.Append("**").Append(Escape(subject.Name)).Append("**\n");
            foreach (DiffChange change in subject.Changes.Where(c => c.Name.Length > 0))
            {
                string line = LineOf(file, change, lineUrl);
                if (text.Length + line.Length > room - 1000)
                {
                    left++;
                    continue;
                }

                text.Append(line);
            }

            text.Append('\n');
        }

        if (left > 0)
        {
            text.Append(DiffWords.Count(left, "more difference")).Append("; this comment has no room for them.\n\n");
        }

        text.Append("</details>\n\n");
    }

    private static string LineOf(FileDiff file, DiffChange change, string? lineUrl)
    {
        bool isNew = change.NewLocation.Line > 0;
        int line = isNew ? change.NewLocation.Line : change.OldLocation.Line;
        string place = line == 0 ? "" : isNew ? PlaceOf(file.NewPath!, line, lineUrl) : $" (old line {line})";
        return $"- {Escape(TextOf(change))}{place}\n";
    }

    private static string TextOf(DiffChange change)
    {
        string values = DiffWords.ValuesOf(change);
        return $"{DiffWords.NameOf(change.Kind)}: {change.Name}{(values.Length > 0 ? ": " : "")}{values}";
    }

    private static string PlaceOf(string path, int line, string? lineUrl)
    {
        if (lineUrl is null)
        {
            return $" (line {line})";
        }

        string url = lineUrl
            .Replace("{path}", Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return $" ([line {line}]({url}))";
    }

    private static string Code(string text) => "`" + text.Replace('`', '\'') + "`";

    /// <summary>Keeps text of a document from being read as Markdown, HTML or a mention.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char letter in text.ReplaceLineEndings(" "))
        {
            string? other = letter switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "@\u200B",
                '$' => "&#36;",
                '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '~' or '!' => "\\" + letter,
                _ => null,
            };
            _ = other is null ? escaped.Append(letter) : escaped.Append(other);
        }

        return escaped.ToString();
    }
}
