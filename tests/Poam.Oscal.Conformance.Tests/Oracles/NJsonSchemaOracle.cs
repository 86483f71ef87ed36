using NJsonSchema.Validation;
using EngineSchema = NJsonSchema.JsonSchema;

namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>
/// NJsonSchema. It is known to differ from the specification where .NET's regular expressions do: <c>$</c> also matches before a
/// final line feed, <c>\s</c> knows other characters, and letters beyond the basic plane are no letters. Numbers have to fit into a <c>decimal</c>,
/// dates into a <c>DateTimeOffset</c>.
/// </summary>
internal sealed class NJsonSchemaOracle : ISchemaOracle
{
    private const int MaxErrors = 20;
    private readonly Dictionary<string, EngineSchema> _schemas = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => $"NJsonSchema {EngineSchema.ToolchainVersion}";

    /// <inheritdoc/>
    public void Compile(string key, string schema)
    {
        if (_schemas.ContainsKey(key))
        {
            return;
        }

        try
        {
            _schemas[key] = EngineSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is Newtonsoft.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<SchemaVerdict> Validate(string key, IReadOnlyList<string> documents)
    {
        var schema = _schemas[key];
        return [.. documents.Select(document => Judge(schema, document))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static SchemaVerdict Judge(EngineSchema schema, string document)
    {
        try
        {
            var errors = schema.Validate(document);
            return errors.Count == 0
                ? SchemaVerdict.Valid
                : new SchemaVerdict(false, [.. errors.SelectMany(Flatten).Take(MaxErrors)]);
        }
        catch (Newtonsoft.Json.JsonException exception)
        {
            return new SchemaVerdict(false, [new SchemaError("", "syntax", "", "", exception.Message)]);
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException)
        {
            return new SchemaVerdict(false, [new SchemaError("", "overflow", "", "", exception.Message)]);
        }
    }

    private static IEnumerable<SchemaError> Flatten(ValidationError error)
    {
        yield return new SchemaError(
            error.Path?.TrimStart('#') ?? "", error.Kind.ToString(), "", error.Property ?? "", error.ToString().Split('\n')[0].Trim());
        if (error is ChildSchemaValidationError children)
        {
            foreach (var child in children.Errors.Values.SelectMany(list => list).SelectMany(Flatten))
            {
                yield return child;
            }
        }
    }
}
