using Poam.Oscal.Documents;
using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review.Merging;

/// <summary>Where the nodes of the common base are on one side. Nothing is matched inside of equal nodes: there places tell.</summary>
/// <param name="match">Base and side.</param>
internal sealed class SideMap(DocumentMatch match)
{
    private readonly NodeDocument _base = match.Left.Document;
    private readonly NodeDocument _side = match.Right.Document;

    /// <summary>The match of base and side.</summary>
    public DocumentMatch Match => match;

    /// <summary>The document of the side.</summary>
    public NodeDocument Side => _side;

    /// <summary>The node of the side that a node of the base is, or -1.</summary>
    public int Of(int node)
    {
        if (match.RightOf(node) is >= 0 and int found)
        {
            return found;
        }

        int parent = _base.ParentOf(node);
        int holder = node == 0 ? -1 : Of(parent);
        if (holder < 0 || !match.AreSame(parent, holder))
        {
            return -1;
        }

        string name = _base.NameOf(node);
        int index = IndexOf(_base, parent, node, name);
        for (int child = _side.FirstChild(holder); child >= 0; child = _side.NextSibling(child))
        {
            if (_side.NameOf(child) == name && index-- == 0)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether the side has a node of the base as it was, to the letter.</summary>
    public bool IsUnchanged(int node) => Of(node) is >= 0 and int found && match.AreSame(node, found);

    private static int IndexOf(NodeDocument document, int parent, int node, string name)
    {
        int index = 0;
        for (int child = document.FirstChild(parent); child != node; child = document.NextSibling(child))
        {
            index += document.NameOf(child) == name ? 1 : 0;
        }

        return index;
    }
}
