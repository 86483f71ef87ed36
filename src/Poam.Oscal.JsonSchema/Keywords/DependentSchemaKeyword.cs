using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>dependentSchemas</c>, and <c>dependencies</c> with a schema: what must hold for an object that has a member.</summary>
internal sealed class DependentSchemaKeyword(string name, EngineSchema schema) : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (token is JObject members && members.ContainsKey(name))
        {
            context.Add(context.Try(token, schema));
        }
    }
}
