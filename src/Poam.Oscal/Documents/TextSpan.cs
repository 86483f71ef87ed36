namespace Poam.Oscal.Documents;

/// <summary>A stretch of a document's UTF-8.</summary>
/// <param name="Start">The offset of the first byte.</param>
/// <param name="Length">The number of bytes.</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The stretch between two offsets.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);
}
