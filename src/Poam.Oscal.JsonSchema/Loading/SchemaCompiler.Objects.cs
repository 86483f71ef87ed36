using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Poam.Oscal.JsonSchema.Keywords;

namespace Poam.Oscal.JsonSchema.Loading;

/// <content>What schemas say of objects, and how keywords are read.</content>
internal sealed partial class SchemaCompiler
{
    private IEnumerable<ISchemaKeyword> ObjectKeywords(EngineSchema schema, JObject json)
    {
        foreach (JProperty property in Members(json, "properties"))
        {
            schema.Properties[property.Name] = new JsonSchemaProperty { Reference = Make(property.Value) };
        }

        JToken? additional = json["additionalProperties"];
        if (json["patternProperties"] is not null)
        {
            yield return PatternProperties(schema, json, additional);
        }
        else if (additional is JValue { Value: false })
        {
            schema.AllowAdditionalProperties = false;
        }
        else if (additional is not null)
        {
            schema.AdditionalPropertiesSchema = new EngineSchema { Reference = Make(additional) };
        }

        if (json["required"] is not null)
        {
            yield return new RequiredKeyword("required", Names(json, "required"));
        }

        if (json["propertyNames"] is { } names)
        {
            yield return new PropertyNamesKeyword(Make(names));
        }

        foreach (string keyword in new[] { "dependencies", "dependentSchemas", "dependentRequired" })
        {
            foreach (JProperty dependency in Members(json, keyword))
            {
                yield return dependency.Value is JArray
                    ? new RequiredKeyword(keyword, Names((JObject)json[keyword]!, dependency.Name, json), dependency.Name)
                    : new DependentSchemaKeyword(dependency.Name, Make(dependency.Value));
            }
        }
    }

    private PatternPropertiesKeyword PatternProperties(EngineSchema schema, JObject json, JToken? additional)
    {
        List<(Regex, string, EngineSchema)> patterns = [];
        bool isWhole = true;
        foreach (JProperty entry in Members(json, "patternProperties"))
        {
            if (Expression(entry.Name, json, "patternProperties") is { } expression)
            {
                patterns.Add((expression, entry.Name, Make(entry.Value)));
            }
            else
            {
                isWhole = false;
            }
        }

        // A member that an unknown pattern may allow is no additional one.
        return new PatternPropertiesKeyword(patterns, schema.Properties.Keys.ToHashSet(StringComparer.Ordinal), additional is null || !isWhole ? null : Make(additional));
    }

    private Regex? Expression(string pattern, JObject json, string keyword)
    {
        if (_expressions.TryGetValue(pattern, out Regex? known))
        {
            return known;
        }

        try
        {
            return _expressions[pattern] = RegexTranslator.Translate(pattern);
        }
        catch (NotSupportedException exception)
        {
            _notChecked.Add($"{_index.PlaceOf(json).Text}/{keyword} ({exception.Message})");
            return null;
        }
        catch (ArgumentException exception)
        {
            throw _index.Fault($"`{pattern}` is no regular expression: {exception.Message.TrimEnd('.')}.", json);
        }
    }

    private string Text(JObject json, string keyword) => json[keyword] is JValue { Value: string text } ? text : throw _index.Fault($"`{keyword}` must be a string.", json);

    private JArray List(JObject json, string keyword) =>
        json[keyword] is null ? [] : json[keyword] as JArray ?? throw _index.Fault($"`{keyword}` must be an array.", json);

    /// <summary>A list of names.</summary>
    /// <param name="json">The object that holds the list.</param>
    /// <param name="keyword">Its name there.</param>
    /// <param name="schema">The schema to blame, where it is another object.</param>
    private string[] Names(JObject json, string keyword, JObject? schema = null)
    {
        JToken list = json[keyword]!;
        return list is JArray names && names.All(name => name is JValue { Value: string })
            ? [.. names.Select(name => name.Value<string>()!)]
            : throw _index.Fault($"`{keyword}` must be an array of names.", schema ?? json);
    }

    private IEnumerable<JProperty> Members(JObject json, string keyword) =>
        json[keyword] is null ? [] : (json[keyword] as JObject ?? throw _index.Fault($"`{keyword}` must be an object.", json)).Properties();

    private decimal? Number(JObject json, string keyword)
    {
        if (json[keyword] is not { } value)
        {
            return null;
        }

        try
        {
            return value.Type is JTokenType.Integer or JTokenType.Float ? value.Value<decimal>() : throw _index.Fault($"`{keyword}` must be a number.", json);
        }
        catch (OverflowException)
        {
            throw _index.Fault($"`{keyword}` is too large a number.", json);
        }
    }
}
