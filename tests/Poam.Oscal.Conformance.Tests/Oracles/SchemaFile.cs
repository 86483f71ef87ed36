using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>
/// Reads JSON Schemas so that every validator can load them. Published ones name definitions by <c>$id: "#name"</c>, even beside
/// a <c>$ref</c>, and by <c>$id</c>s that look like pointers; validators differ in what they make of either.
/// </summary>
internal static class SchemaFile
{
    private static readonly JsonSerializerOptions Compact = new() { MaxDepth = 256 };

    /// <summary>The schema with every reference to an anchor written as a JSON pointer and without any <c>$id</c>.</summary>
    /// <param name="path">A schema file.</param>
    /// <exception cref="InvalidDataException">A reference leads nowhere, or an anchor stands twice.</exception>
    public static string ReadWithPointers(string path) => WithPointers(File.ReadAllText(path));

    /// <summary>As <see cref="ReadWithPointers"/>, for the text of a schema.</summary>
    public static string WithPointers(string schema)
    {
        var root = JsonNode.Parse(schema) ?? throw new InvalidDataException("The schema is null.");
        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        TakeAnchors(root, "#", isSchema: true, anchors);
        Rewrite(root, isSchema: true, anchors);
        return root.ToJsonString(Compact);
    }

    private static void TakeAnchors(JsonNode node, string pointer, bool isSchema, Dictionary<string, string> anchors)
    {
        if (node is JsonArray array)
        {
            for (int index = 0; index < array.Count; index++)
            {
                if (array[index] is { } item)
                {
                    TakeAnchors(item, $"{pointer}/{index}", isSchema, anchors);
                }
            }

            return;
        }

        if (node is not JsonObject members)
        {
            return;
        }

        if (isSchema && members["$id"] is JsonValue id && id.GetValueKind() == JsonValueKind.String)
        {
            members.Remove("$id");
            string name = id.GetValue<string>();
            if (name.StartsWith('#') && !name.StartsWith("#/", StringComparison.Ordinal) && !anchors.TryAdd(name, pointer))
            {
                throw new InvalidDataException($"The anchor {name} stands twice.");
            }
        }

        foreach (var (key, value) in members)
        {
            if (value is not null && !(isSchema && IsData(key)))
            {
                TakeAnchors(value, $"{pointer}/{Escape(key)}", !(isSchema && HoldsNames(key)), anchors);
            }
        }
    }

    private static void Rewrite(JsonNode node, bool isSchema, Dictionary<string, string> anchors)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                if (item is not null)
                {
                    Rewrite(item, isSchema, anchors);
                }
            }

            return;
        }

        if (node is not JsonObject members)
        {
            return;
        }

        if (isSchema && members["$ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String)
        {
            string target = reference.GetValue<string>();
            if (!target.StartsWith("#/", StringComparison.Ordinal))
            {
                members["$ref"] = anchors.TryGetValue(target, out string? pointer)
                    ? pointer
                    : throw new InvalidDataException($"The reference {target} leads nowhere.");
            }
        }

        foreach (var (key, value) in members)
        {
            if (value is not null && !(isSchema && IsData(key)))
            {
                Rewrite(value, !(isSchema && HoldsNames(key)), anchors);
            }
        }
    }

    // Members of these are named by the schema's author: a property may be called "$ref" or "enum".
    private static bool HoldsNames(string keyword) => keyword is "properties" or "definitions" or "patternProperties" or "dependencies";

    private static bool IsData(string keyword) => keyword is "enum" or "const" or "default" or "examples";

    private static string Escape(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
