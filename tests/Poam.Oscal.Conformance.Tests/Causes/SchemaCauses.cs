namespace Poam.Oscal.Conformance.Tests.Causes;

/// <summary>All causes by which the verdict of a published JSON Schema may differ from ours.</summary>
internal static class SchemaCauses
{
    /// <summary>The oldest release.</summary>
    public const string Oldest = "1.0.0";

    /// <summary>The newest release.</summary>
    public const string Newest = "1.2.2";

    /// <summary>The root of the document admits nothing beside the model.</summary>
    public static readonly Cause SchemaKeyRefused = new(
        "schema-key-refused", Oldest, "1.0.5", "the root admits one member only, so that `$schema` is refused");

    /// <summary>Alternatives may stand side by side or be absent together.</summary>
    public static readonly Cause ChoiceNotEnforced = new(
        "choice-not-enforced", Oldest, "1.1.3", "the alternatives of a choice are written as optional members");

    /// <summary>The copies of an object that a choice makes have lost what they require.</summary>
    public static readonly Cause ChoiceDropsFlags = new(
        "choice-drops-flags", "1.2.0", Newest, "an object with a choice is written once for each alternative, and the copies do not require its flags");

    /// <summary>The files of 1.0.1 are those of 1.0.0.</summary>
    public static readonly Cause UnchangedFile = new(
        "unchanged-file", "1.0.1", "1.0.1", "the file is that of 1.0.0, in which a revision needs no version");

    /// <summary>No patterns, no formats.</summary>
    public static readonly Cause NoPatterns = new(
        "no-patterns", "1.0.3", "1.0.3", "the schema has neither patterns nor formats: every text passes");

    /// <summary>Lists that admit other values are closed.</summary>
    public static readonly Cause OpenListsClosed = new(
        "open-lists-closed", "1.0.5", "1.0.5", "lists of suggested values are written as lists of the only values");

    /// <summary>A fraction of a second must not end with a zero.</summary>
    public static readonly Cause FractionZeros = new(
        "fraction-zeros", "1.0.5", "1.0.5", "the pattern of points in time refuses fractions that end with a zero");

    /// <summary>The text of fields with flags is any string.</summary>
    public static readonly Cause PlainValueKeys = new(
        "plain-value-keys", Oldest, "1.0.4", "the text of a field that has flags is any string, whatever its data type");

    /// <summary>The format of e-mail addresses asks for a domain with a period.</summary>
    public static readonly Cause EmailFormat = new(
        "email-format", Oldest, Newest, "`format: email` is left to the validator, and common ones want a period in the domain");

    /// <summary>No schema sees a name that stands twice.</summary>
    public static readonly Cause DuplicateNames = new(
        "duplicate-names", Oldest, Newest, "JSON Schema judges what a parser left over, and parsers drop the first of two members in silence");

    /// <summary>The alternatives of the date patterns have no parentheses around them.</summary>
    public static readonly Cause UngroupedDates = new(
        "ungrouped-dates", Oldest, "1.0.4", "the alternatives of the pattern are not grouped, so that only `format` judges the time and the end");

    /// <summary>The leap days of the twentieth century are missing.</summary>
    public static readonly Cause LeapDays = new(
        "leap-days", Oldest, Newest, "a misplaced parenthesis in the pattern leaves out 29 February of 1904 to 1996");

    /// <summary>How exactly formats of URIs are checked is left to the validator.</summary>
    public static readonly Cause UriFormats = new(
        "uri-format", Oldest, Newest, "`format: uri` and `uri-reference` are left to the validator, and common ones deviate from RFC 3986");

    /// <summary>An object that had flags only has lost them.</summary>
    public static readonly Cause LostFlags = new(
        "lost-flags", "1.2.0", Newest, "objects that have only flags lose them; from 1.2.1 on only `merge/combine/method`");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Cause> All { get; } =
    [
        SchemaKeyRefused,
        ChoiceNotEnforced,
        ChoiceDropsFlags,
        UnchangedFile,
        NoPatterns,
        OpenListsClosed,
        FractionZeros,
        PlainValueKeys,
        EmailFormat,
        UriFormats,
        UngroupedDates,
        LeapDays,
        LostFlags,
        DuplicateNames,
    ];
}
