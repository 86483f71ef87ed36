using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>
/// The schemas that are generated from the definitions, for every model and release. They share most of their parts, so that they are kept
/// as a list of distinct parts and, for each schema, the numbers of its own.
/// </summary>
internal sealed class GeneratedSchemas
{
    private const string Resource = "schemas.json";

    private readonly Lazy<JObject> _parts = new(Read);
    private readonly ConcurrentDictionary<string, Lazy<CompiledSchema?>> _compiled = new(StringComparer.Ordinal);

    /// <summary>The schema for a document: that of its model in the release that it is checked as; null when there is none.</summary>
    public CompiledSchema? Of(NodeDocument document)
    {
        if (document.RootMember == 0)
        {
            return null;
        }

        DefinitionImage definitions = DefinitionImage.Current;
        string name = $"{definitions.Text(definitions.Members[document.RootMember].JsonName)} {definitions.ReleaseName(document.Release)}";
        return _compiled.GetOrAdd(name, key => new Lazy<CompiledSchema?>(() => Compile(key))).Value;
    }

    /// <summary>The schema of a model in a release; null when there is none.</summary>
    /// <param name="name">The root name of the model, a blank, and the release.</param>
    public JObject? Find(string name)
    {
        if (_parts.Value["schemas"]![name] is not JObject entry)
        {
            return null;
        }

        JArray parts = (JArray)_parts.Value["parts"]!;
        JObject schema = (JObject)entry.DeepClone();
        foreach (JProperty definition in ((JObject)schema["definitions"]!).Properties())
        {
            definition.Value = parts[definition.Value.Value<int>()].DeepClone();
        }

        return schema;
    }

    private CompiledSchema? Compile(string name) => Find(name) is { } schema ? SchemaCompiler.Compile(SchemaFile.Of(schema)) : null;

    private static JObject Read()
    {
        using Stream stream = typeof(GeneratedSchemas).Assembly.GetManifestResourceStream(Resource)!;
        using JsonTextReader reader = new(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }
}
