using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Output;

/// <summary>Writes items as JSON for programs: every field, whatever columns people see.</summary>
internal static class ItemJsonWriter
{
    /// <summary>Writes items as one object, in UTF-8 and indented.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The items.</param>
    /// <param name="asOf">The day that they were judged by.</param>
    public static void Write(Stream output, IReadOnlyList<ItemRow> rows, DateOnly asOf)
    {
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
        using (Utf8JsonWriter json = new(output, options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion"u8, 1);
            json.WriteString("asOf"u8, asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("items"u8);
            foreach (ItemRow row in rows)
            {
                WriteItem(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteItem(Utf8JsonWriter json, ItemRow row)
    {
        PoamItemView view = row.View;
        json.WriteStartObject();
        json.WriteString("file"u8, row.Path);
        json.WriteString("id"u8, view.Id);
        json.WriteString("uuid"u8, view.Item.Uuid?.Text);
        json.WriteString("weakness"u8, view.Weakness.ToPlainText());
        json.WriteString("description"u8, view.Description.ToPlainText());
        WriteList(json, "controls", view.Controls);
        WriteStatus(json, view);
        WriteDates(json, view);
        WriteRating(json, view);
        WriteList(json, "responsibleParties", [.. view.ResponsibleParties.Select(p => p.Name ?? p.Uuid.Text)]);
        WriteList(json, "plannedActions", [.. view.Responses.Select(r => r.Title.ToPlainText())]);
        WriteList(json, "resources", [.. view.Resources.Select(r => r.Description.ToPlainText())]);
        WriteMilestones(json, view);
        WriteList(json, "assets", view.AssetNames);
        WriteList(json, "findings", [.. view.Findings.Select(f => f.Uuid.Text)]);
        json.WriteEndObject();
    }

    private static void WriteStatus(Utf8JsonWriter json, PoamItemView view)
    {
        json.WriteString("status"u8, StatusWords.Of(view.Status));
        WriteList(json, "riskStatuses", [.. view.Risks.Select(r => r.Status.Text)]);
        json.WriteStartObject("statusWords"u8);
        json.WriteString("fedramp"u8, view.StatusIn(StatusVocabulary.FedRamp));
        json.WriteString("emass"u8, view.StatusIn(StatusVocabulary.Emass));
        json.WriteString("omb"u8, view.StatusIn(StatusVocabulary.Omb));
        json.WriteEndObject();
        json.WriteString("lateness"u8, Word(view.Lateness));
    }

    private static void WriteDates(Utf8JsonWriter json, PoamItemView view)
    {
        WriteDay(json, "detected", view.DetectedOn);
        WriteDay(json, "due", view.DueOn);
        json.WriteString("dueFrom"u8, view.DueOn is null ? null : Word(view.DueDateSource));
        WriteDay(json, "closed", view.ClosedOn);
        WriteDay(json, "updated", view.LastEventOn);
        if (view.DaysOpen is { } days)
        {
            json.WriteNumber("daysOpen"u8, days);
        }
        else
        {
            json.WriteNull("daysOpen"u8);
        }

        json.WriteNumber("daysOverdue"u8, view.DaysOverdue);
    }

    private static void WriteRating(Utf8JsonWriter json, PoamItemView view)
    {
        json.WriteString("severity"u8, view.Rating);
        json.WriteString("originalSeverity"u8, view.OriginalRating);
        json.WriteString("adjustedSeverity"u8, view.AdjustedRating);
        json.WriteString("falsePositive"u8, Word(view.FalsePositive));
        json.WriteString("operationalRequirement"u8, Word(view.OperationalRequirement));
        json.WriteString("riskAdjustment"u8, Word(view.RiskAdjustment));
        json.WriteString("vendorDependency"u8, Word(view.VendorDependency));
        WriteDay(json, "lastVendorCheckIn", view.LastVendorCheckInOn);
        WriteList(json, "vendorProducts", view.VendorProducts);
        WriteDay(json, "vendorFixExpected", view.VendorFixExpectedOn);
        WriteDay(json, "vendorFixReleased", view.VendorFixReleasedOn);
        json.WriteBoolean("knownExploited"u8, view.IsKnownExploited);
        WriteList(json, "cves", view.CveIds);
    }

    private static void WriteMilestones(Utf8JsonWriter json, PoamItemView view)
    {
        json.WriteStartArray("milestones"u8);
        foreach (ItemMilestone milestone in view.Milestones)
        {
            json.WriteStartObject();
            json.WriteNumber("number"u8, milestone.Number);
            json.WriteString("title"u8, milestone.Task.Title.ToPlainText());
            WriteDay(json, "due", milestone.DueOn);
            WriteDay(json, "completed", milestone.CompletedOn);
            WriteDay(json, "expected", milestone.ExpectedOn);
            json.WriteBoolean("overdue"u8, milestone.IsOverdue(view.AsOf));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateTimeOffset? moment) =>
        json.WriteString(name, moment is null ? null : ItemRow.Day(moment));

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A word of an enumeration: <c>lastMilestone</c>.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
