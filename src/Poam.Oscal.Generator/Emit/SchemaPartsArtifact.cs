using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poam.Oscal.Generator.JsonSchemas;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>All JSON Schemas in one file for the add-on that checks with them: each distinct definition once, since releases and models share most.</summary>
internal sealed class SchemaPartsArtifact : IArtifact
{
    /// <summary>The folder of the file.</summary>
    public const string Folder = "src/Poam.Oscal.JsonSchema/Generated";

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string RelativePath => $"{Folder}/schemas.json";

    /// <inheritdoc/>
    public byte[] Build(ModelSet model)
    {
        var emitter = new JsonSchemaEmitter(model);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = new List<string>();
        var schemas = new List<string>();
        foreach (var subject in emitter.Subjects())
        {
            var schema = JsonNode.Parse(emitter.Emit(subject))!.AsObject();
            var definitions = schema["definitions"]!.AsObject();
            foreach (string name in definitions.Select(d => d.Key).ToList())
            {
                string part = definitions[name]!.ToJsonString(Compact);
                if (!numbers.TryGetValue(part, out int number))
                {
                    number = parts.Count;
                    numbers.Add(part, number);
                    parts.Add(part);
                }

                definitions[name] = number;
            }

            schemas.Add($"\"{subject.Root.Root} {model.Releases[subject.Release]}\":{schema.ToJsonString(Compact)}");
        }

        return Encoding.UTF8.GetBytes($"{{\"parts\":[\n{string.Join(",\n", parts)}\n],\"schemas\":{{\n{string.Join(",\n", schemas)}\n}}}}\n");
    }
}
