namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A string literal.</summary>
internal sealed class StringExpression(int offset, string value) : MetapathExpression(offset)
{
    /// <summary>The string, without its quotes.</summary>
    public string Value { get; } = value;
}
