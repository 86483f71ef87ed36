namespace Poam.Oscal.Formats.Writing;

/// <summary>What a comment belongs to.</summary>
/// <param name="Node">A node; of a list its first item; 0 for the document.</param>
/// <param name="IsList">Whether it belongs to the list as a whole, which is no node, and not to that item.</param>
internal readonly record struct CommentPlace(int Node, bool IsList)
{
    /// <summary>A number that no other place has.</summary>
    public int Key => (Node * 2) + (IsList ? 1 : 0);
}
