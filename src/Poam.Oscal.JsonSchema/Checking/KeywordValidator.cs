using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Poam.Oscal.JsonSchema.Keywords;
using Poam.Oscal.JsonSchema.Loading;

namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>NJsonSchema's validator, with our keywords at every schema. It checks one document.</summary>
internal sealed class KeywordValidator(CompiledSchema compiled) : JsonSchemaValidator
{
    private readonly HashSet<string> _slow = new(StringComparer.Ordinal);

    /// <summary>The patterns that took too long.</summary>
    public IReadOnlyCollection<string> SlowPatterns => _slow;

    /// <summary>What is wrong with a value.</summary>
    /// <exception cref="InsufficientExecutionStackException">The schema refers to itself without end.</exception>
    public ICollection<ValidationError> Try(JToken token, EngineSchema schema) => Validate(token, schema.ActualSchema, SchemaType.JsonSchema, null, null);

    /// <summary>Whether a text matches an expression; null when that took too long to tell, now or before.</summary>
    public bool? Matches(Regex expression, string pattern, string text)
    {
        if (_slow.Contains(pattern))
        {
            return null;
        }

        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _slow.Add(pattern);
            return null;
        }
    }

    /// <inheritdoc/>
    protected override ICollection<ValidationError> Validate(JToken token, EngineSchema schema, SchemaType schemaType, string? propertyName, string? propertyPath)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ICollection<ValidationError> errors = base.Validate(token, schema, schemaType, propertyName, propertyPath);
        if (compiled.Keywords.TryGetValue(schema, out IReadOnlyList<ISchemaKeyword>? keywords))
        {
            KeywordContext context = new(this, schema, errors);
            foreach (ISchemaKeyword keyword in keywords)
            {
                keyword.Check(token, context);
            }
        }

        return errors;
    }
}
