using System.Globalization;
using System.Text.Json;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes the results of a SARIF run: file by file, in the order of the text.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, SarifRules rules, SarifSelection selection)
{
    private const int FlushThreshold = 1 << 16;

    // Equal findings of a file are told apart by their number.
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public void Write(ValidationReport report)
    {
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            _seen.Clear();
            for (int j = 0; j < file.Diagnostics.Count; j++)
            {
                if (selection.Takes(file.Diagnostics[j].Severity))
                {
                    WriteResult(file, i, file.Diagnostics[j], suppressed: null);
                }
            }

            for (int j = 0; j < file.Suppressed.Count; j++)
            {
                if (selection.TakesSuppressed())
                {
                    WriteResult(file, i, file.Suppressed[j].Diagnostic, file.Suppressed[j]);
                }
            }

            for (int j = 0; j < file.Passes?.Count && selection.TakesPass(); j++)
            {
                WritePass(file, i, file.Passes[j]);
            }
        }
    }

    private void WriteResult(FileReport file, int index, Diagnostic diagnostic, SuppressedDiagnostic? suppressed)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex"u8, rules.IndexOf(diagnostic.Rule.Id));
        json.WriteString("level"u8, SarifRules.LevelOf(diagnostic.Severity));
        SarifLocations.WriteMessage(json, diagnostic.Message);
        SarifLocations.WriteList(json, file.Path, index, diagnostic.Location, diagnostic.Pointer);
        WriteRelated(file, index, diagnostic);
        WriteFingerprint(diagnostic);
        if (suppressed is not null)
        {
            WriteSuppression(suppressed);
        }

        if (diagnostic.RuleKey != diagnostic.Rule.Id)
        {
            json.WriteStartObject("properties"u8);
            json.WriteString("ruleKey"u8, diagnostic.RuleKey);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (json.BytesPending > FlushThreshold)
        {
            json.Flush();
        }
    }

    private void WritePass(FileReport file, int index, PassedCheck pass)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, pass.RuleId);
        json.WriteString("kind"u8, "pass"u8);
        json.WriteString("level"u8, "none"u8);
        SarifLocations.WriteMessage(json, "The constraint holds here.");
        SarifLocations.WriteList(json, file.Path, index, new SourceLocation(pass.Line, 0, 0, 0), pass.Pointer);
        json.WriteEndObject();
        if (json.BytesPending > FlushThreshold)
        {
            json.Flush();
        }
    }

    private void WriteRelated(FileReport file, int index, Diagnostic diagnostic)
    {
        if (diagnostic.Related.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations"u8);
        for (int i = 0; i < diagnostic.Related.Count; i++)
        {
            RelatedLocation related = diagnostic.Related[i];
            json.WriteStartObject();
            json.WriteNumber("id"u8, i + 1);
            bool isElsewhere = related.Path is not null && related.Path != file.Path;
            SarifLocations.WritePhysical(json, related.Path ?? file.Path, isElsewhere ? -1 : index, related.Location);
            SarifLocations.WriteMessage(json, related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Writes what stays the same when lines move. Under a name of our own: GitHub's upload computes <c>primaryLocationLineHash</c>
    /// itself and warns, once a result, of any other value there.
    /// </summary>
    private void WriteFingerprint(Diagnostic diagnostic)
    {
        int number = _seen[diagnostic.Fingerprint] = _seen.GetValueOrDefault(diagnostic.Fingerprint) + 1;
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString("poamFinding/v1"u8, string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Fingerprint}:{number}"));
        json.WriteEndObject();
    }

    private void WriteSuppression(SuppressedDiagnostic suppressed)
    {
        json.WriteStartArray("suppressions"u8);
        json.WriteStartObject();
        json.WriteString("kind"u8, suppressed.Kind == SuppressionKind.InSource ? "inSource"u8 : "external"u8);
        json.WriteString("status"u8, "accepted"u8);
        if (suppressed.Reason is not null)
        {
            json.WriteString("justification"u8, suppressed.Reason);
        }

        if (suppressed.Until is { } until)
        {
            json.WriteStartObject("properties"u8);
            json.WriteString("until"u8, until.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
