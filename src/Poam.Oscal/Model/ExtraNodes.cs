using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>Turns nodes that no record takes into nodes of our own.</summary>
internal static class ExtraNodes
{
    /// <summary>The nodes inside a node that no record takes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parent">The node that has them.</param>
    /// <param name="isExtra">Which ones.</param>
    public static OscalList<ExtraMember> Of(NodeDocument document, int parent, Func<int, bool> isExtra)
    {
        List<ExtraMember> members = [];
        for (int node = document.FirstChild(parent); node >= 0; node = document.NextSibling(node))
        {
            if (isExtra(node))
            {
                members.Add(new ExtraMember(document.NameOf(node), NodeOf(document, node)) { IsListItem = IsListItem(document, node) });
            }
        }

        return [.. members];
    }

    private static bool IsListItem(NodeDocument document, int node) =>
        document.MemberOf(node) is not 0 and int member
        && DefinitionImage.Current.Members[member].Many != 0
        && document.KindOf(node) != NodeKind.Array;

    private static OscalNode NodeOf(NodeDocument document, int node) => document.KindOf(node) switch
    {
        NodeKind.Object => new OscalNode { Kind = OscalNodeKind.Object, Members = MembersOf(document, node) },
        NodeKind.Array => new OscalNode { Kind = OscalNodeKind.Array, Items = ItemsOf(document, node) },
        NodeKind.Null => new OscalNode { Kind = OscalNodeKind.Null },
        NodeKind kind => new OscalNode { Kind = (OscalNodeKind)kind, Text = Encoding.UTF8.GetString(document.TextOf(node)) },
    };

    private static OscalList<OscalNode> ItemsOf(NodeDocument document, int array)
    {
        List<OscalNode> items = [];
        for (int node = document.FirstChild(array); node >= 0; node = document.NextSibling(node))
        {
            items.Add(NodeOf(document, node));
        }

        return [.. items];
    }

    /// <summary>The members of an object. Items of known lists are siblings in a document and one array here.</summary>
    private static OscalList<ExtraMember> MembersOf(NodeDocument document, int parent)
    {
        List<ExtraMember> members = [];
        for (int node = document.FirstChild(parent); node >= 0; node = document.NextSibling(node))
        {
            string name = document.NameOf(node);
            OscalNode value = NodeOf(document, node);
            if (!IsListItem(document, node))
            {
                members.Add(new ExtraMember(name, value));
                continue;
            }

            int list = members.FindIndex(m => m.Name == name && m.Value.Kind == OscalNodeKind.Array);
            if (list < 0)
            {
                members.Add(new ExtraMember(name, OscalNode.OfItems([value])));
            }
            else
            {
                members[list] = new ExtraMember(name, OscalNode.OfItems([.. members[list].Value.Items, value]));
            }
        }

        return [.. members];
    }
}
