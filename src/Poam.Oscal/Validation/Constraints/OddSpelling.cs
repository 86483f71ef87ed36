namespace Poam.Oscal.Validation.Constraints;

/// <summary>A value that is one of an open list but for its spelling: one finding stands for all its places.</summary>
internal sealed class OddSpelling
{
    /// <summary>The first node that has it.</summary>
    public required int Node { get; init; }

    /// <summary>The list.</summary>
    public required int List { get; init; }

    /// <summary>The value of the list, by its number among all values.</summary>
    public required int Value { get; init; }

    /// <summary>How often the document has it, in whatever spelling.</summary>
    public int Count { get; set; } = 1;
}
