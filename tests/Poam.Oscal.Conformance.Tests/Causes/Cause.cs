namespace Poam.Oscal.Conformance.Tests.Causes;

/// <summary>Why a published schema and the Metaschema of a release disagree; <c>docs/conformance.md</c> has a row for each.</summary>
/// <param name="Id">The name of the cause.</param>
/// <param name="First">The first release that is concerned.</param>
/// <param name="Last">The last one.</param>
/// <param name="Reason">What is the matter, in a line.</param>
internal sealed record Cause(string Id, string First, string Last, string Reason)
{
    /// <summary>Whether the schema of a release is concerned.</summary>
    public bool Concerns(string release) =>
        string.CompareOrdinal(First, release) <= 0 && string.CompareOrdinal(release, Last) <= 0;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
