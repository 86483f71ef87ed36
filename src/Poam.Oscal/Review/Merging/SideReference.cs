using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Merging;

/// <summary>A reference that leads to an object of its document.</summary>
/// <param name="Node">The node of the reference.</param>
/// <param name="Target">The node of the UUID or id of the object.</param>
/// <param name="Key">The UUID, or the key of the id.</param>
/// <param name="Allowed">What the object may be.</param>
internal readonly record struct SideReference(int Node, int Target, UuidKey Key, ObjectKinds Allowed);
