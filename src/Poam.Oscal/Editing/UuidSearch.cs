using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>Finds the objects that have a UUID.</summary>
internal sealed class UuidSearch(EditTree tree)
{
    private const string Name = "uuid";

    // What the loaded document has, read once; what was put in since is kept by the tree.
    private Dictionary<string, List<int>>? _loaded;

    /// <summary>The objects whose <c>uuid</c> is a text, those put in and changed included.</summary>
    public List<EditNode> Holders(string uuid)
    {
        _loaded ??= Load(tree.Document);
        List<EditNode> holders = [];
        if (_loaded.TryGetValue(uuid, out List<int>? nodes))
        {
            foreach (int node in nodes)
            {
                if (tree.Find(node) is { Parent: { } holder })
                {
                    holders.Add(holder);
                }
            }
        }

        foreach (EditNode made in tree.Made)
        {
            if (made.Text == uuid && made.Name == Name && made.Parent is { Kind: NodeKind.Object } holder && IsAttached(made))
            {
                holders.Add(holder);
            }
        }

        return holders;
    }

    private static Dictionary<string, List<int>> Load(NodeDocument document)
    {
        Dictionary<string, List<int>> loaded = new(StringComparer.Ordinal);
        for (int node = 1; node < document.Count; node++)
        {
            if (document.KindOf(node) == NodeKind.String && document.TextOf(node).Length == 36 && document.NameOf(node) == Name
                && document.KindOf(document.ParentOf(node)) == NodeKind.Object)
            {
                string text = Encoding.UTF8.GetString(document.TextOf(node));
                if (!loaded.TryGetValue(text, out List<int>? nodes))
                {
                    loaded[text] = nodes = [];
                }

                nodes.Add(node);
            }
        }

        return loaded;
    }

    private bool IsAttached(EditNode node)
    {
        while (node.Parent is { } parent)
        {
            if (!parent.Children!.Contains(node))
            {
                return false;
            }

            node = parent;
        }

        return node == tree.Top;
    }
}
