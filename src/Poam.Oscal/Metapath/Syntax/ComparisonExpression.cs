namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A comparison: general (<c>=</c>: some pair of items compares so) or of single values (<c>eq</c>).</summary>
internal sealed class ComparisonExpression(int offset, ComparisonOperator comparison, bool isGeneral, MetapathExpression left, MetapathExpression right)
    : MetapathExpression(offset)
{
    /// <summary>How the sides compare.</summary>
    public ComparisonOperator Operator { get; } = comparison;

    /// <summary>Whether any pair of items may satisfy it (<c>=</c>), or each side is one value (<c>eq</c>).</summary>
    public bool IsGeneral { get; } = isGeneral;

    /// <summary>The left side.</summary>
    public MetapathExpression Left { get; } = left;

    /// <summary>The right side.</summary>
    public MetapathExpression Right { get; } = right;
}
