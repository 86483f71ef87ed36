namespace Poam.Oscal.Review;

/// <summary>What happened to an item, in the words of the field.</summary>
public sealed record DiffStatement
{
    /// <summary>What kind of event it is, such as <c>closed</c> or <c>due-date</c>: a word for programs that stays the same.</summary>
    public required string Topic { get; init; }

    /// <summary>The sentence without the item's name: <c>closed on 2026-05-02</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The differences that the sentence stands for.</summary>
    public required IReadOnlyList<DiffChange> Changes { get; init; }
}
