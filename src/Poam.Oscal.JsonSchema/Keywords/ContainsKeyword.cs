using System.Globalization;
using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>contains</c>, with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword(EngineSchema schema, decimal least, decimal most) : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (token is JArray items && items.Count(item => context.Try(item, schema).Count == 0) is int count && (count < least || count > most))
        {
            string bound = count < least ? $"at least {least.ToString(CultureInfo.InvariantCulture)}" : $"at most {most.ToString(CultureInfo.InvariantCulture)}";
            context.Report("contains", $"The schema wants {bound} item(s) of a certain kind here; there are {count}.", token);
        }
    }
}
