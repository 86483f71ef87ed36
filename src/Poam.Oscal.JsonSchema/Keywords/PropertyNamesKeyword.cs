using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesKeyword(EngineSchema schema) : ISchemaKeyword
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
            if (context.Try(new JValue(member.Name), schema).Count > 0)
            {
                context.Report("propertyNames", $"The schema does not allow the name `{KeywordContext.Shorten(member.Name)}` here.", member);
            }
        }
    }
}
