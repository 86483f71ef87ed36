using System.Globalization;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>Writes where a node stands as Metapath: <c>/plan-of-action-and-milestones/poam-item[2]/@uuid</c>.</summary>
internal static class NodePath
{
    /// <summary>The path of a node; that of a document is <c>/</c>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="names">What knows the positions in the document, for those who ask for many paths; null to count.</param>
    public static string Of(in MetapathItem node, DocumentNames? names = null)
    {
        if (node is { Node: 0, IsDefault: false })
        {
            return "/";
        }

        StringBuilder path = new();
        Append(path, node, names);
        return path.ToString();
    }

    private static void Append(StringBuilder path, in MetapathItem node, DocumentNames? names)
    {
        if (!DocumentNodes.TryParent(node, out MetapathItem parent))
        {
            return;
        }

        Append(path, parent, names);
        DefinitionImage definitions = DefinitionImage.Current;
        ref readonly OscalImageMember member = ref definitions.Members[DocumentNodes.MemberOf(node)];
        bool isFlag = ((OscalMemberTraits)member.Traits & OscalMemberTraits.Flag) != 0;
        path.Append(isFlag ? "/@" : "/").Append(definitions.Text(member.XmlName));
        if (!isFlag && parent.Node != 0)
        {
            int position = names?.PositionOf(node.Node, member.XmlName) ?? Position(node.Document, parent.Node, node.Node, member.XmlName);
            path.Append('[').Append(position.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }

    private static int Position(NodeDocument document, int parent, int node, int name)
    {
        int position = 1;
        for (int child = document.FirstChild(parent); child >= 0 && child < node; child = document.NextSibling(child))
        {
            position += DocumentNodes.IsNamed(document, child, name, flags: false) ? 1 : 0;
        }

        return position;
    }
}
