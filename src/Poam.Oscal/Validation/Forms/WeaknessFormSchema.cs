using System.Text.Json.Nodes;
using Poam.Oscal.Validation.Configuration;

namespace Poam.Oscal.Validation.Forms;

/// <summary>Writes the JSON Schema (draft-07) of forms, for editors, from the definition that the reader goes by.</summary>
internal static class WeaknessFormSchema
{
    private const string Id = "https://raw.githubusercontent.com/poam-oscal/poam-oscal/main/schemas/forms/weakness.schema.json";
    private const string Pointer = "#/definitions/weakness";

    /// <summary>The schema.</summary>
    public static JsonObject Make()
    {
        JsonObject weakness = ConfigurationSchema.Describe(WeaknessFormDefinition.Weakness);
        weakness["properties"]!["$schema"] = new JsonObject { ["type"] = "string" };
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = Id,
            ["title"] = "A form for poam add --from: one weakness, or a list of them",
            ["anyOf"] = new JsonArray(
                new JsonObject { ["$ref"] = Pointer },
                new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = new JsonObject { ["$ref"] = Pointer } }),
            ["definitions"] = new JsonObject { ["weakness"] = weakness },
        };
    }
}
