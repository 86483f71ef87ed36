using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Catalogs;
using Poam.Oscal.Controls;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Output;

/// <summary>Writes what is known of controls: a paragraph for one and a line each for several, or JSON.</summary>
/// <param name="index">The catalog.</param>
/// <param name="controls">The controls.</param>
/// <param name="reference">What was asked for, where it is an identifier.</param>
/// <param name="documents">The documents to look for uses in, and their paths.</param>
internal sealed class ControlsWriter(
    ControlIndex index, IReadOnlyList<CatalogControl> controls, ControlReference? reference, IReadOnlyList<(OscalDocument Document, string Path)> documents)
{
    private readonly ControlUsage _usage = ControlUsage.Of(documents.Select(d => d.Document));

    /// <summary>Writes text for people.</summary>
    public void WriteText(Stream output)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (controls.Count == 1)
        {
            WriteOne(writer, controls[0]);
            return;
        }

        int width = controls.Max(c => c.Label.Length);
        foreach (CatalogControl control in controls)
        {
            int open = _usage.UsesOf(control.Id).Count(u => u.Kind == ControlUseKind.OpenItem);
            OneLine.Write(writer, control.Label.PadRight(width) + "  " + control.Title);
            OneLine.Write(writer, control.IsWithdrawn ? $"  (withdrawn{Successors(control, ": see ")})" : "");
            writer.WriteLine(open == 0 ? "" : $"  ({open} open)");
        }
    }

    /// <summary>Writes one JSON object, in UTF-8 and indented.</summary>
    public void WriteJson(Stream output)
    {
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
        using (Utf8JsonWriter json = new(output, options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion"u8, 1);
            json.WriteStartObject("catalog"u8);
            json.WriteString("name"u8, index.Name);
            json.WriteString("title"u8, index.Title);
            json.WriteString("release"u8, index.Release);
            json.WriteEndObject();
            json.WriteStartArray("controls"u8);
            foreach (CatalogControl control in controls)
            {
                WriteControl(json, control);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private void WriteOne(StreamWriter writer, CatalogControl control)
    {
        OneLine.Write(writer, $"{control.Label}  {control.Title}");
        writer.WriteLine();
        Line(writer, "id", control.Id);
        Line(writer, "catalog", index.Release.Length == 0 ? index.Title : $"{index.Title}, release {index.Release}");
        Line(writer, "family", control.Family is { } family ? $"{family.Id}, {family.Title}" : "");
        Line(writer, "withdrawn", control.IsWithdrawn ? "yes" + Successors(control, ", see ") : "");
        Line(writer, "baselines", string.Join(", ", control.Baselines.Select(b => b.Title)));
        WritePart(writer, control);
        foreach (ControlUse use in _usage.UsesOf(control.Id))
        {
            string due = use.DueOn is { } date ? $", due {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
            string state = use.State is null ? "" : use.Kind == ControlUseKind.Implementation ? $" ({use.State})" : $"{use.State}  ";
            Line(writer, NameOf(use.Kind), use.Kind == ControlUseKind.Implementation ? $"{use.Title}{state}  {PathOf(use)}" : $"{state}{use.Title}{due}  {PathOf(use)}");
        }
    }

    private void WritePart(StreamWriter writer, CatalogControl control)
    {
        (string name, IReadOnlyList<string>? known) = reference?.Kind switch
        {
            ControlPartKind.Statement => ("statement", control.StatementIds),
            ControlPartKind.Objective => ("objective", control.ObjectiveIds),
            ControlPartKind.Parameter => ("parameter", control.ParameterIds),
            _ => ("", null),
        };
        if (name.Length > 0)
        {
            Line(writer, name, reference!.Id + (known is null ? "  (this index does not know which there are)" : known.Contains(reference.Id) ? "" : "  (the control has none such)"));
        }
    }

    private void WriteControl(Utf8JsonWriter json, CatalogControl control)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, control.Id);
        json.WriteString("label"u8, control.Label);
        json.WriteString("title"u8, control.Title);
        json.WriteString("family"u8, control.Family?.Id);
        json.WriteBoolean("withdrawn"u8, control.IsWithdrawn);
        Strings(json, "replacedBy", control.ReplacedBy);
        Strings(json, "baselines", [.. control.Baselines.Select(b => b.Name)]);
        Strings(json, "statements", control.StatementIds);
        Strings(json, "objectives", control.ObjectiveIds);
        Strings(json, "parameters", control.ParameterIds);
        json.WriteStartArray("uses"u8);
        foreach (ControlUse use in _usage.UsesOf(control.Id))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, use.Kind switch { ControlUseKind.Implementation => "implementation", ControlUseKind.OpenItem => "open-item", _ => "closed-item" });
            json.WriteString("title"u8, use.Title);
            json.WriteString(use.Kind == ControlUseKind.Implementation ? "state"u8 : "id"u8, use.State);
            json.WriteString("due"u8, use.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("path"u8, PathOf(use));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        if (values is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Line(StreamWriter writer, string name, string value)
    {
        if (value.Length > 0)
        {
            writer.Write("  " + name.PadRight(16));
            OneLine.Write(writer, value);
            writer.WriteLine();
        }
    }

    private string Successors(CatalogControl control, string before) => control.ReplacedBy.Count == 0 ? "" : before + string.Join(", ", control.ReplacedBy.Select(NameOf));

    /// <summary>What replaces a control: mostly a control, sometimes a family or a statement.</summary>
    private string NameOf(string id) => index.Families.FirstOrDefault(f => f.Id == id) is { } family ? $"family {id} ({family.Title})"
        : ControlReference.Parse(id) is { Kind: ControlPartKind.Control } successor ? successor.Label : id;

    private static string NameOf(ControlUseKind kind) => kind switch
    {
        ControlUseKind.Implementation => "implemented by",
        ControlUseKind.OpenItem => "open item",
        _ => "closed item",
    };

    private string PathOf(ControlUse use) => documents.First(d => ReferenceEquals(d.Document, use.Document)).Path;
}
