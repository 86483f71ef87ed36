using Newtonsoft.Json.Linq;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>What versions of JSON Schema differ in.</summary>
/// <param name="IdKeyword">The keyword that names a schema.</param>
/// <param name="IgnoresSiblings">Whether what stands beside a <c>$ref</c> counts for nothing.</param>
internal sealed record SchemaDialect(string IdKeyword, bool IgnoresSiblings)
{
    private static readonly SchemaDialect Draft4 = new("id", true);
    private static readonly SchemaDialect Draft6 = new("$id", true);
    private static readonly SchemaDialect Later = new("$id", false);

    /// <summary>The dialect that a schema says it is written in; schemas that say nothing are read strictly.</summary>
    public static SchemaDialect Of(JToken root, SchemaFile file)
    {
        string name = root is JObject members && members["$schema"] is JValue { Value: string text } ? text : "";
        return name.Contains("draft-03", StringComparison.Ordinal) ? throw new SchemaException("The schema is written in draft-03 of JSON Schema; draft-04 and later are read.", file.Path)
            : name.Contains("draft-04", StringComparison.Ordinal) ? Draft4
            : name.Contains("draft-06", StringComparison.Ordinal) || name.Contains("draft-07", StringComparison.Ordinal) ? Draft6
            : Later;
    }
}
