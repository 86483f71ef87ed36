using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>The rules of syntax, encoding and limits: OSCAL0xxx.</summary>
internal static class SyntaxRules
{
    /// <summary>OSCAL0001.</summary>
    public static readonly RuleDescriptor WellFormed = new(
        "OSCAL0001",
        "Write well-formed JSON, YAML or XML",
        Severity.Error,
        RuleSource.Nist,
        "The text breaks the syntax of its format, so nothing behind the place can be read. What came before it is still checked. Look at the place itself and just before it: a missing comma, quote, bracket or end tag, or a file that was cut off.");

    /// <summary>OSCAL0002.</summary>
    public static readonly RuleDescriptor ValidEncoding = new(
        "OSCAL0002",
        "Encode the document as UTF-8 or UTF-16",
        Severity.Error,
        RuleSource.Nist,
        "OSCAL documents are Unicode text. The place holds bytes that are no UTF-8, often a file saved in a national code page, or a character cut in two. Save the file again as UTF-8. In JSON, `\\ud83d` without its other half is a character cut in two as well. What an XML declaration names has to be the encoding that the file has.");

    /// <summary>OSCAL0003.</summary>
    public static readonly RuleDescriptor NotEmpty = new(
        "OSCAL0003",
        "Give the file some content",
        Severity.Error,
        RuleSource.Nist,
        "The file has no content but blanks, comments or a byte order mark. An OSCAL document has one root, such as `plan-of-action-and-milestones`.");

    /// <summary>OSCAL0004.</summary>
    public static readonly RuleDescriptor TextFormat = new(
        "OSCAL0004",
        "Give a JSON, YAML or XML text",
        Severity.Error,
        RuleSource.Nist,
        "The file is binary: an image, an archive, a spreadsheet. OSCAL documents are JSON, YAML or XML texts.");

    /// <summary>OSCAL0005.</summary>
    public static readonly RuleDescriptor OneDocument = new(
        "OSCAL0005",
        "Put one document into a file",
        Severity.Error,
        RuleSource.Nist,
        "The file goes on after the end of its document: a second JSON value (as in JSON lines), a second YAML document behind `---`, or a second root element. Only the first one is checked. Split the file.");

    /// <summary>OSCAL0006.</summary>
    public static readonly RuleDescriptor NoComments = new(
        "OSCAL0006",
        "Leave comments out of JSON",
        Severity.Error,
        RuleSource.Nist,
        "JSON has no comments, and most readers refuse them. Put the remark into a `remarks` member, or keep the document in YAML, where comments survive every edit of this tool.");

    /// <summary>OSCAL0007.</summary>
    public static readonly RuleDescriptor WithinLimits = new(
        "OSCAL0007",
        "Keep the document within the reader's limits",
        Severity.Error,
        RuleSource.Nist,
        "Readers stop at limits that protect the machine from hostile or broken input: 1 GiB of input, 128 levels, 64 Mi nodes, 16 MiB a value (256 MiB in base64), aliases that repeat at most 100,000 nodes. Attach large evidence by `rlinks` instead of `base64`, or split the document.");

    /// <summary>OSCAL0008.</summary>
    public static readonly RuleDescriptor NoDtd = new(
        "OSCAL0008",
        "Leave document type declarations out of XML",
        Severity.Error,
        RuleSource.Nist,
        "OSCAL needs no DTD, and external entities can read files and hosts, so XML with a `<!DOCTYPE` is refused. Remove the declaration and write the text of the entities in their place.");

    /// <summary>OSCAL0009.</summary>
    public static readonly RuleDescriptor NoMergeKeys = new(
        "OSCAL0009",
        "Write members out instead of merging them with `<<`",
        Severity.Error,
        RuleSource.Nist,
        "The merge key `<<` is not part of YAML 1.2 and OSCAL has no such member: readers disagree on what it does. Write the members out, or use an alias for a whole value.");

    /// <summary>OSCAL0010.</summary>
    public static readonly RuleDescriptor KnownAnchors = new(
        "OSCAL0010",
        "Let every YAML alias name an anchor before it",
        Severity.Error,
        RuleSource.Nist,
        "An alias such as `*owner` repeats the value that an anchor `&owner` named before it in the same document. No such anchor stands before this place, or the alias stands inside its own anchor.");

    /// <summary>OSCAL0011.</summary>
    public static readonly RuleDescriptor QuoteAmbiguousScalars = new(
        "OSCAL0011",
        "Quote values that other YAML readers would change",
        Severity.Info,
        RuleSource.Nist,
        "The value is text here, because the model says so. Other YAML readers take such a plain value for a number, a truth value or a date and write it back changed: `1.10` becomes `1.1`, `no` becomes `false`. Quote it.");

    /// <summary>OSCAL0012.</summary>
    public static readonly RuleDescriptor StandardTags = new(
        "OSCAL0012",
        "Use no YAML tags but the standard ones",
        Severity.Warning,
        RuleSource.Nist,
        "OSCAL values have their types from the model. A tag such as `!!binary` or `!custom` has no meaning there and is ignored. Remove it.");

    /// <summary>OSCAL0013.</summary>
    public static readonly RuleDescriptor ScalarKeys = new(
        "OSCAL0013",
        "Use plain names as YAML keys",
        Severity.Error,
        RuleSource.Nist,
        "OSCAL members have names. The key of this entry is a list or a mapping.");

    /// <summary>All of them in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        WellFormed,
        ValidEncoding,
        NotEmpty,
        TextFormat,
        OneDocument,
        NoComments,
        WithinLimits,
        NoDtd,
        NoMergeKeys,
        KnownAnchors,
        QuoteAmbiguousScalars,
        StandardTags,
        ScalarKeys,
    ];
}
