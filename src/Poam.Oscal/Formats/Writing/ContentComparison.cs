using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Writing;

/// <summary>
/// Content equality, whatever the formats: the same members in any order, the items of lists in theirs, texts to the letter, numbers and truth
/// by value, markup by what it says, unknown members by name.
/// </summary>
internal sealed class ContentComparison
{
    private readonly ContentSource _left;
    private readonly ContentSource _right;
    private readonly ScalarComparison _scalars;
    private readonly List<ContentDifference> _differences = [];
    private readonly int _most;

    private ContentComparison(NodeDocument left, NodeDocument right, int most)
    {
        // Texts are compared as JSON has them.
        _left = new ContentSource(left, OscalFormat.Json);
        _right = new ContentSource(right, OscalFormat.Json);
        _scalars = new ScalarComparison(_left, _right);
        _most = most;
    }

    /// <summary>The differences in content, in the order of the first document; those of an object that only one of them has are one.</summary>
    /// <param name="left">The first document.</param>
    /// <param name="right">The second document.</param>
    /// <param name="most">How many differences are enough.</param>
    public static IReadOnlyList<ContentDifference> Differences(NodeDocument left, NodeDocument right, int most = int.MaxValue)
    {
        ContentComparison comparison = new(left, right, most);
        comparison.CompareMembers(0, 0);
        comparison._differences.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        return comparison._differences;
    }

    private void Compare(int left, int right)
    {
        NodeKind kind = _left.KindOf(left);
        NodeKind other = _right.KindOf(right);
        bool isStructure = kind is NodeKind.Object or NodeKind.Array or NodeKind.Null || other is NodeKind.Object or NodeKind.Array or NodeKind.Null;
        if (isStructure && kind != other)
        {
            Differ(left, right);
        }
        else if (kind == NodeKind.Object)
        {
            CompareMembers(left, right);
        }
        else if (kind == NodeKind.Array)
        {
            CompareItems(_left.ChildrenOf(left), _right.ChildrenOf(right));
        }
        else if (kind != NodeKind.Null && !_scalars.AreEqual(left, right))
        {
            Differ(left, right);
        }
    }

    private void CompareMembers(int left, int right)
    {
        if (left != 0 && HaveSameNames(left, right))
        {
            int theirChild = _right.Document.FirstChild(right);
            for (int child = _left.Document.FirstChild(left); child >= 0 && _differences.Count < _most; child = _left.Document.NextSibling(child))
            {
                Compare(child, theirChild);
                theirChild = _right.Document.NextSibling(theirChild);
            }
        }
        else
        {
            CompareByName(left, right);
        }
    }

    /// <summary>Whether two objects have the same members in the same order, which is the rule and saves sorting them.</summary>
    private bool HaveSameNames(int left, int right)
    {
        NodeDocument one = _left.Document;
        NodeDocument two = _right.Document;
        int ours = one.FirstChild(left);
        int theirs = two.FirstChild(right);
        while (ours >= 0 && theirs >= 0)
        {
            int member = one.MemberOf(ours);
            if ((member == 0 || member != two.MemberOf(theirs)) && one.NameOf(ours) != two.NameOf(theirs))
            {
                return false;
            }

            ours = one.NextSibling(ours);
            theirs = two.NextSibling(theirs);
        }

        return ours < 0 && theirs < 0;
    }

    private void CompareByName(int left, int right)
    {
        (string Name, int Node)[] ours = ByName(_left.Document, left);
        (string Name, int Node)[] theirs = ByName(_right.Document, right);
        int i = 0;
        int j = 0;
        while ((i < ours.Length || j < theirs.Length) && _differences.Count < _most)
        {
            int order = i == ours.Length ? 1 : j == theirs.Length ? -1 : string.CompareOrdinal(ours[i].Name, theirs[j].Name);
            if (order < 0)
            {
                Differ(ours[i++].Node, -1);
            }
            else if (order > 0)
            {
                Differ(-1, theirs[j++].Node);
            }
            else
            {
                Compare(ours[i++].Node, theirs[j++].Node);
            }
        }
    }

    private void CompareItems(int[] ours, int[] theirs)
    {
        for (int i = 0; i < Math.Max(ours.Length, theirs.Length); i++)
        {
            if (i < ours.Length && i < theirs.Length)
            {
                Compare(ours[i], theirs[i]);
            }
            else
            {
                Differ(i < ours.Length ? ours[i] : -1, i < theirs.Length ? theirs[i] : -1);
            }
        }
    }

    /// <summary>The nodes inside a node by name; those of one name in their order. What a JSON document says of its schema is no content.</summary>
    private static (string Name, int Node)[] ByName(NodeDocument document, int node)
    {
        List<(string Name, int Node)> members = [];
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            string name = document.NameOf(child);
            if (node != 0 || name != "$schema")
            {
                members.Add((name, child));
            }
        }

        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and int order ? order : a.Node.CompareTo(b.Node));
        return [.. members];
    }

    private void Differ(int left, int right)
    {
        if (_differences.Count < _most)
        {
            _differences.Add(new ContentDifference(left, right));
        }
    }
}
