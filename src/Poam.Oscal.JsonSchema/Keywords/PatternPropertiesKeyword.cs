using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>patternProperties</c>, with the <c>additionalProperties</c> beside it: members that neither a name nor a pattern has.</summary>
/// <param name="patterns">The patterns, with the schemas of the members whose names match.</param>
/// <param name="declared">The names of <c>properties</c>.</param>
/// <param name="additional">The schema of all others; null when it allows everything.</param>
internal sealed class PatternPropertiesKeyword(
    IReadOnlyList<(Regex Expression, string Pattern, EngineSchema Schema)> patterns,
    IReadOnlySet<string> declared,
    EngineSchema? additional) : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (token is not JObject members)
        {
            return;
        }

        foreach (JProperty member in members.Properties())
        {
            bool isKnown = declared.Contains(member.Name);
            foreach ((Regex expression, string pattern, EngineSchema schema) in patterns)
            {
                bool? matches = context.Matches(expression, pattern, member.Name);
                isKnown |= matches != false;
                if (matches == true)
                {
                    context.Add(context.Try(member.Value, schema));
                }
            }

            if (!isKnown && additional is not null)
            {
                context.Add(context.Try(member.Value, additional));
            }
        }
    }
}
