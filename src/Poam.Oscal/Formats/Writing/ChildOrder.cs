using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Writing;

/// <summary>
/// The order in which a writer visits the nodes inside of nodes, as a stack, so that a document of any size is written without a list for
/// each object: known members in the order of the definitions, then unknown ones as they came.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="keepsOrder">Whether members stay in the order of the text.</param>
internal sealed class ChildOrder(NodeDocument document, bool keepsOrder)
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;

    // The place of the member above, the node below: sorted as numbers, nodes of one member keep their order.
    private long[] _keys = new long[32];

    /// <summary>How many nodes there are on the stack.</summary>
    public int Count { get; private set; }

    /// <summary>A node on the stack.</summary>
    public int this[int index] => (int)_keys[index];

    /// <summary>Puts the nodes inside a node on the stack.</summary>
    /// <returns>The index of the first one; the last one is at the top.</returns>
    public int Push(int node)
    {
        int start = Count;
        bool isOrdered = true;
        long last = 0;
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            long key = KeyOf(child);
            isOrdered &= key >= last;
            last = key;
            Add(key);
        }

        // Beside the root stands only what tools say of the document, and they look for it where it is.
        if (!isOrdered && !keepsOrder && node != 0)
        {
            _keys.AsSpan(start, Count - start).Sort();
        }

        return start;
    }

    /// <summary>Puts nodes on the stack as they are.</summary>
    /// <returns>The index of the first one.</returns>
    public int Push(ReadOnlySpan<int> nodes)
    {
        int start = Count;
        foreach (int node in nodes)
        {
            Add(node);
        }

        return start;
    }

    /// <summary>Takes all nodes from an index on from the stack.</summary>
    public void Pop(int start) => Count = start;

    private void Add(long key)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
        }

        _keys[Count++] = key;
    }

    private long KeyOf(int node)
    {
        int member = document.MemberOf(node);
        long place = member != 0 ? _definitions.Members[member].Place : int.MaxValue;
        return (place << 32) | (uint)node;
    }
}
