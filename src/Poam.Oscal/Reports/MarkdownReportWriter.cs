using System.Globalization;
using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes a report as Markdown for the summary of a build step or a comment: a verdict, then a table of findings, errors first, limited in size.</summary>
public sealed class MarkdownReportWriter
{
    /// <summary>The longest text in UTF-16 units: a comment on GitHub takes 65,536, and something else may stand beside it.</summary>
    public const int MostCharacters = 60_000;

    private const int MostRows = 200;

    private readonly StringBuilder _text = new();

    private MarkdownReportWriter()
    {
    }

    /// <summary>Writes a report in UTF-8 without a byte order mark, ending with a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write it; it stays open.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(ValidationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        MarkdownReportWriter writer = new();
        writer.WriteReport(report);
        output.Write(Encoding.UTF8.GetBytes(writer._text.ToString()));
    }

    private void WriteReport(ValidationReport report)
    {
        ReportCounts counts = report.Count();
        _text.Append("### POA&M check: ").Append(ReportNames.Of(report.Verdict)).Append("\n\n");
        WriteSums(report, counts);
        WriteFindings(report, counts);
        WriteUnchecked(report);
        _text.Append("\n<sub>").Append(report.ToolName).Append(' ').Append(report.ToolVersion)
            .Append(" · rules: ").Append(MarkdownText.Escape(string.Join(", ", report.RuleSets)))
            .Append(" · as of ").Append(report.AsOf.ToString("O", CultureInfo.InvariantCulture)).Append("</sub>\n");
    }

    private void WriteSums(ValidationReport report, ReportCounts counts)
    {
        _text.Append(ReportText.Count(report.Files.Count, "file")).Append(" · ")
            .Append(ReportText.Count(counts.Errors, "error")).Append(" · ")
            .Append(ReportText.Count(counts.Warnings, "warning")).Append(" · ")
            .Append(ReportText.Count(counts.Infos, "info"));
        AppendCount(counts.Unchecked - counts.UnreadFiles, "unchecked");
        AppendCount(counts.UnreadFiles, "not read");
        AppendCount(counts.Suppressed, "suppressed");
        _text.Append('\n');
    }

    private void AppendCount(int count, string word)
    {
        if (count > 0)
        {
            _text.Append(" · ").Append(count).Append(' ').Append(word);
        }
    }

    private void WriteFindings(ValidationReport report, ReportCounts counts)
    {
        int total = counts.Errors + counts.Warnings + counts.Infos + counts.UnreadFiles;
        if (total == 0)
        {
            return;
        }

        _text.Append("\n| | Where | What |\n|---|---|---|\n");
        int shown = 0;
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            shown += file.ReadError is not null && WriteRow("✖", file.Path, default, "not read", helpUri: null, file.ReadError, shown) ? 1 : 0;
        }

        shown += WriteRows(report, Severity.Error, "✖", shown);
        shown += WriteRows(report, Severity.Warning, "⚠", shown);
        shown += WriteRows(report, Severity.Info, "ℹ", shown);
        if (total > shown)
        {
            _text.Append("\n… and ").Append(ReportText.Count(total - shown, "more finding")).Append(".\n");
        }
    }

    private int WriteRows(ValidationReport report, Severity severity, string sign, int before)
    {
        int shown = 0;
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            for (int j = 0; j < file.Diagnostics.Count; j++)
            {
                Diagnostic finding = file.Diagnostics[j];
                bool isShown = finding.Severity == severity
                    && WriteRow(sign, file.Path, finding.Location, finding.Rule.Id, finding.Rule.HelpUri, finding.Message, before + shown);
                shown += isShown ? 1 : 0;
            }
        }

        return shown;
    }

    private bool WriteRow(string sign, string path, SourceLocation location, string id, string? helpUri, string message, int before)
    {
        if (before >= MostRows)
        {
            return false;
        }

        string place = location.Line > 0 ? $"{path}:{location}" : path;
        string rule = helpUri is null ? id : $"[{id}]({helpUri})";
        string row = $"| {sign} | {MarkdownText.Code(place)} | {rule} {MarkdownText.Escape(message)} |\n";

        // What comes behind the table needs a little room too.
        if (_text.Length + row.Length > MostCharacters * 3 / 4)
        {
            return false;
        }

        _text.Append(row);
        return true;
    }

    private void WriteUnchecked(ValidationReport report)
    {
        int open = 0;
        int more = 0;
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            for (int j = 0; j < file.Unchecked.Count; j++)
            {
                Unchecked entry = file.Unchecked[j];
                string place = entry.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{entry.Line}") : file.Path;
                string row = $"- {MarkdownText.Code(place)} {entry.RuleId} {MarkdownText.Escape(entry.Reason)}\n";
                if (_text.Length + row.Length > MostCharacters - 1000)
                {
                    more++;
                    continue;
                }

                _text.Append(open++ == 0 ? "\n<details><summary>What could not be checked</summary>\n\n" : "").Append(row);
            }
        }

        if (more > 0)
        {
            _text.Append("\n… and ").Append(more).Append(" more.\n");
        }

        _text.Append(open > 0 ? "\n</details>\n" : "");
    }
}
