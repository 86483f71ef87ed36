namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A part of a parsed Metapath expression.</summary>
/// <param name="offset">Where it starts in the text, in UTF-16 units from 0.</param>
internal abstract class MetapathExpression(int offset)
{
    /// <summary>Where the expression starts in the text, in UTF-16 units from 0.</summary>
    public int Offset { get; } = offset;
}
