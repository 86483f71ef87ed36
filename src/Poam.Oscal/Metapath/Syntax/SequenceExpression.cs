namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Items one after the other: <c>('a', 'b')</c>, or the empty sequence <c>()</c>.</summary>
internal sealed class SequenceExpression(int offset, MetapathExpression[] items) : MetapathExpression(offset)
{
    /// <summary>The items: none, or at least two.</summary>
    public MetapathExpression[] Items { get; } = items;
}
