namespace Poam.Oscal.Review;

/// <summary>What formatting a text gave: its canonical form, or the reasons why it stays as it is.</summary>
public sealed class FormatResult
{
    /// <summary>The canonical form in UTF-8 without a byte order mark; the text as it was when there are refusals.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Whether <see cref="Content"/> differs from the text that was given.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether the text has a canonical form.</summary>
    public bool IsDone => Refusals.Count == 0;

    /// <summary>Why it has none; in the order of the text.</summary>
    public IReadOnlyList<FormatRefusal> Refusals { get; init; } = [];

    /// <summary>Whether a model of OSCAL was recognised, or its name stands near the start of a text that cannot be read.</summary>
    public bool LooksLikeOscal { get; init; }
}
