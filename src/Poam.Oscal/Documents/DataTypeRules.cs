using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>The rules of the data types, one for each: OSCAL11xx.</summary>
internal static class DataTypeRules
{
    /// <summary>OSCAL1101.</summary>
    public static readonly RuleDescriptor String = new(
        "OSCAL1101",
        "Write text on one line without blanks at its ends",
        Severity.Error,
        RuleSource.Nist,
        "Text of this kind has no line breaks, does not start or end with a blank and is not empty. Longer text belongs into `description` or `remarks`.");

    /// <summary>OSCAL1102.</summary>
    public static readonly RuleDescriptor Token = new(
        "OSCAL1102",
        "Write a token: a letter or `_`, then letters, digits, `.`, `-` and `_`",
        Severity.Error,
        RuleSource.Nist,
        "Tokens name things for machines: no blanks, no slashes, no digit at the start. Letters of every alphabet are allowed.");

    /// <summary>OSCAL1103.</summary>
    public static readonly RuleDescriptor Uuid = new(
        "OSCAL1103",
        "Write a UUID of version 4 or 5",
        Severity.Error,
        RuleSource.Nist,
        "OSCAL takes UUIDs of version 4 (random) and, from 1.0.3 on, version 5 (made from a name). The digit after the second hyphen tells the version. Make a new one rather than changing the digits of an old one.");

    /// <summary>OSCAL1104.</summary>
    public static readonly RuleDescriptor Uri = new(
        "OSCAL1104",
        "Write an absolute URI",
        Severity.Error,
        RuleSource.Nist,
        "The value needs a scheme, as in `https://example.com/`. A relative reference is not enough here. Blanks and characters outside ASCII are written as `%20` and the like.");

    /// <summary>OSCAL1105.</summary>
    public static readonly RuleDescriptor UriReference = new(
        "OSCAL1105",
        "Write a URI or a relative reference",
        Severity.Error,
        RuleSource.Nist,
        "A URI, a relative path such as `../ssp.yaml`, or a fragment such as `#3f1c…`. Blanks, backslashes and characters outside ASCII are not allowed: write `/` for a backslash and `%20` for a blank.");

    /// <summary>OSCAL1106.</summary>
    public static readonly RuleDescriptor EmailAddress = new(
        "OSCAL1106",
        "Write an e-mail address",
        Severity.Error,
        RuleSource.Nist,
        "An e-mail address has something on both sides of an `@` and no blanks at its ends.");

    /// <summary>OSCAL1107.</summary>
    public static readonly RuleDescriptor Date = new(
        "OSCAL1107",
        "Write a date",
        Severity.Error,
        RuleSource.Nist,
        "A calendar day such as `2026-05-01`, with or without a time zone.");

    /// <summary>OSCAL1108.</summary>
    public static readonly RuleDescriptor DateTime = new(
        "OSCAL1108",
        "Write a date and time",
        Severity.Error,
        RuleSource.Nist,
        "A day and a time such as `2026-05-01T09:30:00`, with or without a time zone.");

    /// <summary>OSCAL1109.</summary>
    public static readonly RuleDescriptor DateTimeWithTimezone = new(
        "OSCAL1109",
        "Write a date and time with a time zone",
        Severity.Error,
        RuleSource.Nist,
        "A day, a time and a time zone such as `2026-05-01T09:30:00Z` or `2026-05-01T09:30:00-04:00`. A date alone is not enough, and without a time zone a deadline is up to a day off.");

    /// <summary>OSCAL1110.</summary>
    public static readonly RuleDescriptor Integer = new(
        "OSCAL1110",
        "Write a whole number",
        Severity.Error,
        RuleSource.Nist,
        "A whole number, without quotes in JSON and YAML.");

    /// <summary>OSCAL1111.</summary>
    public static readonly RuleDescriptor NonNegativeInteger = new(
        "OSCAL1111",
        "Write a whole number of zero or more",
        Severity.Error,
        RuleSource.Nist,
        "A whole number of zero or more, without quotes in JSON and YAML.");

    /// <summary>OSCAL1112.</summary>
    public static readonly RuleDescriptor PositiveInteger = new(
        "OSCAL1112",
        "Write a whole number of one or more",
        Severity.Error,
        RuleSource.Nist,
        "A whole number of one or more, without quotes in JSON and YAML.");

    /// <summary>OSCAL1113.</summary>
    public static readonly RuleDescriptor Decimal = new(
        "OSCAL1113",
        "Write a decimal number",
        Severity.Error,
        RuleSource.Nist,
        "A number such as `0.75`, without quotes in JSON and YAML.");

    /// <summary>OSCAL1114.</summary>
    public static readonly RuleDescriptor Boolean = new(
        "OSCAL1114",
        "Write true or false",
        Severity.Error,
        RuleSource.Nist,
        "`true` or `false`, without quotes in JSON and YAML.");

    /// <summary>OSCAL1115.</summary>
    public static readonly RuleDescriptor Base64 = new(
        "OSCAL1115",
        "Write base64 text",
        Severity.Error,
        RuleSource.Nist,
        "Base64 text has letters, digits, `+` and `/`, ends with up to two `=`, and has no line breaks from OSCAL 1.0.5 on.");

    /// <summary>OSCAL1116.</summary>
    public static readonly RuleDescriptor MarkupLine = new(
        "OSCAL1116",
        "Write one line of markup",
        Severity.Error,
        RuleSource.Nist,
        "One line of Markdown in JSON and YAML, inline elements in XML. From OSCAL 1.2.0 on it must not be empty and must not hold a line break.");

    /// <summary>OSCAL1117.</summary>
    public static readonly RuleDescriptor MarkupMultiline = new(
        "OSCAL1117",
        "Write markup",
        Severity.Error,
        RuleSource.Nist,
        "Markdown in JSON and YAML, block elements such as `<p>` in XML. In XML it must not be empty from OSCAL 1.0.5 on.");

    /// <summary>All of them in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        String,
        Token,
        Uuid,
        Uri,
        UriReference,
        EmailAddress,
        Date,
        DateTime,
        DateTimeWithTimezone,
        Integer,
        NonNegativeInteger,
        PositiveInteger,
        Decimal,
        Boolean,
        Base64,
        MarkupLine,
        MarkupMultiline,
    ];

    /// <summary>Whether a rule is one of these.</summary>
    public static bool IsOne(RuleDescriptor rule) => rule.Id.StartsWith("OSCAL11", StringComparison.Ordinal);

    /// <summary>The rule of a data type.</summary>
    public static RuleDescriptor Of(string dataType) => dataType switch
    {
        "string" => String,
        "token" => Token,
        "uuid" => Uuid,
        "uri" => Uri,
        "uri-reference" => UriReference,
        "email-address" => EmailAddress,
        "date" => Date,
        "date-time" => DateTime,
        "date-time-with-timezone" => DateTimeWithTimezone,
        "integer" => Integer,
        "non-negative-integer" => NonNegativeInteger,
        "positive-integer" => PositiveInteger,
        "decimal" => Decimal,
        "boolean" => Boolean,
        "base64" => Base64,
        "markup-line" => MarkupLine,
        "markup-multiline" => MarkupMultiline,
        _ => throw new ArgumentOutOfRangeException(nameof(dataType), dataType, "No rule stands for this data type."),
    };
}
