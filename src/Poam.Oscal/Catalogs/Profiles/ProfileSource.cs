using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>A document that takes part in a resolution.</summary>
/// <param name="Document">The document.</param>
/// <param name="Location">Where it lies: what tells whether two imports mean the same document; empty for one without a place.</param>
/// <param name="Name">What messages call it.</param>
internal sealed record ProfileSource(NodeDocument Document, string Location, string Name)
{
    /// <summary>The artifact that the document is from, or null.</summary>
    public Artifact? Artifact { get; init; }
}
