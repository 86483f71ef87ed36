using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>Writes a schema with one line for each definition's keyword and each property: short, and a change of a member is a change of a line.</summary>
internal static class SchemaText
{
    /// <summary>The text; ASCII only, with line feeds.</summary>
    public static string Write(JsonObject schema)
    {
        var text = new StringBuilder();
        WriteLines(text, schema, depth: 0, isSchema: true);
        return text.Append('\n').ToString();
    }

    private static void WriteLines(StringBuilder text, JsonObject members, int depth, bool isSchema)
    {
        text.Append('{');
        string separator = "";
        foreach (var (name, value) in members)
        {
            text.Append(separator).Append('\n').Append(' ', depth + 1);
            separator = ",";
            WriteString(text, name);
            text.Append(": ");
            if (value is JsonObject { Count: > 0 } inner && HasLines(name, depth, isSchema))
            {
                WriteLines(text, inner, depth + 1, isSchema: !isSchema);
            }
            else
            {
                WriteInline(text, value);
            }
        }

        text.Append('\n').Append(' ', depth).Append('}');
    }

    // The lists of definitions and properties, and the definitions; data types are short enough for one line.
    private static bool HasLines(string name, int depth, bool isSchema) =>
        isSchema ? name is "definitions" or "properties" : depth == 1 && !char.IsAsciiLetterUpper(name[0]) && name[0] != '$';

    private static void WriteInline(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonObject members:
                string separator = "{ ";
                foreach (var (name, value) in members)
                {
                    text.Append(separator);
                    WriteString(text, name);
                    text.Append(": ");
                    WriteInline(text, value);
                    separator = ", ";
                }

                text.Append(" }");
                break;
            case JsonArray items:
                text.Append('[');
                for (int index = 0; index < items.Count; index++)
                {
                    text.Append(index == 0 ? "" : ", ");
                    WriteInline(text, items[index]);
                }

                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ' or > '~':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
