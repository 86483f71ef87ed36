namespace Poam.Oscal.Metapath.Syntax;

/// <summary>An expression with predicates: <c>a[b][c]</c>.</summary>
internal sealed class FilterExpression(int offset, MetapathExpression source, MetapathExpression[] predicates) : MetapathExpression(offset)
{
    /// <summary>What is filtered.</summary>
    public MetapathExpression Source { get; } = source;

    /// <summary>The predicates, at least one. A whole number literal selects by position, anything else by its truth.</summary>
    public MetapathExpression[] Predicates { get; } = predicates;
}
