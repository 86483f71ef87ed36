namespace Poam.Oscal.Catalogs;

/// <summary>What an index says of one control.</summary>
internal sealed class ControlImageRow
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The label; empty for none.</summary>
    public required string Label { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The identifier of the family; empty for none.</summary>
    public required string Family { get; init; }

    /// <summary>Whether the control is withdrawn.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The ids of what replaces it.</summary>
    public IReadOnlyList<string> ReplacedBy { get; init; } = [];

    /// <summary>The ids of its statement and the items; null when they are not known.</summary>
    public IReadOnlyList<string>? Statements { get; init; }

    /// <summary>The ids of its objectives; null when they are not known.</summary>
    public IReadOnlyList<string>? Objectives { get; init; }

    /// <summary>The ids of its parameters; null when they are not known.</summary>
    public IReadOnlyList<string>? Parameters { get; init; }

    /// <summary>The baselines that select it: a bit for the place of each.</summary>
    public uint Baselines { get; set; }
}
