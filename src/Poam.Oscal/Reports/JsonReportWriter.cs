using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes a report as JSON for scripts: schema version 1, members in a fixed order, the same bytes for the same report.</summary>
public static class JsonReportWriter
{
    private const int FlushThreshold = 1 << 16;

    /// <summary>Writes a report in UTF-8 without a byte order mark, indented, ending with a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write it; it stays open.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(ValidationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        JsonWriterOptions options = new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            NewLine = "\n",
        };
        using (Utf8JsonWriter json = new(output, options))
        {
            WriteReport(json, report);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteReport(Utf8JsonWriter json, ValidationReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion"u8, 1);
        json.WriteStartObject("tool"u8);
        json.WriteString("name"u8, report.ToolName);
        json.WriteString("version"u8, report.ToolVersion);
        json.WriteEndObject();
        json.WriteString("asOf"u8, report.AsOf.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartArray("ruleSets"u8);
        for (int i = 0; i < report.RuleSets.Count; i++)
        {
            json.WriteStringValue(report.RuleSets[i]);
        }

        json.WriteEndArray();
        json.WriteString("verdict"u8, ReportNames.Of(report.Verdict));
        json.WriteStartArray("files"u8);
        for (int i = 0; i < report.Files.Count; i++)
        {
            WriteFile(json, report.Files[i]);
        }

        json.WriteEndArray();
        WriteSummary(json, report);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, FileReport file)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, file.Path);
        json.WriteString("format"u8, file.Format);
        json.WriteString("model"u8, file.Model);
        json.WriteString("oscalVersion"u8, file.OscalVersion);
        json.WriteString("checkedAs"u8, file.CheckedAs);
        if (file.Catalog is not null)
        {
            json.WriteString("catalog"u8, file.Catalog);
        }

        json.WriteString("verdict"u8, ReportNames.Of(file.Verdict));
        if (file.ReadError is not null)
        {
            json.WriteString("readError"u8, file.ReadError);
        }

        json.WriteStartArray("diagnostics"u8);
        for (int i = 0; i < file.Diagnostics.Count; i++)
        {
            WriteDiagnostic(json, file.Path, file.Diagnostics[i], suppressed: null);
        }

        json.WriteEndArray();
        json.WriteStartArray("suppressed"u8);
        for (int i = 0; i < file.Suppressed.Count; i++)
        {
            WriteDiagnostic(json, file.Path, file.Suppressed[i].Diagnostic, file.Suppressed[i]);
        }

        json.WriteEndArray();
        json.WriteStartArray("unchecked"u8);
        for (int i = 0; i < file.Unchecked.Count; i++)
        {
            WriteUnchecked(json, file.Unchecked[i]);
        }

        json.WriteEndArray();
        if (file.Passes is not null)
        {
            json.WriteStartArray("passes"u8);
            WritePasses(json, file.Passes);
            json.WriteEndArray();
        }

        if (file.OmittedCount > 0)
        {
            json.WriteNumber("omitted"u8, file.OmittedCount);
        }

        json.WriteEndObject();
        FlushWhenFull(json);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, string path, Diagnostic diagnostic, SuppressedDiagnostic? suppressed)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, diagnostic.Rule.Id);
        json.WriteString("ruleKey"u8, diagnostic.RuleKey);
        json.WriteString("source"u8, ReportNames.Of(diagnostic.Rule.Source));
        json.WriteString("level"u8, ReportNames.Of(diagnostic.Severity));
        json.WriteString("message"u8, diagnostic.Message);
        json.WriteString("pointer"u8, diagnostic.Pointer);
        WriteStart(json, diagnostic.Location);
        if (diagnostic.Location.Line > 0)
        {
            json.WriteNumber("endLine"u8, diagnostic.Location.EndLine);
            json.WriteNumber("endColumn"u8, diagnostic.Location.EndColumn);
        }

        json.WriteString("fingerprint"u8, diagnostic.Fingerprint);
        json.WriteStartArray("related"u8);
        for (int i = 0; i < diagnostic.Related.Count; i++)
        {
            RelatedLocation related = diagnostic.Related[i];
            json.WriteStartObject();
            json.WriteString("message"u8, related.Message);
            json.WriteString("path"u8, related.Path ?? path);
            WriteStart(json, related.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (diagnostic.Rule.HelpUri is not null)
        {
            json.WriteString("helpUri"u8, diagnostic.Rule.HelpUri);
        }

        if (suppressed is not null)
        {
            WriteSuppression(json, suppressed);
        }

        json.WriteEndObject();
        FlushWhenFull(json);
    }

    private static void WriteSuppression(Utf8JsonWriter json, SuppressedDiagnostic suppressed)
    {
        json.WriteStartObject("suppression"u8);
        json.WriteString("kind"u8, ReportNames.Of(suppressed.Kind));
        if (suppressed.Reason is not null)
        {
            json.WriteString("reason"u8, suppressed.Reason);
        }

        if (suppressed.Until is { } until)
        {
            json.WriteString("until"u8, until.ToString("O", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    /// <summary>Writes line and column; a finding about a record that was never a text has neither.</summary>
    private static void WriteStart(Utf8JsonWriter json, SourceLocation location)
    {
        if (location.Line > 0)
        {
            json.WriteNumber("line"u8, location.Line);
            json.WriteNumber("column"u8, location.Column);
        }
    }

    private static void WriteUnchecked(Utf8JsonWriter json, Unchecked entry)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, entry.RuleId);
        json.WriteString("reason"u8, entry.Reason);
        json.WriteString("pointer"u8, entry.Pointer);
        if (entry.Line > 0)
        {
            json.WriteNumber("line"u8, entry.Line);
        }

        json.WriteNumber("count"u8, entry.Count);
        json.WriteEndObject();
    }

    private static void WritePasses(Utf8JsonWriter json, IReadOnlyList<PassedCheck> passes)
    {
        for (int i = 0; i < passes.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, passes[i].RuleId);
            json.WriteString("pointer"u8, passes[i].Pointer);
            if (passes[i].Line > 0)
            {
                json.WriteNumber("line"u8, passes[i].Line);
            }

            json.WriteEndObject();
            FlushWhenFull(json);
        }
    }

    private static void WriteSummary(Utf8JsonWriter json, ValidationReport report)
    {
        ReportCounts counts = report.Count();
        json.WriteStartObject("summary"u8);
        json.WriteNumber("files"u8, report.Files.Count);
        json.WriteNumber("skipped"u8, report.SkippedCount);
        json.WriteNumber("errors"u8, counts.Errors);
        json.WriteNumber("warnings"u8, counts.Warnings);
        json.WriteNumber("infos"u8, counts.Infos);
        json.WriteNumber("unchecked"u8, counts.Unchecked);
        json.WriteNumber("suppressed"u8, counts.Suppressed);
        json.WriteNumber("omitted"u8, counts.Omitted);
        json.WriteEndObject();
    }

    /// <summary>A report of many files must not grow in memory.</summary>
    private static void FlushWhenFull(Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushThreshold)
        {
            json.Flush();
        }
    }
}
