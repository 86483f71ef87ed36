using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Diffing;

/// <summary>Finds every difference between two documents whose nodes are matched. What is inside an added or removed object is one difference.</summary>
internal sealed class ChangeWalk
{
    private readonly DocumentMatch _match;
    private readonly NodeDocument _left;
    private readonly NodeDocument _right;
    private readonly ScalarComparison _scalars;
    private readonly List<NodeChange> _changes = [];

    private ChangeWalk(DocumentMatch match)
    {
        _match = match;
        _left = match.Left.Document;
        _right = match.Right.Document;
        _scalars = new ScalarComparison(match.LeftSource, match.RightSource);
    }

    /// <summary>The differences in the order of the second document; what is gone comes where it stood among the members of its object.</summary>
    public static IReadOnlyList<NodeChange> Of(DocumentMatch match)
    {
        ChangeWalk walk = new(match);
        walk.Compare(0, 0);
        return walk._changes;
    }

    private void Compare(int left, int right)
    {
        if (_match.AreSame(left, right))
        {
            return;
        }

        NodeKind kind = _left.KindOf(left);
        NodeKind other = _right.KindOf(right);
        bool isStructure = IsStructure(kind) || IsStructure(other);
        if (kind == NodeKind.Object && other == NodeKind.Object)
        {
            CompareMembers(left, right);
        }
        else if (isStructure)
        {
            Add(NodeChangeKind.Changed, left, right);
        }
        else if (!_scalars.AreEqual(left, right))
        {
            Add(KindOf(left, right), left, right);
        }
    }

    private void CompareMembers(int left, int right)
    {
        foreach (MemberPair pair in MemberPair.Of(_left, left, _right, right))
        {
            if (pair.IsList)
            {
                CompareItems(pair, right);
            }
            else if (pair.Left.Length == 0)
            {
                Added(pair.Right[0]);
            }
            else if (pair.Right.Length == 0)
            {
                Add(NodeChangeKind.Removed, pair.Left[0], -1);
            }
            else
            {
                Compare(pair.Left[0], pair.Right[0]);
            }
        }
    }

    private void CompareItems(MemberPair pair, int right)
    {
        foreach (int item in pair.Left)
        {
            if (_match.RightOf(item) < 0)
            {
                Add(NodeChangeKind.Removed, item, -1);
            }
        }

        int last = -1;
        bool isOrdered = true;
        foreach (int item in pair.Right)
        {
            int old = _match.LeftOf(item);
            if (old < 0)
            {
                Added(item);
                continue;
            }

            if (_match.RightOf(_left.ParentOf(old)) != right)
            {
                Add(NodeChangeKind.Moved, old, item);
            }
            else
            {
                isOrdered &= old > last;
                last = old;
            }

            Compare(old, item);
        }

        if (!isOrdered)
        {
            Add(NodeChangeKind.Reordered, pair.Left[0], pair.Right[0]);
        }
    }

    /// <summary>A new object may hold others that stood elsewhere before.</summary>
    private void Added(int node)
    {
        Add(NodeChangeKind.Added, -1, node);
        for (int inner = node + 1; inner < _right.EndOf(node); inner++)
        {
            int old = _match.LeftOf(inner);
            if (old >= 0)
            {
                Add(NodeChangeKind.Moved, old, inner);
                Compare(old, inner);
                inner = _right.EndOf(inner) - 1;
            }
        }
    }

    private NodeChangeKind KindOf(int left, int right)
    {
        ReadOnlySpan<byte> old = _left.TextOf(left);
        ReadOnlySpan<byte> now = _right.TextOf(right);
        bool isSameUuid = Ascii.EqualsIgnoreCase(old, now) && Linking.UuidKey.TryParse(old, out _);
        return isSameUuid || AreOneInstant(left, old, now) ? NodeChangeKind.Respelled
            : _match.Renamed.AreOne(old, now) ? NodeChangeKind.Renamed
            : IsStamp(right) ? NodeChangeKind.Stamped
            : NodeChangeKind.Changed;
    }

    private bool AreOneInstant(int node, ReadOnlySpan<byte> old, ReadOnlySpan<byte> now) =>
        old.Length > 10 && _left.MemberOf(node) != 0 && IsTime(_left.MemberOf(node))
        && new Model.Timestamp(Encoding.UTF8.GetString(old)).Value is { } one
        && new Model.Timestamp(Encoding.UTF8.GetString(now)).Value is { } two
        && one.UtcTicks == two.UtcTicks;

    private static bool IsTime(int member)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        int type = definitions.Definitions[definitions.Members[member].Definition].DataType;
        return definitions.Text(definitions.DataTypes[type].Name).StartsWith("date-time", StringComparison.Ordinal);
    }

    private bool IsStamp(int node) =>
        _right.NameOf(node) == "last-modified" && _right.ParentOf(_right.ParentOf(node)) == _right.Root && _right.NameOf(_right.ParentOf(node)) == "metadata";

    private static bool IsStructure(NodeKind kind) => kind is NodeKind.Object or NodeKind.Array or NodeKind.Null;

    private void Add(NodeChangeKind kind, int left, int right) => _changes.Add(new NodeChange(kind, left, right));
}
