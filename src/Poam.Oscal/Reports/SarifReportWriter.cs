using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>
/// Writes a report as SARIF 2.1.0, in one run: for code scanning services and viewers. The same bytes for the same report.
/// At most <see cref="MostResults"/> results, errors first; the rest is counted in a notification.
/// </summary>
public static class SarifReportWriter
{
    /// <summary>How many results a run holds: services show no more of them.</summary>
    public const int MostResults = 5000;

    private const string SchemaUri = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string InformationUri = "https://github.com/poam-oscal/poam-oscal";

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
            WriteLog(json, report);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteLog(Utf8JsonWriter json, ValidationReport report)
    {
        SarifSelection selection = SarifSelection.Of(report);
        SarifRules rules = SarifRules.Of(report);
        json.WriteStartObject();
        json.WriteString("$schema"u8, SchemaUri);
        json.WriteString("version"u8, "2.1.0"u8);
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        WriteTool(json, report, rules);
        WriteInvocation(json, report, selection);

        // Where the root of the sources lies is the reader's to know: a path of this machine would mean nothing there.
        json.WriteStartObject("originalUriBaseIds"u8);
        json.WriteStartObject(SarifLocations.SourceRoot);
        json.WriteStartObject("description"u8);
        json.WriteString("text"u8, "The folder that the tool ran in."u8);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteArtifacts(json, report);
        json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        json.WriteStartArray("results"u8);
        new SarifResults(json, rules, selection).Write(report);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, ValidationReport report, SarifRules rules)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, report.ToolName);
        json.WriteString("version"u8, report.ToolVersion);
        json.WriteString("semanticVersion"u8, report.ToolVersion);
        json.WriteString("informationUri"u8, InformationUri);
        rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ValidationReport report, SarifSelection selection)
    {
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, report.Count().UnreadFiles == 0);
        json.WriteStartArray("toolExecutionNotifications"u8);
        for (int i = 0; i < report.Files.Count; i++)
        {
            WriteNotifications(json, report.Files[i], i);
        }

        if (selection.OmittedCount > 0)
        {
            WriteNotification(json, $"{selection.OmittedCount} more finding(s) are counted here and not among the results, which hold at most {MostResults}, errors first.", "warning", ruleId: null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties"u8);
        json.WriteString("asOf"u8, report.AsOf.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartArray("ruleSets"u8);
        for (int i = 0; i < report.RuleSets.Count; i++)
        {
            json.WriteStringValue(report.RuleSets[i]);
        }

        json.WriteEndArray();
        json.WriteString("verdict"u8, ReportNames.Of(report.Verdict));
        json.WriteNumber("omitted"u8, selection.OmittedCount);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A check that did not run is no result, and it must not look like a pass: it is a notification.</summary>
    private static void WriteNotifications(Utf8JsonWriter json, FileReport file, int index)
    {
        if (file.ReadError is not null)
        {
            WriteNotification(json, $"{file.Path} was not read: {file.ReadError}", "error", ruleId: null);
            SarifLocations.WriteList(json, file.Path, index, default, pointer: "");
            json.WriteEndObject();
        }

        for (int i = 0; i < file.Unchecked.Count; i++)
        {
            Unchecked entry = file.Unchecked[i];
            string reason = entry.Count > 1 ? $"Not checked ({entry.Count} checks): {entry.Reason}" : $"Not checked: {entry.Reason}";
            WriteNotification(json, reason, "note", entry.RuleId);
            int line = Math.Max(1, entry.Line);
            SarifLocations.WriteList(json, file.Path, index, new SourceLocation(line, 1, line, 1), entry.Pointer);
            json.WriteEndObject();
        }
    }

    private static void WriteNotification(Utf8JsonWriter json, string message, string level, string? ruleId)
    {
        json.WriteStartObject();
        SarifLocations.WriteMessage(json, message);
        json.WriteString("level"u8, level);
        if (ruleId is not null)
        {
            json.WriteStartObject("associatedRule"u8);
            json.WriteString("id"u8, ruleId);
            json.WriteEndObject();
        }
    }

    private static void WriteArtifacts(Utf8JsonWriter json, ValidationReport report)
    {
        json.WriteStartArray("artifacts"u8);
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            json.WriteStartObject();
            SarifLocations.WriteArtifact(json, "location"u8, file.Path, index: -1);
            if (file.Format is not null)
            {
                json.WriteString("sourceLanguage"u8, file.Format);
            }

            json.WriteStartArray("roles"u8);
            json.WriteStringValue("analysisTarget"u8);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
