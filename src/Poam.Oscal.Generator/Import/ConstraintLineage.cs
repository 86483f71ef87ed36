using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>One constraint through the releases.</summary>
internal sealed class ConstraintLineage
{
    /// <summary>The constraint by release.</summary>
    public SortedDictionary<int, ConstraintModel> ByRelease { get; } = [];

    /// <summary>The constraint of the oldest release found so far, and its form.</summary>
    public ConstraintModel Oldest => ByRelease[ByRelease.Keys.Min()];

    /// <summary>The newest name that NIST gives the constraint; null where it never has one.</summary>
    public string? NewestId => ByRelease.Values.LastOrDefault(c => c.Id.Length > 0)?.Id;
}
