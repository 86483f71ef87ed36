using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Facts;

/// <summary>Finds facts by their nodes: they are collected in the order of the document, so no table is needed.</summary>
internal static class NodeOrder
{
    /// <summary>The facts of a node, or null.</summary>
    public static T? Find<T>(List<T> facts, int node)
        where T : class, INodeFacts
    {
        int low = 0;
        int high = facts.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int found = facts[middle].Node;
            if (found == node)
            {
                return facts[middle];
            }

            low = found < node ? middle + 1 : low;
            high = found > node ? middle - 1 : high;
        }

        return null;
    }
}
