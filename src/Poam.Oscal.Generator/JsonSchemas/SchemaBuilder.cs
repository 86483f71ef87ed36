using System.Text.Json.Nodes;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>Builds the JSON Schema of one model in one release.</summary>
internal sealed class SchemaBuilder
{
    private const string Repository = "https://github.com/poam-oscal/poam-oscal";

    private readonly ReleaseView _view;
    private readonly SchemaNames _names;
    private readonly Dictionary<string, string?> _typeSummaries;
    private readonly SortedSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<DefinitionModel> _seen = [];
    private readonly List<DefinitionModel> _reached = [];

    /// <summary>Prepares to build schemas of one release.</summary>
    public SchemaBuilder(ModelSet model, ReleaseView view, SchemaNames names)
    {
        _view = view;
        _names = names;
        _typeSummaries = model.DataTypes.ToDictionary(t => t.Name, t => t.Summary, StringComparer.Ordinal);
    }

    /// <summary>The schema of the documents with this root.</summary>
    /// <param name="root">A definition that has a root name.</param>
    /// <param name="fileName">The name of the schema file.</param>
    public JsonObject Build(DefinitionModel root, string fileName)
    {
        string rootName = root.Root ?? throw new InvalidOperationException($"'{root.Key}' is no root.");
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = $"{Repository}/schemas/json/{fileName}",
            ["$comment"] = "Generated from schemas/model: do not edit.",
            ["title"] = $"OSCAL {_view.Release} {rootName.Replace('-', ' ')}",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["$schema"] = new JsonObject { ["type"] = "string", ["description"] = "The schema that editors check the document against." },
                [rootName] = Reference(root),
            },
            ["required"] = new JsonArray(rootName),
            ["additionalProperties"] = false,
        };

        schema["definitions"] = BuildDefinitions();
        return schema;
    }

    // Those that were reached; building an object may reach others.
    private JsonObject BuildDefinitions()
    {
        var objects = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        for (int index = 0; index < _reached.Count; index++)
        {
            objects.Add(_names.NameOf(_reached[index]), BuildObject(_reached[index]));
        }

        var definitions = new JsonObject();
        foreach (string type in _types)
        {
            definitions[DataTypeSchemas.NameOf(type)] = DataTypeSchemas.Describe(_view.FormOf(type), _typeSummaries[type]);
        }

        foreach (var (name, definition) in objects)
        {
            definitions[name] = definition;
        }

        return definitions;
    }

    private JsonObject BuildObject(DefinitionModel definition)
    {
        var members = _view.MembersOf(definition).ToList();
        var choices = _view.ChoicesOf(definition).ToList();
        var properties = new JsonObject();
        foreach (var member in members)
        {
            properties[member.Name] = BuildMember(member);
        }

        var inChoice = choices.SelectMany(c => c.Alternatives).ToHashSet(StringComparer.Ordinal);
        var required = members.Where(m => m.Required && !inChoice.Contains(m.Name)).Select(m => m.Name).ToList();
        if (definition.Kind == DefinitionKind.Field)
        {
            string key = _view.ValueKeyOf(definition);
            properties[key] = BuildScalar(definition, _view.DataTypeOf(definition), description: null);
            required.Add(key);
        }

        var schema = new JsonObject { ["type"] = "object" };
        Describe(schema, definition.Summary, definition.Deprecated);
        if (properties.Count > 0)
        {
            schema["properties"] = properties;
        }

        if (required.Count > 0)
        {
            schema["required"] = Names(required);
        }

        schema["additionalProperties"] = false;
        AddChoices(schema, choices);
        return schema;
    }

    private JsonObject BuildMember(MemberView member)
    {
        // A reference to an object shows the description of the object; nothing else shows that of a definition.
        bool isReference = member.DataType is null && !member.Many;
        string? description = Description(member.Summary ?? (isReference ? null : member.Definition.Summary), member.Deprecated);
        if (!member.Many)
        {
            var single = BuildValue(member, description);
            if (member.Default is not null)
            {
                single["default"] = DefaultOf(member);
            }

            return single;
        }

        var list = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = BuildValue(member, description: null) };
        var schema = member.SingletonOrArray
            ? new JsonObject { ["anyOf"] = new JsonArray(list, BuildValue(member, description: null)) }
            : list;
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    private JsonObject BuildValue(MemberView member, string? description)
    {
        if (member.DataType is not null)
        {
            return BuildScalar(member.Definition, member.DataType, description);
        }

        var schema = Reference(member.Definition);
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    private JsonObject BuildScalar(DefinitionModel definition, string dataType, string? description)
    {
        var values = _view.ValuesOf(definition);
        var schema = new JsonObject();
        if (values.Closed)
        {
            schema["type"] = DataTypeSchemas.TypeOf(_view.FormOf(dataType));
            schema["enum"] = Values(values, dataType);
        }
        else
        {
            _types.Add(dataType);
            schema["$ref"] = "#/definitions/" + DataTypeSchemas.NameOf(dataType);
            if (values.Values.Count > 0)
            {
                schema["examples"] = Values(values, dataType);
            }
        }

        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    private JsonObject Reference(DefinitionModel definition)
    {
        if (_seen.Add(definition))
        {
            _reached.Add(definition);
        }

        return new JsonObject { ["$ref"] = "#/definitions/" + _names.NameOf(definition) };
    }

    private static void AddChoices(JsonObject schema, List<ChoiceView> choices)
    {
        var rules = new List<JsonObject>();
        foreach (var choice in choices)
        {
            if (choice.Required)
            {
                // The names of the members are all that editors say: "Missing property", and both are listed.
                rules.Add(new JsonObject { ["oneOf"] = new JsonArray([.. choice.Alternatives.Select(Present)]) });
                continue;
            }

            for (int first = 0; first < choice.Alternatives.Count; first++)
            {
                for (int second = first + 1; second < choice.Alternatives.Count; second++)
                {
                    rules.Add(new JsonObject { ["not"] = Present(choice.Alternatives[first], choice.Alternatives[second]) });
                }
            }
        }

        if (rules is [var only])
        {
            var (keyword, value) = only.First();
            only.Remove(keyword);
            schema[keyword] = value;
        }
        else if (rules.Count > 1)
        {
            schema["allOf"] = new JsonArray([.. rules]);
        }
    }

    private static JsonObject Present(string name) => new() { ["required"] = new JsonArray(name) };

    private static JsonObject Present(string first, string second) => new() { ["required"] = new JsonArray(first, second) };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => JsonValue.Create(n))]);

    private JsonArray Values(AllowedValues values, string dataType) =>
        new([.. values.Values.Select(v => Literal(v, dataType))]);

    private JsonNode DefaultOf(MemberView member) => Literal(member.Default!, member.DataType!);

    // Numbers and booleans stand in the model files as text.
    private JsonNode Literal(string value, string dataType) =>
        DataTypeSchemas.TypeOf(_view.FormOf(dataType)) == "string" ? JsonValue.Create(value) : JsonNode.Parse(value)!;

    private void Describe(JsonObject schema, string? summary, string? deprecated)
    {
        if (Description(summary, deprecated) is { } description)
        {
            schema["description"] = description;
        }
    }

    private string? Description(string? summary, string? deprecated) => _view.IsDeprecated(deprecated)
        ? $"{summary} Deprecated since OSCAL {deprecated}.".TrimStart()
        : summary;
}
