using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary>The schema <c>false</c>, which nothing keeps.</summary>
internal sealed class NothingKeyword : ISchemaKeyword
{
    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context) => context.Report("false", "The schema allows nothing here.", token);
}
