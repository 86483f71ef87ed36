using System.Text.Json.Nodes;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>What a JSON Schema says of the lexical forms.</summary>
internal static class DataTypeSchemas
{
    /// <summary>The name of the definition of a data type, such as <c>UriReference</c>.</summary>
    public static string NameOf(string dataType) =>
        string.Concat(dataType.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The JSON type of a form.</summary>
    public static string TypeOf(LexicalForm form) => form switch
    {
        LexicalForm.Integer or LexicalForm.NonNegativeInteger or LexicalForm.PositiveInteger => "integer",
        LexicalForm.Decimal => "number",
        LexicalForm.Boolean => "boolean",
        _ => "string",
    };

    /// <summary>The definition of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="summary">What the data type is for.</param>
    public static JsonObject Describe(LexicalForm form, string? summary)
    {
        var schema = new JsonObject { ["type"] = TypeOf(form) };
        if (PatternOf(form) is { } pattern)
        {
            schema["pattern"] = pattern;
            if (!AllowsFinalLineFeed(form))
            {
                // In some languages, .NET among them, "$" also matches before a final line feed.
                schema["not"] = new JsonObject { ["pattern"] = "\n" };
            }
        }

        if (FormatOf(form) is { } format)
        {
            schema["format"] = format;
        }

        switch (form)
        {
            case LexicalForm.NonNegativeInteger:
                schema["minimum"] = 0;
                break;
            case LexicalForm.PositiveInteger:
                schema["minimum"] = 1;
                break;
            case LexicalForm.Base64 or LexicalForm.Base64Lines:
                schema["contentEncoding"] = "base64";
                break;
        }

        if (summary is not null)
        {
            schema["description"] = summary;
        }

        return schema;
    }

    /// <summary>The expression that the values of a form match; null if the type says it all.</summary>
    public static string? PatternOf(LexicalForm form) => form switch
    {
        LexicalForm.String => LexicalPatterns.String,
        LexicalForm.Token => LexicalPatterns.Token,
        LexicalForm.TokenNcName => LexicalPatterns.TokenNcName,
        LexicalForm.Uuid => LexicalPatterns.Uuid,
        LexicalForm.UuidV4 => LexicalPatterns.UuidV4,
        LexicalForm.Uri => LexicalPatterns.Uri,
        LexicalForm.UriAnyScheme => LexicalPatterns.UriAnyScheme,
        LexicalForm.UriReference => LexicalPatterns.UriReference,
        LexicalForm.EmailAddress => LexicalPatterns.EmailAddress,
        LexicalForm.Date => LexicalPatterns.Date,
        LexicalForm.DateAnyOffset => LexicalPatterns.DateAnyOffset,
        LexicalForm.DateWithTimezone => LexicalPatterns.DateWithTimezone,
        LexicalForm.DateTime => LexicalPatterns.DateTime,
        LexicalForm.DateTimeWithTimezone => LexicalPatterns.DateTimeWithTimezone,
        LexicalForm.DateTimeAnyOffset => LexicalPatterns.DateTimeAnyOffset,
        LexicalForm.Base64 => LexicalPatterns.Base64,
        LexicalForm.Base64Lines => LexicalPatterns.Base64Lines,
        LexicalForm.MarkupLine => LexicalPatterns.MarkupLine,
        LexicalForm.Text or LexicalForm.MarkupMultiline or LexicalForm.Integer or LexicalForm.NonNegativeInteger
            or LexicalForm.PositiveInteger or LexicalForm.Decimal or LexicalForm.Boolean => null,
        _ => throw new InvalidOperationException($"No member had the form '{form}' until now: write its pattern."),
    };

    private static bool AllowsFinalLineFeed(LexicalForm form) => form == LexicalForm.Base64Lines;

    // For tools that make forms and types; the pattern decides. Where validators assert formats, they differ
    // on the rarer URIs and on leap seconds: no format for those.
    private static string? FormatOf(LexicalForm form) => form switch
    {
        LexicalForm.DateTimeWithTimezone => "date-time",
        LexicalForm.UriReference => "uri-reference",
        _ => null,
    };
}
