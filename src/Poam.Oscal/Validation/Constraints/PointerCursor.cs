using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Writes the pointers of many nodes that come in the order of the table: what they share is written once.</summary>
internal sealed class PointerCursor(NodeDocument document)
{
    private readonly Dictionary<int, string> _objects = [];
    private readonly Dictionary<long, (int Node, int Index)> _places = [];

    /// <summary>The pointer of a node.</summary>
    public string Of(int node)
    {
        if (node == 0)
        {
            return "";
        }

        bool isObject = document.KindOf(node) is NodeKind.Object or NodeKind.Array;
        if (isObject && _objects.TryGetValue(node, out string? known))
        {
            return known;
        }

        string pointer = Of(document.ParentOf(node)) + NodePointer.LastOf(document, node, IndexOf(node));
        if (isObject)
        {
            _objects.Add(node, pointer);
        }

        return pointer;
    }

    /// <summary>The place among the nodes of the same member, counted on from where the last one was found.</summary>
    private int IndexOf(int node)
    {
        int parent = document.ParentOf(node);
        int member = document.MemberOf(node);
        long key = ((long)parent << 16) | (uint)member;
        (int at, int index) = _places.TryGetValue(key, out (int Node, int Index) last) && last.Node <= node ? last : (document.FirstChild(parent), -1);
        if (index < 0)
        {
            index = document.MemberOf(at) == member ? 0 : -1;
        }

        while (at < node)
        {
            at = document.NextSibling(at);
            index += document.MemberOf(at) == member ? 1 : 0;
        }

        _places[key] = (node, index);
        return index;
    }
}
