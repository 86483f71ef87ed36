using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.JsonSchema;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.JsonSchema;

/// <summary>Checks texts against schemas.</summary>
internal static class SchemaErrors
{
    /// <summary>The findings of the schema, as pointer and message.</summary>
    public static string[] Of(string schema, string document, OscalFormat format = OscalFormat.Json) =>
        [.. Findings(schema, document, format).Select(d => $"{d.Pointer}: {d.Message}")];

    /// <summary>The findings of the schema.</summary>
    public static Diagnostic[] Findings(string schema, string document, OscalFormat format) =>
        [.. Validate(schema, Encoding.UTF8.GetBytes(document), format).Diagnostics.Where(d => d.Rule.Id == "USER1001")];

    /// <summary>Validates a text with a schema beside the rules.</summary>
    public static ValidationResult Validate(string schema, byte[] document, OscalFormat format) =>
        OscalValidator.Validate(document, null, new ValidationOptions { Format = format, Checks = [SchemaCheck.Parse(schema)] });
}
