using System.Globalization;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes the last line of a text report: <c>3 files: 1 failed, 2 passed · 4 errors, 1 warning · as of 2026-05-01</c>.</summary>
internal sealed class TextSummary(TextWriter writer, TextStyle style)
{
    private bool _needsComma;

    public static void WriteCount(TextWriter writer, int count, string noun)
    {
        writer.Write(count);
        writer.Write(' ');
        writer.Write(noun);
        if (count != 1)
        {
            writer.Write('s');
        }
    }

    public void Write(ValidationReport report)
    {
        ReportCounts counts = report.Count();
        WriteFiles(report, counts);
        WriteFindings(counts);
        int blocked = counts.Unchecked - counts.UnreadFiles;
        if (blocked > 0)
        {
            writer.Write(" · ");
            writer.Write(blocked);
            writer.Write(" unchecked");
        }

        if (counts.Suppressed > 0)
        {
            writer.Write(" · ");
            writer.Write(counts.Suppressed);
            writer.Write(" suppressed");
        }

        if (report.SkippedCount > 0)
        {
            writer.Write(" · ");
            WriteCount(writer, report.SkippedCount, "file");
            writer.Write(" skipped, not OSCAL");
        }

        writer.Write(" · as of ");
        writer.WriteLine(report.AsOf.ToString("O", CultureInfo.InvariantCulture));
    }

    private void WriteFiles(ValidationReport report, ReportCounts counts)
    {
        WriteCount(writer, report.Files.Count, "file");
        if (report.Files.Count > 0)
        {
            writer.Write(": ");
        }

        WriteVerdict(counts.FailedFiles, Verdict.Failed, "failed");
        WriteVerdict(counts.UnreadFiles, Verdict.Failed, "not read");
        WriteVerdict(counts.UncheckedFiles, Verdict.Unchecked, "unchecked");
        WriteVerdict(counts.PassedFiles, Verdict.Passed, "passed");
    }

    private void WriteFindings(ReportCounts counts)
    {
        writer.Write(" · ");
        _needsComma = false;
        WritePart(counts.Errors, "error");
        WritePart(counts.Warnings, "warning");
        WritePart(counts.Infos, "info");
        if (!_needsComma)
        {
            writer.Write("no findings");
        }
    }

    private void WriteVerdict(int count, Verdict verdict, string word)
    {
        if (count == 0)
        {
            return;
        }

        WriteComma();
        writer.Write(style.Of(verdict));
        writer.Write(count);
        writer.Write(' ');
        writer.Write(word);
        writer.Write(style.Reset);
    }

    private void WritePart(int count, string noun)
    {
        if (count > 0)
        {
            WriteComma();
            WriteCount(writer, count, noun);
        }
    }

    private void WriteComma()
    {
        if (_needsComma)
        {
            writer.Write(", ");
        }

        _needsComma = true;
    }
}
