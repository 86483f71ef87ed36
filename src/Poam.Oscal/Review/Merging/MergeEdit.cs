using Poam.Oscal.Model;

namespace Poam.Oscal.Review.Merging;

/// <summary>A change of their side that our text takes over.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">The JSON pointer of the value, or of the list for an item, in our text as it was.</param>
/// <param name="Index">The place in the list, from 0; -1 where it is no item.</param>
/// <param name="Node">The node of our document at or before which it is done: edits are made from the last to the first, so that places stay true.</param>
/// <param name="Value">The value; null for a removal.</param>
internal sealed record MergeEdit(MergeEditKind Kind, string Place, int Index, int Node, OscalNode? Value)
{
    /// <summary>The node of ours that it replaces or takes away; -1 for none.</summary>
    public int Our { get; init; } = -1;

    /// <summary>The node of theirs that it brings; -1 for none.</summary>
    public int Their { get; init; } = -1;
}
