using Poam.Oscal.Conformance.Tests.Causes;

namespace Poam.Oscal.Conformance.Tests.Probes;

/// <summary>A probe whose verdict by the Metaschema, ours, is not that of the published schema.</summary>
/// <param name="Probe">The name of the probe.</param>
/// <param name="Cause">Why.</param>
/// <param name="SchemaAccepts">Whether it is the schema that accepts.</param>
/// <param name="First">The first release; null for the first one of the cause.</param>
/// <param name="Last">The last release; null for the last one of the cause.</param>
internal sealed record ProbeDisagreement(string Probe, Cause Cause, bool SchemaAccepts, string? First = null, string? Last = null)
{
    /// <summary>Whether the disagreement is about this probe at this release.</summary>
    public bool Covers(string probe, string release) =>
        probe == Probe
        && string.CompareOrdinal(First ?? Cause.First, release) <= 0
        && string.CompareOrdinal(release, Last ?? Cause.Last) <= 0;
}
