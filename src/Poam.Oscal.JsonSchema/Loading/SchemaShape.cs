using Newtonsoft.Json.Linq;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>Which keywords hold schemas.</summary>
internal static class SchemaShape
{
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "additionalItems", "additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "oneOf", "prefixItems", "items" };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "definitions", "$defs", "properties", "patternProperties", "dependentSchemas", "dependencies",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "$ref", "type", "enum", "const", "pattern", "format", "required", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "dependentRequired", "minContains", "maxContains",
    };

    /// <summary>Whether a keyword asks for something.</summary>
    public static bool IsKeyword(string name) => Single.Contains(name) || Lists.Contains(name) || Maps.Contains(name) || Others.Contains(name);

    /// <summary>The schemas that stand in a schema, and the pointers to them from it.</summary>
    public static IEnumerable<(string Pointer, JToken Schema)> ChildrenOf(JObject schema)
    {
        foreach (JProperty member in schema.Properties())
        {
            string path = "/" + Escape(member.Name);
            if (member.Value is JArray list && Lists.Contains(member.Name))
            {
                for (int i = 0; i < list.Count; i++)
                {
                    yield return ($"{path}/{i}", list[i]);
                }
            }
            else if (member.Value is JObject map && Maps.Contains(member.Name))
            {
                foreach (JProperty entry in map.Properties())
                {
                    // Dependencies may be lists of names.
                    if (entry.Value is not JArray)
                    {
                        yield return ($"{path}/{Escape(entry.Name)}", entry.Value);
                    }
                }
            }
            else if (Single.Contains(member.Name) && member.Value is not JArray)
            {
                yield return (path, member.Value);
            }
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
