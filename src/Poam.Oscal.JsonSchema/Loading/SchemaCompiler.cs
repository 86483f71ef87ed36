using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Poam.Oscal.JsonSchema.Keywords;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>
/// Makes the schemas of NJsonSchema from JSON. Its own reader is not used: it resolves references by its own rules, fetches what they name,
/// and drops keywords that it does not know.
/// </summary>
internal sealed partial class SchemaCompiler
{
    private static readonly string[] Unsupported = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"];

    private readonly SchemaIndex _index;
    private readonly Dictionary<JToken, EngineSchema> _made = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EngineSchema, IReadOnlyList<ISchemaKeyword>> _keywords = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EngineSchema, string> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Regex> _expressions = new(StringComparer.Ordinal);
    private readonly List<string> _notChecked = [];

    private SchemaCompiler(SchemaFile file)
    {
        _index = new SchemaIndex(file);
    }

    /// <summary>Makes a schema ready for checking.</summary>
    /// <exception cref="SchemaException">It is no JSON Schema or refers to what is not there.</exception>
    public static CompiledSchema Compile(SchemaFile file)
    {
        SchemaCompiler compiler = new(file);
        if (file.Root is JObject members && !members.Properties().Any(p => SchemaShape.IsKeyword(p.Name) || p.Name.StartsWith('$')))
        {
            string what = members.Properties().FirstOrDefault() is { } first ? $"has `{first.Name}` and none" : "has none";
            throw compiler._index.Fault($"This is no JSON Schema: it {what} of the keywords of JSON Schema, such as `type`, `properties` or `$ref`.", file.Root);
        }

        EngineSchema root = compiler.Make(file.Root);
        compiler.RefuseCircles();
        return new CompiledSchema(root, compiler._keywords, compiler._places, compiler._notChecked);
    }

    private EngineSchema Make(JToken json)
    {
        if (_made.TryGetValue(json, out EngineSchema? known))
        {
            return known;
        }

        EngineSchema schema = new();
        _made.Add(json, schema);
        _places.Add(schema, _index.PlaceOf(json).Text);
        switch (json)
        {
            case JValue { Type: JTokenType.Boolean } truth:
                if (!truth.Value<bool>())
                {
                    _keywords.Add(schema, [new NothingKeyword()]);
                }

                break;
            case JObject members:
                Fill(schema, members);
                break;
            default:
                throw _index.Fault("A schema is an object, true or false.", json);
        }

        return schema;
    }

    private void Fill(EngineSchema schema, JObject json)
    {
        bool isReference = json["$ref"] is not null;
        if (isReference)
        {
            EngineSchema target = Make(_index.Resolve(Text(json, "$ref"), json));
            if (_index.PlaceOf(json).Dialect.IgnoresSiblings || json.Count == 1)
            {
                schema.Reference = target;
                return;
            }

            schema.AllOf.Add(new EngineSchema { Reference = target });
        }

        foreach (string keyword in Unsupported)
        {
            if (json[keyword] is not null)
            {
                _notChecked.Add($"{_index.PlaceOf(json).Text}/{keyword}");
            }
        }

        Combine(schema, json);
        Measure(schema, json);
        List<ISchemaKeyword> keywords = [.. ValueKeywords(json), .. ArrayKeywords(schema, json), .. ObjectKeywords(schema, json), .. Conditions(json)];
        if (keywords.Count > 0)
        {
            _keywords.Add(schema, keywords);
        }
    }

    private void Combine(EngineSchema schema, JObject json)
    {
        foreach ((string keyword, ICollection<EngineSchema> list) in new[] { ("allOf", schema.AllOf), ("anyOf", schema.AnyOf), ("oneOf", schema.OneOf) })
        {
            JArray children = List(json, keyword);
            foreach (JToken child in children)
            {
                // NJsonSchema keeps branches in a table: the same schema may not stand there twice.
                (children.Count == 1 ? schema.AllOf : list).Add(new EngineSchema { Reference = Make(child) });
            }
        }

        if (schema.AllOf.Count == 1)
        {
            // NJsonSchema would take a single branch for the whole schema and forget what stands beside it.
            schema.AllOf.Add(new EngineSchema());
        }

        if (json["not"] is { } not)
        {
            schema.Not = new EngineSchema { Reference = Make(not) };
        }
    }

