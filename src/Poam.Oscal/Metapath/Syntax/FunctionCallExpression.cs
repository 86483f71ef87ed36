namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A function call. Whether there is such a function is for the compiler to say.</summary>
internal sealed class FunctionCallExpression(int offset, NameTest name, MetapathExpression[] arguments) : MetapathExpression(offset)
{
    /// <summary>The name of the function; it has a local part.</summary>
    public NameTest Name { get; } = name;

    /// <summary>The arguments.</summary>
    public MetapathExpression[] Arguments { get; } = arguments;
}
