using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>All values of a JSON or YAML text with their places, arrays included, in the order of the text; the first one is the document.</summary>
internal sealed class LayoutTable
{
    private LayoutRow[] _rows;
    private int[] _open = new int[32];
    private int _openCount;

    /// <summary>Makes an empty table.</summary>
    /// <param name="capacity">How many values it has room for before it grows.</param>
    public LayoutTable(int capacity) => _rows = GC.AllocateUninitializedArray<LayoutRow>(Math.Max(64, capacity));

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row of a value.</summary>
    public ref LayoutRow this[int row] => ref _rows[row];

    /// <summary>Adds a value to what is open.</summary>
    public int Add(in LayoutRow row)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
        }

        int number = Count++;
        _rows[number] = row;
        _rows[number].Parent = _openCount > 0 ? _open[_openCount - 1] : -1;
        _rows[number].Next = Count;
        return number;
    }

    /// <summary>Opens an object or array that was added.</summary>
    public void Open(int row)
    {
        if (_openCount == _open.Length)
        {
            Array.Resize(ref _open, _openCount * 2);
        }

        _open[_openCount++] = row;
    }

    /// <summary>Closes what is open.</summary>
    /// <param name="end">Where it ends.</param>
    public void Close(int end)
    {
        ref LayoutRow row = ref _rows[_open[--_openCount]];
        row.End = end;
        row.Next = Count;
        if (row.HasAnchor && row.Parent >= 0)
        {
            _rows[row.Parent].HasAnchor = true;
        }
    }

    /// <summary>Whether anything is open.</summary>
    public bool IsOpen => _openCount > 0;

    /// <summary>The row that is open.</summary>
    public int OpenRow => _open[_openCount - 1];

    /// <summary>The values right inside an object or array.</summary>
    public int[] ChildrenOf(int row)
    {
        List<int> children = [];
        for (int child = row + 1; child < _rows[row].Next; child = _rows[child].Next)
        {
            children.Add(child);
        }

        return [.. children];
    }

    /// <summary>
    /// Finds the row of each node of a document that was read from the same text. Arrays of known lists are rows and no nodes;
    /// what an alias repeats is nodes without rows.
    /// </summary>
    /// <returns>For each node its row, the first one of what an alias repeats having that of the alias, -1 for none; null when text and document do not go together.</returns>
    public int[]? Match(NodeDocument document)
    {
        int[] rows = new int[document.Count];
        Array.Fill(rows, -1);
        rows[0] = 0;
        return MatchChildren(document, 0, 0, rows) ? rows : null;
    }

    private bool MatchChildren(NodeDocument document, int parent, int row, int[] rows)
    {
        int node = document.FirstChild(parent);
        bool isWhole = MatchRun(document, ref node, row, rows);
        return isWhole && node < 0;
    }

    private bool MatchRun(NodeDocument document, ref int node, int row, int[] rows)
    {
        for (int child = row + 1; child < _rows[row].Next; child = _rows[child].Next)
        {
            ref LayoutRow layout = ref _rows[child];
            bool isNode = node >= 0 && document.KeyOf(node) == layout.Key;
            if (layout.Kind == LayoutKind.Alias)
            {
                if (node >= 0)
                {
                    rows[node] = child;
                }

                SkipAlias(document, ref node, isNode, layout.Key.Length > 0);
            }
            else if (isNode)
            {
                rows[node] = child;
                if (layout.Kind != LayoutKind.Scalar && !MatchChildren(document, node, child, rows))
                {
                    return false;
                }

                node = document.NextSibling(node);
            }
            else if (layout.Kind is not (LayoutKind.FlowArray or LayoutKind.BlockArray) || !MatchRun(document, ref node, child, rows))
            {
                return false;
            }
        }

        return true;
    }

    private static void SkipAlias(NodeDocument document, ref int node, bool isNode, bool isMember)
    {
        if (isNode)
        {
            node = document.NextSibling(node);
            return;
        }

        // The alias of a list: its items come without a name, and those of the next list as well.
        int member = node < 0 ? 0 : document.MemberOf(node);
        while (isMember && node >= 0 && document.KeyOf(node).Length == 0 && document.MemberOf(node) == member)
        {
            node = document.NextSibling(node);
        }
    }
}
