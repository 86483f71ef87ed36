using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>What one of our keywords found.</summary>
internal sealed class KeywordError(string keyword, string message, string subject, JToken token, EngineSchema schema)
    : ValidationError(ValidationErrorKind.Unknown, null, null, token, schema)
{
    /// <summary>The keyword.</summary>
    public string Keyword => keyword;

    /// <summary>What is wrong.</summary>
    public string Message => message;

    /// <summary>What tells errors of one keyword at one place apart, or an empty text.</summary>
    public string Subject => subject;
}
