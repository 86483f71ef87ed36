namespace Poam.Oscal.Review.Merging;

/// <summary>What merging takes over, what it leaves to people, and what it decided.</summary>
internal sealed class MergePlan
{
    /// <summary>The changes of their side that do not touch ours.</summary>
    public List<MergeEdit> Edits { get; } = [];

    /// <summary>The conflicts, each with the change of their side that stands against ours.</summary>
    public List<(MergeConflict Conflict, MergeEdit Edit)> Conflicts { get; } = [];

    /// <summary>What was decided without asking.</summary>
    public List<string> Notes { get; } = [];
}
