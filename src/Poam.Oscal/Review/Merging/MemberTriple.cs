using Poam.Oscal.Documents;
using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review.Merging;

/// <summary>The nodes that three states of an object have under one name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Base">Those of the common base.</param>
/// <param name="Ours">Those of our side.</param>
/// <param name="Theirs">Those of their side.</param>
/// <param name="IsList">Whether they are the items of a list.</param>
internal sealed record MemberTriple(string Name, int[] Base, int[] Ours, int[] Theirs, bool IsList)
{
    /// <summary>The object of the base.</summary>
    public required int BaseHolder { get; init; }

    /// <summary>The object of our side.</summary>
    public required int OursHolder { get; init; }

    /// <summary>The members of three states of an object.</summary>
    public static List<MemberTriple> Of(NodeDocument start, int startNode, NodeDocument ours, int oursNode, NodeDocument theirs, int theirsNode)
    {
        List<MemberTriple> members = [];
        foreach (MemberPair pair in MemberPair.Of(start, startNode, theirs, theirsNode))
        {
            string name = pair.Left.Length > 0 ? start.NameOf(pair.Left[0]) : theirs.NameOf(pair.Right[0]);
            int[] our = [.. NodesOf(ours, oursNode, name)];
            bool isList = pair.IsList || our.Length > 1;
            members.Add(new MemberTriple(name, pair.Left, our, pair.Right, isList) { BaseHolder = startNode, OursHolder = oursNode });
        }

        return members;
    }

    /// <summary>The nodes that an object has under a name, in order.</summary>
    public static List<int> NodesOf(NodeDocument document, int node, string name)
    {
        List<int> nodes = [];
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            if (document.NameOf(child) == name)
            {
                nodes.Add(child);
            }
        }

        return nodes;
    }
}
