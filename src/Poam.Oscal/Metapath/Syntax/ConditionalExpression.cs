namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A choice: <c>if (a) then b else c</c>.</summary>
internal sealed class ConditionalExpression(int offset, MetapathExpression test, MetapathExpression then, MetapathExpression otherwise)
    : MetapathExpression(offset)
{
    /// <summary>What decides.</summary>
    public MetapathExpression Test { get; } = test;

    /// <summary>The value when the test holds.</summary>
    public MetapathExpression Then { get; } = then;

    /// <summary>The value when it does not.</summary>
    public MetapathExpression Else { get; } = otherwise;
}
