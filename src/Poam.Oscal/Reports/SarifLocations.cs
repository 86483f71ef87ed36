using System.Text;
using System.Text.Json;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes places and messages as SARIF has them.</summary>
internal static class SarifLocations
{
    /// <summary>The name that services put the root of the repository in place of.</summary>
    public const string SourceRoot = "%SRCROOT%";

    /// <summary>Writes the member <c>locations</c> with one place.</summary>
    public static void WriteList(Utf8JsonWriter json, string path, int index, SourceLocation location, string pointer)
    {
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        WritePhysical(json, path, index, location);
        if (pointer.Length > 0)
        {
            json.WriteStartArray("logicalLocations"u8);
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName"u8, pointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes the member <c>physicalLocation</c>. Services drop results without a line, so what has none stands in the first.</summary>
    public static void WritePhysical(Utf8JsonWriter json, string path, int index, SourceLocation location)
    {
        json.WriteStartObject("physicalLocation"u8);
        WriteArtifact(json, "artifactLocation"u8, path, index);
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, Math.Max(1, location.Line));
        if (location.Column > 0)
        {
            json.WriteNumber("startColumn"u8, location.Column);
            json.WriteNumber("endLine"u8, location.EndLine);
            json.WriteNumber("endColumn"u8, location.EndColumn);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes where a file lies: relative to the root of the sources, or absolute as it was given.</summary>
    /// <param name="json">Where to write it.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="path">The path as reports show it.</param>
    /// <param name="index">Its place among the artifacts of the run, or -1.</param>
    public static void WriteArtifact(Utf8JsonWriter json, ReadOnlySpan<byte> name, string path, int index)
    {
        string uri = UriOf(path);
        json.WriteStartObject(name);
        json.WriteString("uri"u8, uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
        {
            json.WriteString("uriBaseId"u8, SourceRoot);
        }

        if (index >= 0)
        {
            json.WriteNumber("index"u8, index);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>message</c>. <c>[a](b)</c> would be a link, so brackets are escaped where a text could hold one.</summary>
    public static void WriteMessage(Utf8JsonWriter json, string text)
    {
        if (text.Contains("](", StringComparison.Ordinal))
        {
            text = text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        }

        json.WriteStartObject("message"u8);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static string UriOf(string path)
    {
        StringBuilder uri = new();
        bool hasDrive = path.Length > 2 && path[1] == ':' && path[2] == '/' && char.IsAsciiLetter(path[0]);
        if (hasDrive || path.StartsWith('/'))
        {
            uri.Append(hasDrive ? "file:///" : "file://");
        }

        string[] names = path.Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            uri.Append(i == 0 ? "" : "/").Append(i == 0 && hasDrive ? names[i] : Uri.EscapeDataString(names[i]));
        }

        return uri.ToString();
    }
}
