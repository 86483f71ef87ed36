using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>Finds the objects that have a UUID.</summary>
internal static class UuidSearch
{
    private const string Name = "uuid";

    /// <summary>The objects whose <c>uuid</c> is a text, those put in and changed included.</summary>
    public static List<EditNode> Holders(EditTree tree, string uuid)
    {
        List<EditNode> holders = [];
        Search(tree, tree.Top, uuid, Encoding.UTF8.GetBytes(uuid), holders);
        return holders;
    }

    private static void Search(EditTree tree, EditNode node, string uuid, byte[] utf8, List<EditNode> holders)
    {
        if (node.Children is null)
        {
            SearchSource(tree, node.Origin, utf8, holders);
            return;
        }

        foreach (EditNode child in node.Children)
        {
            if (child.IsContainer)
            {
                Search(tree, child, uuid, utf8, holders);
            }
            else if (node.Kind == NodeKind.Object && child.Name == Name && tree.TextOf(child) == uuid)
            {
                holders.Add(node);
            }
        }
    }

    /// <summary>What nobody has looked into yet is searched without unfolding it.</summary>
    private static void SearchSource(EditTree tree, int from, byte[] utf8, List<EditNode> holders)
    {
        NodeDocument document = tree.Document;
        for (int node = from + 1; node < document.EndOf(from); node++)
        {
            if (document.KindOf(node) == NodeKind.String && document.TextOf(node).SequenceEqual(utf8) && document.NameOf(node) == Name
                && document.KindOf(document.ParentOf(node)) == NodeKind.Object
                && tree.Find(document.ParentOf(node)) is { } holder)
            {
                holders.Add(holder);
            }
        }
    }
}
