using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>type</c> with one or several names.</summary>
internal sealed class TypeKeyword(IReadOnlyList<string> types) : ISchemaKeyword
{
    /// <summary>The names of types.</summary>
    public static IReadOnlyList<string> Names { get; } = ["string", "number", "integer", "boolean", "object", "array", "null"];

    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        foreach (string type in types)
        {
            if (Is(token, type))
            {
                return;
            }
        }

        context.Report("type", $"The schema wants {string.Join(" or ", types.Select(Article))} here, not {Article(NameOf(token))}.", token);
    }

    private static bool Is(JToken token, string type) => type switch
    {
        "number" => token.Type is JTokenType.Integer or JTokenType.Float,
        "integer" => token.Type == JTokenType.Integer || (token.Type == JTokenType.Float && IsWhole(token.Value<double>())),
        _ => NameOf(token) == type,
    };

    private static bool IsWhole(double number) => Math.Abs(number) > long.MaxValue && !double.IsInfinity(number);

    private static string NameOf(JToken token) => token.Type switch
    {
        JTokenType.Object => "object",
        JTokenType.Array => "array",
        JTokenType.Integer => "integer",
        JTokenType.Float => "number",
        JTokenType.Boolean => "boolean",
        JTokenType.Null => "null",
        _ => "string",
    };

    private static string Article(string type) => type switch
    {
        "null" => "null",
        "integer" => "a whole number",
        "boolean" => "true or false",
        "object" or "array" => "an " + type,
        _ => "a " + type,
    };
}
