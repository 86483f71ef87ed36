using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionKeyword(EngineSchema condition, EngineSchema? then, EngineSchema? otherwise) : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        EngineSchema? applied = context.Try(token, condition).Count == 0 ? then : otherwise;
        if (applied is not null)
        {
            context.Add(context.Try(token, applied));
        }
    }
}
