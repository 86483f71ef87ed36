namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A number literal.</summary>
internal sealed class NumberExpression(int offset, decimal value, bool isInteger) : MetapathExpression(offset)
{
    /// <summary>The number.</summary>
    public decimal Value { get; } = value;

    /// <summary>Whether it is written as a whole number.</summary>
    public bool IsInteger { get; } = isInteger;
}
