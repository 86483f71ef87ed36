using System.Globalization;
using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>
/// Writes a report as workflow commands of GitHub Actions, which become annotations of a pull request. GitHub keeps ten errors, ten warnings and
/// ten notices of a step: where there are more, the tenth says how many, and the rest is listed in the log.
/// </summary>
public sealed class GitHubReportWriter
{
    private const int MostAnnotations = 10;
    private const int LongestMessage = 4000;

    private readonly StreamWriter _writer;
    private readonly List<string> _rest = [];

    private GitHubReportWriter(StreamWriter writer)
    {
        _writer = writer;
    }

    /// <summary>Writes a report in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write it; it stays open.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(ValidationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using StreamWriter writer = ReportText.Open(output);
        new GitHubReportWriter(writer).WriteReport(report);
    }

    private void WriteReport(ValidationReport report)
    {
        WriteLevel("error", "error", [.. Unread(report), .. Findings(report, Severity.Error)]);
        WriteLevel("warning", "warning", Findings(report, Severity.Warning));
        WriteLevel("notice", "notice", [.. Findings(report, Severity.Info), .. Unchecked(report)]);
        if (_rest.Count > 0)
        {
            _writer.WriteLine($"::group::{ReportText.Count(_rest.Count, "more finding")}");
            foreach (string line in _rest)
            {
                _writer.WriteLine(line);
            }

            _writer.WriteLine("::endgroup::");
        }

        // The summary starts with a number, so no path can make a command of it.
        new TextSummary(_writer, TextStyle.Plain).Write(report);
    }

    private void WriteLevel(string command, string noun, List<Annotation> annotations)
    {
        int shown = annotations.Count > MostAnnotations ? MostAnnotations - 1 : annotations.Count;
        for (int i = 0; i < annotations.Count; i++)
        {
            if (i < shown)
            {
                WriteCommand(command, annotations[i]);
            }
            else
            {
                _rest.Add(LogLine(noun, annotations[i]));
            }
        }

        int more = annotations.Count - shown;
        if (more > 0)
        {
            _writer.WriteLine($"::{command} title=poam::and {ReportText.Count(more, "more " + noun)}: GitHub shows {MostAnnotations} of a step. They are listed in the log of this step.");
        }
    }

    private void WriteCommand(string command, Annotation annotation)
    {
        SourceLocation location = annotation.Location;
        StringBuilder line = new();
        line.Append("::").Append(command).Append(" file=").Append(EscapeProperty(annotation.Path));
        if (location.Line > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $",line={location.Line},endLine={location.EndLine}");

            // GitHub refuses columns of an annotation over several lines. Its last column is the one of the last character, ours the one behind it.
            if (location.EndLine == location.Line)
            {
                line.Append(CultureInfo.InvariantCulture, $",col={location.Column},endColumn={Math.Max(location.Column, location.EndColumn - 1)}");
            }
        }

        string message = annotation.Message.Length <= LongestMessage ? annotation.Message : annotation.Message[..LongestMessage] + "…";
        line.Append(",title=").Append(EscapeProperty(annotation.Title)).Append("::").Append(EscapeData(message));
        _writer.WriteLine(line);
    }

    /// <summary>
    /// A line of the log. It starts with a dash and holds no <c>##[</c>, as the runner looks for commands behind blanks, and for those of its older form anywhere.
    /// </summary>
    private static string LogLine(string noun, Annotation annotation)
    {
        string place = annotation.Location.Line > 0 ? $"{annotation.Path}:{annotation.Location}" : annotation.Path;
        return ReportText.OneLine($"- {place}  {noun}  {annotation.Title}  {annotation.Message}").Replace("##[", "# #[", StringComparison.Ordinal);
    }

    private static List<Annotation> Findings(ValidationReport report, Severity severity)
    {
        List<Annotation> found = [];
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            for (int j = 0; j < file.Diagnostics.Count; j++)
            {
                Diagnostic finding = file.Diagnostics[j];
                if (finding.Severity == severity)
                {
                    found.Add(new Annotation(file.Path, finding.Location, finding.Rule.Id, MessageOf(file, finding)));
                }
            }
        }

        return found;
    }

    private static List<Annotation> Unread(ValidationReport report)
    {
        List<Annotation> found = [];
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            if (file.ReadError is not null)
            {
                found.Add(new Annotation(file.Path, default, "not read", "The file was not read: " + file.ReadError));
            }
        }

        return found;
    }

    private static List<Annotation> Unchecked(ValidationReport report)
    {
        List<Annotation> found = [];
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            for (int j = 0; j < file.Unchecked.Count; j++)
            {
                Unchecked entry = file.Unchecked[j];
                found.Add(new Annotation(file.Path, new SourceLocation(entry.Line, 1, entry.Line, 1), entry.RuleId, "Not checked: " + entry.Reason));
            }
        }

        return found;
    }

    /// <summary>The message, and a line for each other place: an annotation shows one place alone.</summary>
    private static string MessageOf(FileReport file, Diagnostic finding)
    {
        string message = finding.Message;
        for (int i = 0; i < finding.Related.Count; i++)
        {
            RelatedLocation related = finding.Related[i];
            message += $"\nsee {related.Path ?? file.Path}:{related.Location} {related.Message}";
        }

        return message;
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private sealed record Annotation(string Path, SourceLocation Location, string Title, string Message);
}
