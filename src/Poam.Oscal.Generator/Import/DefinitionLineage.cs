using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Import;

/// <summary>The definitions of all releases that are one in the superset.</summary>
internal sealed class DefinitionLineage(LineageKey key)
{
    /// <summary>The file and path in the superset.</summary>
    public LineageKey Key => key;

    /// <summary>The definition by release; where a release had several equal ones, the first.</summary>
    public SortedDictionary<int, SourceDefinition> ByRelease { get; } = [];

    /// <summary>The definition of the newest release that has it.</summary>
    public SourceDefinition Newest => ByRelease[ByRelease.Keys.Max()];

    /// <summary>The releases that have the definition.</summary>
    public OscalReleaseSet Releases => ReleaseSets.Of(ByRelease.Keys);
}
