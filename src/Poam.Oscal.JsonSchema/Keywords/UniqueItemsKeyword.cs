using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsKeyword : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (token is not JArray items)
        {
            return;
        }

        HashSet<JToken> seen = new(new JTokenEqualityComparer());
        foreach (JToken item in items)
        {
            if (!seen.Add(item))
            {
                context.Report("uniqueItems", "The schema wants items that differ; this one stands there before.", item);
            }
        }
    }
}
