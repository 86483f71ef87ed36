namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A condition on items: <c>some $x in a satisfies b</c> or <c>every $x in a satisfies b</c>.</summary>
internal sealed class QuantifiedExpression(int offset, bool isEvery, VariableBinding[] bindings, MetapathExpression condition) : MetapathExpression(offset)
{
    /// <summary>Whether all items must satisfy the condition; otherwise one is enough.</summary>
    public bool IsEvery { get; } = isEvery;

    /// <summary>The variables, at least one; each sees those before it.</summary>
    public VariableBinding[] Bindings { get; } = bindings;

    /// <summary>The condition.</summary>
    public MetapathExpression Condition { get; } = condition;
}
