using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>What a keyword works with.</summary>
/// <param name="validator">Checks values inside.</param>
/// <param name="schema">The schema that the keyword stands in.</param>
/// <param name="errors">Takes errors.</param>
internal sealed class KeywordContext(KeywordValidator validator, EngineSchema schema, ICollection<ValidationError> errors)
{
    private const int LongestQuote = 60;

    /// <summary>What is wrong with a value by another schema.</summary>
    public ICollection<ValidationError> Try(JToken token, EngineSchema other) => validator.Try(token, other);

    /// <summary>Whether a text matches an expression; null when that took too long to tell, which is then reported as not checked.</summary>
    public bool? Matches(Regex expression, string pattern, string text) => validator.Matches(expression, pattern, text);

    /// <summary>Takes errors over.</summary>
    public void Add(IEnumerable<ValidationError> more)
    {
        foreach (ValidationError error in more)
        {
            errors.Add(error);
        }
    }

    /// <summary>Reports an error.</summary>
    public void Report(string keyword, string message, JToken token, string subject = "") => errors.Add(new KeywordError(keyword, message, subject, token, schema));

    /// <summary>The start of a text, fit for a message.</summary>
    public static string Shorten(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