    private void Measure(EngineSchema schema, JObject json)
    {
        schema.Minimum = Number(json, "minimum");
        schema.Maximum = Number(json, "maximum");
        schema.MultipleOf = Number(json, "multipleOf");
        if (schema.MultipleOf <= 0)
        {
            throw _index.Fault("`multipleOf` must be greater than 0.", json);
        }

        // draft-04 has truth values there.
        schema.IsExclusiveMinimum = json["exclusiveMinimum"] is JValue { Value: true };
        schema.IsExclusiveMaximum = json["exclusiveMaximum"] is JValue { Value: true };
        schema.ExclusiveMinimum = json["exclusiveMinimum"]?.Type == JTokenType.Boolean ? null : Number(json, "exclusiveMinimum");
        schema.ExclusiveMaximum = json["exclusiveMaximum"]?.Type == JTokenType.Boolean ? null : Number(json, "exclusiveMaximum");
    }

    private IEnumerable<ISchemaKeyword> ValueKeywords(JObject json)
    {
        if (json["type"] is { } type)
        {
            string[] names = type is JArray ? Names(json, "type") : [Text(json, "type")];
            if (names.FirstOrDefault(name => !TypeKeyword.Names.Contains(name)) is { } unknown)
            {
                throw _index.Fault($"There is no type `{unknown}`; types are {string.Join(", ", TypeKeyword.Names)}.", json);
            }

            yield return new TypeKeyword(names);
        }

        if (json["enum"] is not null)
        {
            yield return new EnumKeyword("enum", [.. List(json, "enum").Select(JsonNumbers.Normalize)]);
        }

        if (json["const"] is { } constant)
        {
            yield return new EnumKeyword("const", [JsonNumbers.Normalize(constant)]);
        }

        if (json["pattern"] is not null && Expression(Text(json, "pattern"), json, "pattern") is { } expression)
        {
            yield return new PatternKeyword(expression, Text(json, "pattern"));
        }

        if (json["format"] is not null && FormatKeyword.IsKnown(Text(json, "format")))
        {
            yield return new FormatKeyword(Text(json, "format"));
        }

        foreach (string name in LengthKeyword.Names)
        {
            if (Number(json, name) is { } limit)
            {
                yield return new LengthKeyword(name, limit);
            }
        }
    }

    private IEnumerable<ISchemaKeyword> ArrayKeywords(EngineSchema schema, JObject json)
    {
        JToken? items = json["items"];
        IEnumerable<JToken> tuple = json["prefixItems"] is not null ? List(json, "prefixItems") : items as JArray ?? [];
        foreach (JToken child in tuple)
        {
            schema.Items.Add(new EngineSchema { Reference = Make(child) });
        }

        JToken? rest = json["prefixItems"] is not null ? items : items is JArray ? json["additionalItems"] : null;
        if (schema.Items.Count > 0 && rest is not null)
        {
            schema.AdditionalItemsSchema = new EngineSchema { Reference = Make(rest) };
        }
        else if (items is not null and not JArray)
        {
            schema.Item = new EngineSchema { Reference = Make(items) };
        }

        if (json["uniqueItems"] is JValue { Value: true })
        {
            yield return new UniqueItemsKeyword();
        }

        if (json["contains"] is { } contains)
        {
            yield return new ContainsKeyword(Make(contains), Number(json, "minContains") ?? 1, Number(json, "maxContains") ?? decimal.MaxValue);
        }
    }

    private IEnumerable<ISchemaKeyword> Conditions(JObject json)
    {
        if (json["if"] is { } condition)
        {
            yield return new ConditionKeyword(Make(condition), json["then"] is { } then ? Make(then) : null, json["else"] is { } otherwise ? Make(otherwise) : null);
        }
    }

    /// <summary>References that lead in a circle without anything on the way: NJsonSchema would follow them for ever.</summary>
    private void RefuseCircles()
    {
        foreach ((JToken json, EngineSchema schema) in _made)
        {
            EngineSchema? at = schema.Reference;
            for (int steps = 0; at is not null; at = at.Reference)
            {
                if (++steps > _made.Count)
                {
                    throw _index.Fault("`$ref` leads in a circle.", json);
                }
            }
        }
    }
}
