namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>What constraint files are made of. A star marks what may be there several times: its name in JSON and YAML has an s at the end.</summary>
internal static class ConstraintVocabulary
{
    /// <summary>The root of the vocabulary in use.</summary>
    public const string Root = "metaschema-meta-constraints";

    /// <summary>The root of the older vocabulary.</summary>
    public const string OldRoot = "METASCHEMA-CONSTRAINTS";

    /// <summary>What may stand anywhere and is for people only.</summary>
    public const string Remarks = "remarks";

    /// <summary>The parts of a file.</summary>
    public static readonly string[] File = ["namespace-binding*", "import*", "context*", "definition-context*"];

    /// <summary>The parts of a file of the older vocabulary.</summary>
    public static readonly string[] OldFile = ["name", "version", "namespace-binding*", "import*", "scope*"];

    /// <summary>The parts of a prefix's declaration.</summary>
    public static readonly string[] Namespace = ["prefix", "uri"];

    /// <summary>The parts of an import.</summary>
    public static readonly string[] Import = ["href"];

    /// <summary>The parts of a context.</summary>
    public static readonly string[] Context = ["metapath*", "constraints", "context*"];

    /// <summary>The parts of a path.</summary>
    public static readonly string[] Metapath = ["target"];

    /// <summary>The parts of a context that names a definition.</summary>
    public static readonly string[] DefinitionContext = ["name", "namespace", "constraints"];

    /// <summary>The parts of a scope besides its definitions.</summary>
    public static readonly string[] Scope = ["metaschema-namespace", "metaschema-short-name", "constraints", "assembly", "field", "flag", "message"];

    /// <summary>The parts of a definition of a scope besides its constraints.</summary>
    public static readonly string[] Target = ["object-type", "target"];

    /// <summary>The parts of a variable.</summary>
    public static readonly string[] Let = ["var", "expression"];

    /// <summary>The parts of a part of a key.</summary>
    public static readonly string[] KeyField = ["target", "pattern"];

    /// <summary>The parts of a value of a list.</summary>
    public static readonly string[] Enum = ["value", "deprecated", "remark"];

    /// <summary>The parts of a property.</summary>
    public static readonly string[] Prop = ["name", "namespace", "value"];

    private static readonly string[] Common = ["object-type", "id", "level", "target", "formal-name", "description", "prop*", "message"];

    private static readonly string[][] ByKind =
    [
        [.. Common, "allow-other", "extensible", "enum*"],
        [.. Common, "regex", "datatype"],
        [.. Common, "test"],
        [.. Common, "test"],
        [.. Common, "name", "key-field*"],
        [.. Common, "name", "key-field*"],
        [.. Common, "key-field*"],
        [.. Common, "min-occurs", "max-occurs"],
    ];

    /// <summary>The parts of a constraint.</summary>
    public static string[] PartsOf(ExternalConstraintKind kind) => ByKind[(int)kind];

    /// <summary>The name of a part as a file of a format writes it.</summary>
    public static string NameIn(string part, bool isXml) => !part.EndsWith('*') ? part : isXml ? part[..^1] : part[..^1] + "s";

    /// <summary>The root in JSON of the model with a short name, or null.</summary>
    public static string? ModelOf(string shortName) => shortName switch
    {
        "oscal-catalog" => "catalog",
        "oscal-profile" => "profile",
        "oscal-component-definition" => "component-definition",
        "oscal-ssp" => "system-security-plan",
        "oscal-ap" => "assessment-plan",
        "oscal-ar" => "assessment-results",
        "oscal-poam" => "plan-of-action-and-milestones",
        "oscal-mapping" => "mapping-collection",
        _ => null,
    };
}
