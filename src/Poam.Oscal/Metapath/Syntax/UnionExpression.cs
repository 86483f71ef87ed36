namespace Poam.Oscal.Metapath.Syntax;

/// <summary>The nodes of two or more expressions together: <c>a | b</c>.</summary>
internal sealed class UnionExpression(int offset, MetapathExpression[] operands) : MetapathExpression(offset)
{
    /// <summary>The expressions, at least two.</summary>
    public MetapathExpression[] Operands { get; } = operands;
}
