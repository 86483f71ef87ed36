using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Review;

/// <summary>Writes differences as JSON for scripts: schema version 1, the same bytes for the same differences.</summary>
public static class DiffJsonWriter
{
    /// <summary>Writes the differences of files in UTF-8 without a byte order mark, indented, ending with a line feed.</summary>
    /// <param name="files">The files, in the order of the report.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(IReadOnlyList<FileDiff> files, Stream output)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
        using (Utf8JsonWriter json = new(output, options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion"u8, 1);
            json.WriteBoolean("different"u8, files.Any(f => f.IsDifferent));
            json.WriteStartArray("files"u8);
            foreach (FileDiff file in files)
            {
                WriteFile(json, file);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFile(Utf8JsonWriter json, FileDiff file)
    {
        json.WriteStartObject();
        json.WriteString("oldPath"u8, file.OldPath);
        json.WriteString("newPath"u8, file.NewPath);
        json.WriteBoolean("different"u8, file.IsDifferent);
        json.WriteNumber("regeneratedUuids"u8, file.Diff?.RegeneratedUuids ?? 0);
        json.WriteStartArray("subjects"u8);
        foreach (DiffSubject subject in file.Diff?.Subjects ?? [])
        {
            WriteSubject(json, subject);
        }

        json.WriteEndArray();
        json.WriteStartArray("policy"u8);
        foreach (Diagnostic finding in file.Diff?.PolicyFindings ?? [])
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, finding.Rule.Id);
            json.WriteString("message"u8, finding.Message);
            json.WriteString("pointer"u8, finding.Pointer);
            json.WriteNumber("line"u8, finding.Location.Line);
            json.WriteNumber("column"u8, finding.Location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteChanges(json, "noise"u8, file.Diff?.Noise ?? []);
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, DiffSubject subject)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, DiffWords.NameOf(subject.Kind));
        json.WriteString("name"u8, subject.Name);
        json.WriteString("title"u8, subject.Title);
        json.WriteString("state"u8, DiffWords.NameOf(subject.State));
        json.WriteStartArray("statements"u8);
        foreach (DiffStatement statement in subject.Statements)
        {
            json.WriteStartObject();
            json.WriteString("topic"u8, statement.Topic);
            json.WriteString("text"u8, statement.Text);
            WriteChanges(json, "changes"u8, statement.Changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteChanges(json, "changes"u8, subject.Changes);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<DiffChange> changes)
    {
        json.WriteStartArray(name);
        foreach (DiffChange change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, DiffWords.NameOf(change.Kind));
            json.WriteString("name"u8, change.Name);
            json.WriteString("oldPointer"u8, change.OldPointer);
            json.WriteString("newPointer"u8, change.NewPointer);
            json.WriteString("oldValue"u8, change.OldValue);
            json.WriteString("newValue"u8, change.NewValue);
            WriteObject(json, "oldObject"u8, change.OldObject);
            WriteObject(json, "newObject"u8, change.NewObject);
            WritePlace(json, "old"u8, change.OldLocation);
            WritePlace(json, "new"u8, change.NewLocation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? called)
    {
        if (called is not null)
        {
            json.WriteString(name, called);
        }
    }

    private static void WritePlace(Utf8JsonWriter json, ReadOnlySpan<byte> name, SourceLocation place)
    {
        if (place.Line > 0)
        {
            json.WriteStartObject(name);
            json.WriteNumber("line"u8, place.Line);
            json.WriteNumber("column"u8, place.Column);
            json.WriteEndObject();
        }
    }
}
