namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    /// <summary>The offset just behind it.</summary>
    public int End => Start + Length;
}
