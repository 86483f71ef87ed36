namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Each operand is evaluated for every item of the one before it: <c>a ! b</c>.</summary>
internal sealed class SimpleMapExpression(int offset, MetapathExpression[] operands) : MetapathExpression(offset)
{
    /// <summary>The operands, at least two.</summary>
    public MetapathExpression[] Operands { get; } = operands;
}
