namespace Poam.Oscal.Review;

/// <summary>What merging two changes of a document gave.</summary>
public sealed record MergeResult
{
    /// <summary>Our text with their changes; where there are conflicts, with marks. Empty when the documents could not be merged.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The conflicts, in the order of our text.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; init; } = [];

    /// <summary>What was decided without asking, in sentences: a version that both sides changed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why the documents could not be merged by what their objects are; null when they were.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether the documents were merged and nothing is left to decide.</summary>
    public bool IsClean => Refusal is null && Conflicts.Count == 0;
}
