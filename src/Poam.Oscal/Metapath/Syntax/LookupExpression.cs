namespace Poam.Oscal.Metapath.Syntax;

/// <summary>All values of maps: <c>a?*</c>.</summary>
internal sealed class LookupExpression(int offset, MetapathExpression source) : MetapathExpression(offset)
{
    /// <summary>The maps.</summary>
    public MetapathExpression Source { get; } = source;
}
