using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>A constraint in one form. One that changed between releases stands as several with the same id and disjoint releases.</summary>
internal sealed class ConstraintModel
{
    /// <summary>The lineage id: the newest name that NIST gives the constraint.</summary>
    public required string Id { get; set; }

    /// <summary>Whether the id is ours because no release names the constraint.</summary>
    public bool Synthetic { get; set; }

    /// <summary><c>allowed-values</c>, <c>matches</c>, <c>expect</c>, <c>index</c>, <c>index-has-key</c>, <c>is-unique</c> or <c>has-cardinality</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public string Level { get; set; } = "error";

    /// <summary>A Metapath expression: the nodes that the constraint holds for, seen from the definition's node.</summary>
    public string Target { get; set; } = ".";

    /// <summary>The condition of an <c>expect</c>.</summary>
    public string? Test { get; set; }

    /// <summary>The pattern of a <c>matches</c>; it must match the whole value.</summary>
    public string? Regex { get; set; }

    /// <summary>The data type of a <c>matches</c>.</summary>
    public string? DataType { get; set; }

    /// <summary>The name of the index that an <c>index</c> fills and an <c>index-has-key</c> asks.</summary>
    public string? IndexName { get; set; }

    /// <summary>Whether <c>allowed-values</c> allow others.</summary>
    public bool Open { get; set; }

    /// <summary>The allowed values.</summary>
    public List<AllowedValueModel> Values { get; } = [];

    /// <summary>The key fields of an index or a uniqueness.</summary>
    public List<KeyFieldModel> Keys { get; } = [];

    /// <summary>The smallest number of targets.</summary>
    public int? Min { get; set; }

    /// <summary>The largest number of targets.</summary>
    public int? Max { get; set; }

    /// <summary>What a finding says, in our own words.</summary>
    public string? Message { get; set; }

    /// <summary>The releases that have the constraint in this form.</summary>
    public OscalReleaseSet Releases { get; set; }

    /// <summary>The first release whose source names the constraint so; null where all its releases do, or none.</summary>
    public string? NamedSince { get; set; }

    /// <summary>Other names that NIST gave the constraint.</summary>
    public List<FormerName> Formerly { get; } = [];

    /// <summary>The source text of an expression that was malformed and stands corrected here.</summary>
    public string? Patched { get; set; }

    /// <summary>Why the rule is wrong as NIST wrote it, where NIST corrected it later or it can never hold; hand-made.</summary>
    public string? Defect { get; set; }

    /// <summary>What a rule with a defect should say, which decides by default; null where such a rule is left out by default. Hand-made.</summary>
    public CorrectionModel? Corrected { get; set; }

    /// <summary>The id, for messages and debuggers.</summary>
    public override string ToString() => Id;
}
