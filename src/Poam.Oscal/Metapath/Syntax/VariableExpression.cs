namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A variable: <c>$name</c>.</summary>
internal sealed class VariableExpression(int offset, string name) : MetapathExpression(offset)
{
    /// <summary>The name without the dollar sign.</summary>
    public string Name { get; } = name;
}
