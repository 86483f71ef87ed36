namespace Poam.Oscal.Review.Merging;

/// <summary>What merging takes over, what it leaves to people, and what it decided.</summary>
internal sealed class MergePlan
{
    /// <summary>The changes of their side that do not touch ours.</summary>
    public List<MergeEdit> Edits { get; } = [];

    /// <summary>The conflicts, each with the change of their side that stands against ours.</summary>
    public List<(MergeConflict Conflict, MergeEdit Edit)> Conflicts { get; } = [];

    /// <summary>What their side put into another list: it is moved in our text first, and merged where it stands then.</summary>
    public List<MergeEdit> Moves { get; } = [];

    /// <summary>The lists that their side alone put into another order: the objects of their document and the names of the lists.</summary>
    public List<(int Holder, string Name)> Orders { get; } = [];

    /// <summary>What was decided without asking.</summary>
    public List<string> Notes { get; } = [];
}
