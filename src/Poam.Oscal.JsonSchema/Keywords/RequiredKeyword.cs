using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>required</c>, and <c>dependentRequired</c> where a condition names another member.</summary>
internal sealed class RequiredKeyword(string keyword, IReadOnlyList<string> names, string? condition = null) : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (token is not JObject members || (condition is not null && !members.ContainsKey(condition)))
        {
            return;
        }

        foreach (string name in names)
        {
            if (!members.ContainsKey(name))
            {
                string why = condition is null ? "" : $" beside `{condition}`";
                context.Report(keyword, $"`{name}` is missing; the schema requires it{why}.", token, subject: name);
            }
        }
    }
}
