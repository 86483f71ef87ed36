using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>A place of a document where a member stands.</summary>
/// <param name="Owner">The place of the object that holds it; null for the root of the model.</param>
/// <param name="Member">The member.</param>
/// <param name="Value">Its value; of an array, one item.</param>
/// <param name="Depth">How deep it stands.</param>
internal sealed record Occurrence(Occurrence? Owner, ModelMember Member, JsonNode Value, int Depth)
{
    /// <summary>The root of the model that it stands in.</summary>
    public Occurrence Root => Owner is null ? this : Owner.Root;

    /// <summary>Whether a release has the member and all those above it.</summary>
    public bool IsIn(int release) => Member.IsIn(release) && (Owner is null || Owner.IsIn(release));
}
