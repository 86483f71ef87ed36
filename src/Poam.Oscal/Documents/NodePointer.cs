using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Documents;

/// <summary>Writes the JSON pointer (RFC 6901) of a node: the same for JSON, YAML and XML.</summary>
internal static class NodePointer
{
    /// <summary>The pointer of a node.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The node; 0 is the whole document, whose pointer is empty.</param>
    /// <param name="memberName">The name of a member below the node that is no node itself, or null.</param>
    public static string Of(NodeDocument document, int node, string? memberName = null)
    {
        StringBuilder pointer = new();
        Append(document, node, pointer);
        if (memberName is not null)
        {
            AppendName(pointer, memberName);
        }

        return pointer.ToString();
    }

    /// <summary>The end of the pointer of a node: its name and, in a list, its index.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The node, not 0 and not in an array of an unknown member.</param>
    /// <param name="index">Its place among the nodes of the same member.</param>
    public static string LastOf(NodeDocument document, int node, int index)
    {
        StringBuilder pointer = new();
        AppendName(pointer, document.NameOf(node));
        if (IsItem(document, node))
        {
            pointer.Append('/').Append(index);
        }

        return pointer.ToString();
    }

    private static void Append(NodeDocument document, int node, StringBuilder pointer)
    {
        if (node == 0)
        {
            return;
        }

        int parent = document.ParentOf(node);
        Append(document, parent, pointer);
        if (document.KindOf(parent) == NodeKind.Array)
        {
            pointer.Append('/').Append(IndexOf(document, parent, node, sameMember: false));
            return;
        }

        AppendName(pointer, document.NameOf(node));
        if (IsItem(document, node))
        {
            pointer.Append('/').Append(IndexOf(document, parent, node, sameMember: true));
        }
    }

    private static bool IsItem(NodeDocument document, int node)
    {
        int member = document.MemberOf(node);
        return member != 0 && DefinitionImage.Current.Members[member].Many != 0 && document.KindOf(node) != NodeKind.Array;
    }

    private static int IndexOf(NodeDocument document, int parent, int node, bool sameMember)
    {
        int index = 0;
        for (int child = document.FirstChild(parent); child >= 0 && child < node; child = document.NextSibling(child))
        {
            if (!sameMember || document.MemberOf(child) == document.MemberOf(node))
            {
                index++;
            }
        }

        return index;
    }

    private static void AppendName(StringBuilder pointer, string name) =>
        pointer.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
