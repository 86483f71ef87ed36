using System.Globalization;
using NJsonSchema.Validation;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.JsonSchema.Loading;

namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>Makes faults of the validator's errors: of nested ones those that say most.</summary>
internal sealed class FaultReader(CompiledSchema compiled, NodeDocument document)
{
    private const int MostAlternatives = 3;

    /// <summary>The faults that errors stand for, each once: of a value of the wrong type nothing else is said, nor of one in a wrong format.</summary>
    public IEnumerable<SchemaFault> ReadAll(IEnumerable<ValidationError> errors)
    {
        List<SchemaFault> faults = [.. Read(errors).Distinct()];
        HashSet<(int, int, string)> typed = [.. faults.Where(fault => fault.Keyword == "type").Select(PlaceOf)];
        HashSet<(int, int, string)> formatted = [.. faults.Where(fault => fault.Keyword == "format").Select(PlaceOf)];
        return faults.Where(fault => fault.Keyword switch
        {
            "type" => true,
            "pattern" or "not" => !typed.Contains(PlaceOf(fault)) && !formatted.Contains(PlaceOf(fault)),
            _ => !typed.Contains(PlaceOf(fault)),
        });
    }

    private static (int Node, int FirstItem, string Schema) PlaceOf(SchemaFault fault) => (fault.Node, fault.FirstItem, fault.SchemaPlace);

    private IEnumerable<SchemaFault> Read(IEnumerable<ValidationError> errors) => errors.SelectMany(Read);

    private IEnumerable<SchemaFault> Read(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Kind: ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf } choice => Choice(choice),
        ChildSchemaValidationError children => children.Errors.Values.SelectMany(Read),
        _ => [Fault(error)],
    };

    /// <summary>Of the alternatives that a value does not fit, the one that it was meant for has its faults deeper inside than the others.</summary>
    private List<SchemaFault> Choice(ChildSchemaValidationError choice)
    {
        string keyword = choice.Kind == ValidationErrorKind.NotOneOf ? "oneOf" : "anyOf";
        List<List<SchemaFault>> alternatives = [.. choice.Errors.Values.Select(errors => Read(errors).ToList())];
        int fitting = alternatives.Count(faults => faults.Count == 0);
        if (fitting > 0)
        {
            return [Fault(choice, keyword, $"The value fits {fitting} of the {alternatives.Count} alternatives of the schema; it may fit one.")];
        }

        List<SchemaFault> best = alternatives.MaxBy(Depth) ?? [];
        if (alternatives.Count == 1 || alternatives.Count(faults => Depth(faults) == Depth(best)) == 1)
        {
            return best;
        }

        IEnumerable<string> reasons = alternatives.Take(MostAlternatives).Select((faults, i) => $"({i + 1}) {faults[0].Message}");
        string rest = alternatives.Count > MostAlternatives ? " …" : "";
        return [Fault(choice, keyword, $"The value fits none of the {alternatives.Count} alternatives of the schema: {string.Join(' ', reasons)}{rest}")];
    }

    /// <summary>How deep the shallowest fault stands.</summary>
    private int Depth(List<SchemaFault> faults)
    {
        int least = int.MaxValue;
        foreach (SchemaFault fault in faults)
        {
            int depth = fault.FirstItem > 0 ? 1 : 0;
            for (int node = fault.Node; node != 0; node = document.ParentOf(node))
            {
                depth++;
            }

            least = Math.Min(least, depth);
        }

        return least;
    }

    private SchemaFault Fault(ValidationError error)
    {
        if (error is KeywordError own)
        {
            return Fault(own, own.Keyword, own.Message, own.Subject);
        }

        NJsonSchema.JsonSchema schema = error.Schema;
        return error.Kind switch
        {
            ValidationErrorKind.NumberTooSmall => Fault(error, "minimum", $"The number is too small: the schema wants {Bound(schema.Minimum, schema.ExclusiveMinimum, schema.IsExclusiveMinimum, "at least", "more than")}."),
            ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => Fault(error, "maximum", $"The number is too large: the schema wants {Bound(schema.Maximum, schema.ExclusiveMaximum, schema.IsExclusiveMaximum, "at most", "less than")}."),
            ValidationErrorKind.NumberNotMultipleOf or ValidationErrorKind.IntegerNotMultipleOf => Fault(error, "multipleOf", $"The number is no multiple of {schema.MultipleOf?.ToString(CultureInfo.InvariantCulture)}."),
            ValidationErrorKind.ExcludedSchemaValidates => Fault(error, "not", "The value is one that the schema excludes."),
            ValidationErrorKind.NoAdditionalPropertiesAllowed => Fault(error, "additionalProperties", NoSuchMember(error), error.Property),
            _ => Fault(error, error.Kind.ToString(), $"The schema does not allow this ({error.Kind})."),
        };
    }

    private SchemaFault Fault(ValidationError error, string keyword, string message, string subject = "") =>
        new(keyword, message, subject, compiled.Places.GetValueOrDefault(error.Schema, "#"), error.LineNumber - 1, error.LinePosition);

    private static string NoSuchMember(ValidationError error)
    {
        string[] names = [.. error.Schema.Properties.Keys];
        string? nearest = NearestName.Find(error.Property, names);
        string advice = nearest is not null ? $"Did you mean `{nearest}`?" : names.Length > 0 ? $"It has: {string.Join(", ", names)}." : "It has none.";
        return $"The schema has no `{KeywordContext.Shorten(error.Property)}` here. {advice}";
    }

    private static string Bound(decimal? limit, decimal? exclusive, bool isExclusive, string inside, string outside) =>
        string.Create(CultureInfo.InvariantCulture, $"{(limit is null || isExclusive ? outside : inside)} {limit ?? exclusive}");
}
