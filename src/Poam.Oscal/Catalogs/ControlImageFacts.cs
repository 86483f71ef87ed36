namespace Poam.Oscal.Catalogs;

/// <summary>What an index says of a catalog.</summary>
internal sealed class ControlImageFacts
{
    /// <summary>The short name, such as <c>rev5</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The release of the catalog.</summary>
    public required string Release { get; init; }

    /// <summary>The families in their order: identifier and title.</summary>
    public List<(string Id, string Title)> Families { get; } = [];

    /// <summary>The baselines in their order: name and title; at most 32.</summary>
    public List<(string Name, string Title)> Baselines { get; } = [];

    /// <summary>The controls in the order of the catalog.</summary>
    public List<ControlImageRow> Controls { get; } = [];
}
