using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword(Regex expression, string pattern) : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (token is JValue { Value: string text } && context.Matches(expression, pattern, text) == false)
        {
            context.Report("pattern", $"`{KeywordContext.Shorten(text)}` does not match the pattern `{pattern}`.", token);
        }
    }
}
