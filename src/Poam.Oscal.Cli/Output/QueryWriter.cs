using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Cli.Output;

/// <summary>Writes what a query found: a line each for people, JSON for programs.</summary>
/// <param name="path">The path of the document as it is shown.</param>
/// <param name="expression">The expression.</param>
/// <param name="result">What it found.</param>
internal sealed class QueryWriter(string path, string expression, QueryResult result)
{
    /// <summary>Writes <c>path:line:column pointer value</c> for nodes and the value alone for what was computed.</summary>
    public void WriteText(Stream output)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (QueryMatch match in result.Matches)
        {
            if (match.Location is { } location)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{path}:{location.Line}:{location.Column} "));
                OneLine.Write(writer, match.Pointer is "" ? "/" : match.Pointer!);
                writer.Write(match.Value is null ? "" : " ");
            }

            OneLine.Write(writer, match.Value ?? "");
            writer.WriteLine(match.IsDefault ? " (default)" : "");
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
            json.WriteString("path"u8, path);
            json.WriteString("format"u8, result.Format switch { OscalFormat.Json => "json", OscalFormat.Yaml => "yaml", _ => "xml" });
            json.WriteString("model"u8, result.Model);
            json.WriteString("oscalVersion"u8, result.OscalVersion);
            json.WriteString("expression"u8, expression);
            json.WriteNumber("documentErrors"u8, result.DocumentErrors);
            json.WriteStartArray("matches"u8);
            foreach (QueryMatch match in result.Matches)
            {
                WriteMatch(json, match);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteMatch(Utf8JsonWriter json, QueryMatch match)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, match.Kind switch
        {
            QueryMatchKind.Document => "document",
            QueryMatchKind.Assembly => "assembly",
            QueryMatchKind.Field => "field",
            QueryMatchKind.Flag => "flag",
            _ => "value",
        });
        if (match.Location is { } location)
        {
            json.WriteString("pointer"u8, match.Pointer);
            json.WriteString("metapath"u8, match.Path);
            WriteLocation(json, location);
        }

        json.WriteString("value"u8, match.Value);
        if (match.IsDefault)
        {
            json.WriteBoolean("default"u8, true);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteNumber("line"u8, location.Line);
        json.WriteNumber("column"u8, location.Column);
        json.WriteNumber("endLine"u8, location.EndLine);
        json.WriteNumber("endColumn"u8, location.EndColumn);
    }
}
