using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Metapath;

/// <summary>One thing that a query found.</summary>
public sealed record QueryMatch
{
    /// <summary>What it is.</summary>
    public required QueryMatchKind Kind { get; init; }

    /// <summary>Its JSON pointer (RFC 6901), the same in JSON, YAML and XML; null for a computed value.</summary>
    public string? Pointer { get; init; }

    /// <summary>Where it stands as Metapath, such as <c>/plan-of-action-and-milestones/poam-item[2]</c>; null for a computed value.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// Where it stands in the text: its value, or the name of an object; null for a computed value.
    /// A flag that is left out and has a default stands where its object does.
    /// </summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The text of the value; null for objects and for values that are missing because the document is broken.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is a flag that the document leaves out and OSCAL gives a default.</summary>
    public bool IsDefault { get; init; }
}
