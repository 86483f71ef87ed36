using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>
/// The tree that Metapath sees in a document's node table. Not seen are unknown nodes, nulls, what repeats a member that may occur once, and the
/// value of a field that has flags, which is the value of the field itself. Flags that are left out and have a default are seen.
/// </summary>
internal static class DocumentNodes
{
    /// <summary>Whether a row is a node of the tree.</summary>
    public static bool IsVisible(NodeDocument document, int node) =>
        document.MemberOf(node) != 0
        && (document.TraitsOf(node) & NodeTraits.Repeated) == 0
        && document.KindOf(node) != NodeKind.Null
        && !Has(document, node, OscalMemberTraits.Value);

    /// <summary>Whether a row is a flag.</summary>
    public static bool IsFlag(NodeDocument document, int node) => Has(document, node, OscalMemberTraits.Flag);

    /// <summary>Whether a visible row has a name, or any name is good.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The row.</param>
    /// <param name="name">The string number of an XML name, or <see cref="ProgramNode.AnyName"/>.</param>
    /// <param name="flags">Whether flags are wanted, or assemblies and fields.</param>
    public static bool IsNamed(NodeDocument document, int node, int name, bool flags)
    {
        ref readonly OscalImageMember member = ref DefinitionImage.Current.Members[document.MemberOf(node)];
        return (name == ProgramNode.AnyName || member.XmlName == name)
            && (((OscalMemberTraits)member.Traits & OscalMemberTraits.Flag) != 0) == flags
            && IsVisible(document, node);
    }

    /// <summary>The flag of a node with a name: its row, or its default, or none.</summary>
    public static bool TryFlag(in MetapathItem owner, int name, out MetapathItem flag)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        flag = default;
        if (owner.IsDefault)
        {
            return false;
        }

        ref readonly OscalImageDefinition definition = ref definitions.Definitions[DefinitionOf(owner.Document, owner.Node)];
        for (int member = definition.FirstMember; member < definition.FirstMember + definition.MemberCount; member++)
        {
            ref readonly OscalImageMember row = ref definitions.Members[member];
            if (((OscalMemberTraits)row.Traits & OscalMemberTraits.Flag) == 0)
            {
                break;
            }

            if (row.XmlName == name)
            {
                return TryFlagOfMember(owner, member, out flag);
            }
        }

        return false;
    }

    /// <summary>The flag of a node that is an instance of a member of its definition: its row, or its default, or none.</summary>
    public static bool TryFlagOfMember(in MetapathItem owner, int member, out MetapathItem flag)
    {
        NodeDocument document = owner.Document;
        for (int child = document.FirstChild(owner.Node); child >= 0; child = document.NextSibling(child))
        {
            if (document.MemberOf(child) == member && IsVisible(document, child))
            {
                flag = MetapathItem.OfNode(document, child);
                return true;
            }
        }

        ref readonly OscalImageMember row = ref DefinitionImage.Current.Members[member];
        bool hasDefault = row.Default >= 0 && new OscalReleaseSet(row.Releases).Contains(document.Release);
        flag = hasDefault ? MetapathItem.OfDefault(document, owner.Node, member) : default;
        return hasDefault;
    }

    /// <summary>The node around a node; none around a document.</summary>
    public static bool TryParent(in MetapathItem node, out MetapathItem parent)
    {
        bool isDocument = node.Node == 0 && !node.IsDefault;
        parent = isDocument ? default : MetapathItem.OfNode(node.Document, node.IsDefault ? node.Node : node.Document.ParentOf(node.Node));
        return !isDocument;
    }

    /// <summary>The member that a node is an instance of; 0 for a document.</summary>
    public static int MemberOf(in MetapathItem node) => node.IsDefault ? node.DefaultMember : node.Document.MemberOf(node.Node);

    /// <summary>The definition that a row is an instance of; 0 for the document.</summary>
    public static int DefinitionOf(NodeDocument document, int node) => DefinitionImage.Current.Members[document.MemberOf(node)].Definition;

    private static bool Has(NodeDocument document, int node, OscalMemberTraits trait) =>
        ((OscalMemberTraits)DefinitionImage.Current.Members[document.MemberOf(node)].Traits & trait) != 0;
}
