using System.Globalization;
using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>minLength</c>, <c>maxItems</c> and the like: how many characters, items or members there may be.</summary>
internal sealed class LengthKeyword(string keyword, decimal limit) : ISchemaKeyword
{
    /// <summary>The keywords.</summary>
    public static IReadOnlyList<string> Names { get; } = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];

    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        (int? count, string what) = (keyword[3..], token) switch
        {
            ("Length", JValue { Value: string text }) => (Characters(text), "characters"),
            ("Items", JArray items) => (items.Count, "items"),
            ("Properties", JObject members) => (members.Count, "members"),
            _ => ((int?)null, ""),
        };
        bool isLeast = keyword.StartsWith("min", StringComparison.Ordinal);
        if (count is { } number && (isLeast ? number < limit : number > limit))
        {
            string bound = isLeast ? "at least" : "at most";
            context.Report(keyword, string.Create(CultureInfo.InvariantCulture, $"The schema allows {bound} {limit} {what} here; there are {number}."), token);
        }
    }

    private static int Characters(string text)
    {
        int low = 0;
        foreach (char c in text)
        {
            low += char.IsLowSurrogate(c) ? 1 : 0;
        }

        return text.Length - low;
    }
}
