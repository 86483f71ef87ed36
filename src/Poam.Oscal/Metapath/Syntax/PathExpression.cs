namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Steps one after the other: <c>/a//b/@c</c>. The single <c>/</c> has no steps.</summary>
internal sealed class PathExpression(int offset, PathStart start, PathStep[] steps) : MetapathExpression(offset)
{
    /// <summary>Where the path starts.</summary>
    public PathStart Start { get; } = start;

    /// <summary>The steps. A path that starts at the focus has at least two, or one that descends.</summary>
    public PathStep[] Steps { get; } = steps;
}
