using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes a report for people: findings by file, each with its source line, and a summary in the last line.</summary>
public sealed class TextReportWriter
{
    /// <summary>Up to this many files the report names those without a finding too.</summary>
    private const int MostFilesListed = 10;

    private readonly TextWriter _writer;
    private readonly TextStyle _style;

    private TextReportWriter(TextWriter writer, TextStyle style)
    {
        _writer = writer;
        _style = style;
    }

    /// <summary>Writes a report in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write it; it stays open.</param>
    /// <param name="color">Whether to colour it with ANSI escape sequences.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(ValidationReport report, Stream output, bool color = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096, leaveOpen: true)
        {
            NewLine = "\n",
        };
        new TextReportWriter(writer, color ? TextStyle.Colored : TextStyle.Plain).WriteReport(report);
    }

    private void WriteReport(ValidationReport report)
    {
        bool listAll = report.Files.Count <= MostFilesListed;
        FileReport? last = null;
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            if (!listAll && !file.HasRemarks)
            {
                continue;
            }

            if (last is not null && (last.HasRemarks || file.HasRemarks))
            {
                _writer.WriteLine();
            }

            WriteFile(file);
            last = file;
        }

        if (last is not null)
        {
            _writer.WriteLine();
        }

        new TextSummary(_writer, _style).Write(report);
    }

    private void WriteFile(FileReport file)
    {
        WriteHeading(file);
        for (int i = 0; i < file.Diagnostics.Count; i++)
        {
            WriteDiagnostic(file.Path, file.Diagnostics[i], i < file.Excerpts.Count ? file.Excerpts[i] : null);
        }

        WriteCatalog(file);
        for (int i = 0; i < file.Unchecked.Count; i++)
        {
            WriteUnchecked(file.Path, file.Unchecked[i]);
        }

        if (file.OmittedCount > 0)
        {
            _writer.Write(_style.Faint);
            _writer.Write("… and ");
            TextSummary.WriteCount(_writer, file.OmittedCount, "more finding");
            _writer.Write(" in this file (--max-findings shows more)");
            _writer.WriteLine(_style.Reset);
        }
    }

    /// <summary>Says by which catalog controls were judged, and why by that, where it matters: there are findings about controls.</summary>
    private void WriteCatalog(FileReport file)
    {
        bool matters = false;
        for (int i = 0; i < file.Diagnostics.Count && !matters; i++)
        {
            matters = file.Diagnostics[i].Rule.Id.StartsWith("POAM3", StringComparison.Ordinal);
        }

        if (matters && file.Catalog is { } catalog)
        {
            _writer.Write(_style.Faint);
            _writer.Write("controls are judged by ");
            VisibleText.Write(_writer, catalog);
            _writer.WriteLine(_style.Reset);
        }
    }

    private void WriteHeading(FileReport file)
    {
        _writer.Write(_style.Path);
        VisibleText.Write(_writer, file.Path);
        _writer.Write(_style.Reset);
        if (file.ReadError is not null)
        {
            _writer.Write(": ");
            _writer.Write(_style.Of(Verdict.Failed));
            _writer.Write("not read");
            _writer.Write(_style.Reset);
            _writer.Write(": ");
            VisibleText.Write(_writer, file.ReadError);
            _writer.WriteLine();
            return;
        }

        _writer.Write(": ");
        _writer.Write(_style.Of(file.Verdict));
        _writer.Write(ReportNames.Of(file.Verdict));
        _writer.Write(_style.Reset);
        WriteKind(file);
        _writer.WriteLine();
    }

    /// <summary>Writes what the file was taken for: <c>(plan-of-action-and-milestones 1.1.2, yaml)</c>.</summary>
    private void WriteKind(FileReport file)
    {
        _writer.Write(_style.Faint);
        _writer.Write(" (");
        VisibleText.Write(_writer, file.Model ?? "no OSCAL model recognised");
        if (file.CheckedAs is not null)
        {
            _writer.Write(' ');
            _writer.Write(file.CheckedAs);
        }

        if (file.Format is not null)
        {
            _writer.Write(", ");
            _writer.Write(file.Format);
        }

        if (file.CheckedAs is not null && file.OscalVersion is not null && file.OscalVersion != file.CheckedAs)
        {
            _writer.Write(", says ");
            VisibleText.Write(_writer, file.OscalVersion);
        }

        _writer.Write(')');
        _writer.Write(_style.Reset);
    }

    private void WriteDiagnostic(string path, Diagnostic diagnostic, SourceExcerpt? excerpt)
    {
        WritePlace(path, diagnostic.Location);
        _writer.Write("  ");
        _writer.Write(_style.Of(diagnostic.Severity));
        _writer.Write(ReportNames.Of(diagnostic.Severity));
        _writer.Write(_style.Reset);
        _writer.Write("  ");
        _writer.Write(diagnostic.Rule.Id);
        _writer.Write("  ");
        VisibleText.Write(_writer, diagnostic.Message);
        _writer.WriteLine();
        if (excerpt is not null)
        {
            new TextExcerpt(_writer, _style).Write(excerpt, diagnostic.Location.Line, diagnostic.Severity);
        }

        for (int i = 0; i < diagnostic.Related.Count; i++)
        {
            WriteRelated(path, diagnostic.Related[i]);
        }
    }

    private void WriteRelated(string path, RelatedLocation related)
    {
        _writer.Write("    see ");
        WritePlace(related.Path ?? path, related.Location);
        _writer.Write("  ");
        VisibleText.Write(_writer, related.Message);
        _writer.WriteLine();
    }

    private void WriteUnchecked(string path, Unchecked entry)
    {
        VisibleText.Write(_writer, path);
        if (entry.Line > 0)
        {
            _writer.Write(':');
            _writer.Write(entry.Line);
        }

        _writer.Write("  ");
        _writer.Write(_style.Of(Verdict.Unchecked));
        _writer.Write("unchecked");
        _writer.Write(_style.Reset);
        _writer.Write("  ");
        _writer.Write(entry.RuleId);
        _writer.Write("  ");
        VisibleText.Write(_writer, entry.Reason);
        if (entry.Count > 1)
        {
            _writer.Write(" (");
            TextSummary.WriteCount(_writer, entry.Count, "check");
            _writer.Write(')');
        }

        _writer.WriteLine();
    }

    private void WritePlace(string path, SourceLocation location)
    {
        VisibleText.Write(_writer, path);
        if (location.Line > 0)
        {
            _writer.Write(':');
            _writer.Write(location.Line);
            _writer.Write(':');
            _writer.Write(location.Column);
        }
    }
}
