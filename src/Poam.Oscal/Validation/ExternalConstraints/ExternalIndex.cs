using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>The keys under one name, of all constraints and nodes that fill it.</summary>
internal sealed class ExternalIndex
{
    /// <summary>The keys and the nodes that have them.</summary>
    public Dictionary<string, MetapathItem> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>How many parts the keys have; 0 as long as there is none.</summary>
    public int Parts { get; set; }

    /// <summary>Whether a constraint at a node has filled it.</summary>
    public bool IsFilled { get; set; }

    /// <summary>Why some of the keys are not known, or null.</summary>
    public string? Obstacle { get; set; }
}
