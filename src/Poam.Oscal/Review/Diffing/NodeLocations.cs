using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Review.Diffing;

/// <summary>The lines and columns of many nodes, for which the text is read once.</summary>
internal static class NodeLocations
{
    /// <summary>The places of nodes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="nodes">The nodes in any order; negative ones are passed over.</param>
    public static Dictionary<int, SourceLocation> Of(NodeDocument document, IEnumerable<int> nodes)
    {
        Dictionary<int, SourceLocation> found = [];
        if (document.IsInMemory)
        {
            return found;
        }

        (int Node, TextSpan Span)[] places = [.. nodes.Where(n => n >= 0).Distinct().Select(n => (n, NodePlace.Of(document, n))).OrderBy(p => p.Item2.Start)];
        LineCursor cursor = new(document.Source);
        foreach ((int node, TextSpan span) in places)
        {
            found[node] = cursor.Locate(span);
        }

        return found;
    }
}
