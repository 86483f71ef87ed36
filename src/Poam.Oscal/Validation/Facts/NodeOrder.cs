using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Facts;

/// <summary>
/// Finds facts by their nodes: they are collected in the order of the document, so no table is needed. References mostly go through them in that
/// order, too, one or two to each.
/// </summary>
internal sealed class NodeOrder
{
    private const int FirstCapacity = 16;

    private int[] _nodes = new int[FirstCapacity];
    private int _count;
    private int _last;

    /// <summary>Adds a node, which stands behind those before it.</summary>
    public void Add(int node)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        _nodes[_count++] = node;
    }

    /// <summary>The number of a node, from 0; negative for one that was not added.</summary>
    public int Find(int node)
    {
        int next = _last + 1;
        int found = next < _count && _nodes[next] == node ? next
            : _last < _count && _nodes[_last] == node ? _last
            : Array.BinarySearch(_nodes, 0, _count, node);
        _last = found < 0 ? _last : found;
        return found;
    }

    /// <summary>The task with a node, or null.</summary>
    public static TaskFacts? Find(in FactList<TaskFacts> tasks, int node)
    {
        int low = 0;
        int high = tasks.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int found = tasks[middle].Node;
            if (found == node)
            {
                return tasks[middle];
            }

            low = found < node ? middle + 1 : low;
            high = found > node ? middle - 1 : high;
        }

        return null;
    }
}
