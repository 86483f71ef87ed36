using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class EnumKeyword(string keyword, IReadOnlyList<JToken> values) : ISchemaKeyword
{
    private const int MostNamed = 12;

    private readonly HashSet<JToken> _values = new(values, new JTokenEqualityComparer());

    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (_values.Contains(token))
        {
            return;
        }

        string[] texts = [.. values.Select(Text)];
        string text = Text(token);
        string rest = texts.Length > MostNamed ? $" and {texts.Length - MostNamed} more" : "";
        string? nearest = token is JValue { Value: string } ? NearestName.Find(text, texts) : null;
        string advice = nearest is null ? $"It has: {string.Join(", ", texts.Take(MostNamed))}{rest}." : $"Did you mean `{nearest}`?";
        context.Report(
            keyword,
            values.Count == 1 ? $"The schema wants `{texts[0]}` here, not `{text}`." : $"`{text}` is none of the values that the schema has. {advice}",
            token);
    }

    private static string Text(JToken token) => KeywordContext.Shorten(token is JValue { Value: string text } ? text : token.ToString(Formatting.None));
}
