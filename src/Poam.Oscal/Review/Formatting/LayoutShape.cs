using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;

namespace Poam.Oscal.Review.Formatting;

/// <summary>The shape of a JSON or YAML text: its objects, lists and scalars by name, with what a document does not know of, such as empty lists.</summary>
internal sealed class LayoutShape
{
    private readonly NodeDocument _document;
    private readonly LayoutTable _table;
    private readonly int[] _nodes;

    private LayoutShape(NodeDocument document, LayoutTable table, int[] nodes)
    {
        _document = document;
        _table = table;
        _nodes = nodes;
    }

    /// <summary>Where the values of the text stand.</summary>
    public LayoutTable Table => _table;

    /// <summary>Reads the shape of a text; null when it cannot be laid out.</summary>
    public static LayoutShape? Read(NodeDocument document, ReadOnlyMemory<byte> source, int start)
    {
        LayoutTable? table = LayoutReader.Read(document, source, start);
        if (table?.Match(document) is not { } rows || table.Count == 0)
        {
            return null;
        }

        int[] nodes = new int[table.Count];
        Array.Fill(nodes, -1);
        for (int node = 0; node < rows.Length; node++)
        {
            if (rows[node] >= 0 && nodes[rows[node]] < 0)
            {
                nodes[rows[node]] = node;
            }
        }

        return new LayoutShape(document, table, nodes);
    }

    /// <summary>The node of a value, or -1: lists of OSCAL are no nodes.</summary>
    public int NodeOf(int row) => _nodes[row];

    /// <summary>The first place at which another text has another shape, or -1.</summary>
    public int FindDifference(LayoutShape other) => Compare(0, other, 0);

    private int Compare(int row, LayoutShape other, int otherRow)
    {
        int rank = Rank(_table[row].Kind);
        int otherRank = Rank(other._table[otherRow].Kind);
        if (rank == 2 && otherRank != 2)
        {
            // Some lists are written without brackets when they have one item.
            int[] items = _table.ChildrenOf(row);
            return items.Length == 1 && Rank(_table[items[0]].Kind) == otherRank ? Compare(items[0], other, otherRow) : PlaceOf(row);
        }

        if (rank != otherRank)
        {
            return PlaceOf(row);
        }

        if (rank == 0 || HasSameChildren(row, other, otherRow, areMembers: rank == 1))
        {
            return CompareInOrder(row, other, otherRow);
        }

        int[] ours = rank == 1 ? ByName(row) : _table.ChildrenOf(row);
        int[] theirs = rank == 1 ? other.ByName(otherRow) : other._table.ChildrenOf(otherRow);
        for (int i = 0; i < Math.Max(ours.Length, theirs.Length); i++)
        {
            if (i >= ours.Length || i >= theirs.Length || (rank == 1 && NameOf(ours[i]) != other.NameOf(theirs[i])))
            {
                return PlaceOf(i < ours.Length ? ours[i] : row);
            }

            int place = Compare(ours[i], other, theirs[i]);
            if (place >= 0)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Whether two values hold as much, under the same names in the same order, which is the rule and saves sorting.</summary>
    private bool HasSameChildren(int row, LayoutShape other, int otherRow, bool areMembers)
    {
        int theirs = otherRow + 1;
        int theirEnd = other._table[otherRow].Next;
        for (int ours = row + 1; ours < _table[row].Next; ours = _table[ours].Next)
        {
            if (theirs >= theirEnd || (areMembers && !HasSameName(ours, other, theirs)))
            {
                return false;
            }

            theirs = other._table[theirs].Next;
        }

        return theirs == theirEnd;
    }

    private int CompareInOrder(int row, LayoutShape other, int otherRow)
    {
        int theirs = otherRow + 1;
        int place = -1;
        for (int ours = row + 1; ours < _table[row].Next && place < 0; ours = _table[ours].Next)
        {
            place = Compare(ours, other, theirs);
            theirs = other._table[theirs].Next;
        }

        return place;
    }

    private bool HasSameName(int row, LayoutShape other, int otherRow)
    {
        int member = NameNode(row) is >= 0 and int ours ? _document.MemberOf(ours) : 0;
        int theirs = other.NameNode(otherRow);
        return (member != 0 && theirs >= 0 && other._document.MemberOf(theirs) == member) || NameOf(row) == other.NameOf(otherRow);
    }

    private int NameNode(int row) => _nodes[row] < 0 && row + 1 < _table[row].Next ? _nodes[row + 1] : _nodes[row];

    private int[] ByName(int row)
    {
        int[] children = _table.ChildrenOf(row);
        Array.Sort(children, (a, b) => string.CompareOrdinal(NameOf(a), NameOf(b)) is not 0 and int order ? order : a.CompareTo(b));
        return children;
    }

    private string NameOf(int row)
    {
        int node = NameNode(row);
        TextSpan key = _table[row].Key;
        return node >= 0 ? _document.NameOf(node) : Encoding.UTF8.GetString(_document.Source.Slice(key.Start, key.Length).Trim("\"'"u8));
    }

    private int PlaceOf(int row) => _table[row].Key.Length > 0 ? _table[row].Key.Start : _table[row].FullStart;

    private static int Rank(LayoutKind kind) => kind switch
    {
        LayoutKind.FlowObject or LayoutKind.BlockObject => 1,
        LayoutKind.FlowArray or LayoutKind.BlockArray => 2,
        _ => 0,
    };
}
