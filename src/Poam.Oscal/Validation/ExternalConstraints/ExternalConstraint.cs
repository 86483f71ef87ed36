using Poam.Oscal.Diagnostics;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A constraint of a file, compiled.</summary>
internal sealed class ExternalConstraint
{
    /// <summary>The names of the kinds, as files write them.</summary>
    public static readonly string[] KindNames =
        ["allowed-values", "matches", "expect", "report", "index", "index-has-key", "is-unique", "has-cardinality"];

    /// <summary>What it is.</summary>
    public required ExternalConstraintKind Kind { get; init; }

    /// <summary>What findings name.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>Where it stands, as <c>file:line</c>.</summary>
    public required string Place { get; init; }

    /// <summary>What it is about, from the node of its context; null when it cannot be evaluated.</summary>
    public MetapathProgram? Target { get; init; }

    /// <summary>The condition of an <c>expect</c> or a <c>report</c>.</summary>
    public MetapathProgram? Test { get; init; }

    /// <summary>The parts of the key.</summary>
    public ExternalKey[] Keys { get; init; } = [];

    /// <summary>The name of the index.</summary>
    public string IndexName { get; init; } = "";

    /// <summary>The form of a value, or null.</summary>
    public FullPattern? Pattern { get; init; }

    /// <summary>The data type of a value (a number of the definitions), or 0.</summary>
    public int DataType { get; init; }

    /// <summary>The values of the list, in the order of the file.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Whether the list allows other values too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The smallest number of targets.</summary>
    public int Min { get; init; }

    /// <summary>The largest number of targets, or -1.</summary>
    public int Max { get; init; } = -1;

    /// <summary>What to say when it is broken, or null.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary>Why it cannot be evaluated, or null.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The name of the kind.</summary>
    public string KindName => KindNames[(int)Kind];
}
