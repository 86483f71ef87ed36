using Newtonsoft.Json.Linq;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary>A keyword that NJsonSchema does not check, or not as JSON Schema has it.</summary>
internal interface ISchemaKeyword
{
    /// <summary>Checks a value.</summary>
    /// <param name="token">The value.</param>
    /// <param name="context">Checks what is inside, and takes errors.</param>
    void Check(JToken token, KeywordContext context);
}
