namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Two or more conditions joined by <c>and</c>, or by <c>or</c>.</summary>
internal sealed class LogicalExpression(int offset, bool isAnd, MetapathExpression[] operands) : MetapathExpression(offset)
{
    /// <summary>Whether all operands must hold; otherwise one is enough.</summary>
    public bool IsAnd { get; } = isAnd;

    /// <summary>The conditions, at least two.</summary>
    public MetapathExpression[] Operands { get; } = operands;
}
