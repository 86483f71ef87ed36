using System.Text;
using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>Writes JSON as YAML in block style; text is quoted, numbers and truth values are not.</summary>
internal static class YamlText
{
    /// <summary>The YAML of a document.</summary>
    public static string Write(JsonObject document)
    {
        if (document.Count == 0)
        {
            return "{}\n";
        }

        var text = new StringBuilder();
        WriteMembers(text, document, 0);
        return text.ToString();
    }

    private static void WriteMembers(StringBuilder text, JsonObject members, int indent)
    {
        foreach (var (name, value) in members)
        {
            text.Append(' ', indent).Append(name).Append(':');
            WriteValue(text, value, indent + 2);
        }
    }

    // Behind a colon or a hyphen: small values on the same line, members and items on lines of their own.
    private static void WriteValue(StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                text.Append('\n');
                WriteMembers(text, members, indent);
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items)
                {
                    text.Append(' ', indent).Append('-');
                    WriteValue(text, item, indent + 2);
                }

                break;
            default:
                text.Append(' ').Append(value is null ? "null" : MutantMaker.Write(value)).Append('\n');
                break;
        }
    }
}
