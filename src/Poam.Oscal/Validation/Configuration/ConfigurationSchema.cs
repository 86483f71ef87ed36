using System.Text.Json.Nodes;

namespace Poam.Oscal.Validation.Configuration;

/// <summary>Writes the JSON Schema (draft-07) of the configuration, for editors, from the definition that the reader goes by.</summary>
internal static class ConfigurationSchema
{
    private const string Id = "https://raw.githubusercontent.com/poam-oscal/poam-oscal/main/schemas/config/poam.config.schema.json";

    /// <summary>The schema.</summary>
    public static JsonObject Make()
    {
        JsonObject schema = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = Id,
            ["title"] = PoamConfiguration.FileName,
        };
        foreach (KeyValuePair<string, JsonNode?> pair in Describe(ConfigurationDefinition.Root).ToArray())
        {
            schema[pair.Key] = pair.Value?.DeepClone();
        }

        schema["properties"]!["$schema"] = new JsonObject { ["type"] = "string" };
        return schema;
    }

    /// <summary>Describes a member.</summary>
    public static JsonObject Describe(ConfigurationMember member)
    {
        JsonObject schema = new() { ["description"] = member.Summary };
        switch (member.Kind)
        {
            case ConfigurationKind.Object:
                DescribeObject(schema, member);
                break;
            case ConfigurationKind.List when member.TakesOne:
                schema["anyOf"] = new JsonArray(Describe(member.Item!), new JsonObject { ["type"] = "array", ["items"] = Describe(member.Item!) });
                break;
            case ConfigurationKind.List:
                schema["type"] = "array";
                schema["items"] = Describe(member.Item!);
                break;
            case ConfigurationKind.Map:
                schema["type"] = "object";
                schema["additionalProperties"] = Describe(member.Item!);
                break;
            case ConfigurationKind.Number:
                schema["type"] = "integer";
                schema["minimum"] = 1;
                schema["maximum"] = int.MaxValue;
                break;
            case ConfigurationKind.Boolean:
                schema["type"] = "boolean";
                break;
            case ConfigurationKind.Word:
                schema["enum"] = Texts(member.Words);
                break;
            case ConfigurationKind.Date:
                schema["type"] = "string";
                schema["format"] = "date";
                break;
            default:
                schema["type"] = "string";
                schema["minLength"] = 1;
                break;
        }

        return schema;
    }

    private static void DescribeObject(JsonObject schema, ConfigurationMember member)
    {
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        JsonObject properties = [];
        List<string> required = [];
        foreach (ConfigurationMember inner in member.Members)
        {
            properties[inner.Name] = Describe(inner);
            if (inner.IsRequired)
            {
                required.Add(inner.Name);
            }
        }

        schema["properties"] = properties;
        if (required.Count > 0)
        {
            schema["required"] = Texts([.. required]);
        }

        if (member.OneOf.Length > 0)
        {
            JsonArray choices = [];
            foreach (string name in member.OneOf)
            {
                choices.Add((JsonNode)new JsonObject { ["required"] = Texts([name]) });
            }

            schema["oneOf"] = choices;
        }
    }

    private static JsonArray Texts(string[] texts)
    {
        JsonArray array = [];
        foreach (string text in texts)
        {
            array.Add((JsonNode?)JsonValue.Create(text));
        }

        return array;
    }
}
