using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs;

/// <summary>Walks the nodes of a catalog or profile by the names that JSON gives their members.</summary>
internal sealed class CatalogNodes(NodeDocument document)
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;

    /// <summary>The document.</summary>
    public NodeDocument Document => document;

    /// <summary>Whether the root of the document is of a model.</summary>
    public bool IsModel(ReadOnlySpan<byte> name) =>
        document.Root != 0 && document.KindOf(document.Root) == NodeKind.Object
        && _definitions.Utf8(_definitions.Members[document.RootMember].JsonName).SequenceEqual(name);

    /// <summary>Whether a node is an instance of the member with a name.</summary>
    public bool Is(int node, ReadOnlySpan<byte> name) =>
        document.MemberOf(node) is not 0 and int member && _definitions.Utf8(_definitions.Members[member].JsonName).SequenceEqual(name);

    /// <summary>The first child with a name, or -1.</summary>
    public int Child(int node, ReadOnlySpan<byte> name)
    {
        int child = document.FirstChild(node);
        while (child >= 0 && !Is(child, name))
        {
            child = document.NextSibling(child);
        }

        return child;
    }

    /// <summary>The children with a name, in the order of the text.</summary>
    public List<int> Children(int node, ReadOnlySpan<byte> name)
    {
        List<int> children = [];
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            if (Is(child, name))
            {
                children.Add(child);
            }
        }

        return children;
    }

    /// <summary>The text of a child that is a scalar; null where there is none.</summary>
    public string? Text(int node, ReadOnlySpan<byte> name) => Child(node, name) is >= 0 and int child && IsScalar(child) ? TextOf(child) : null;

    /// <summary>The text of a scalar.</summary>
    public string TextOf(int node) => Encoding.UTF8.GetString(document.TextOf(node));

    /// <summary>Whether a node has a text.</summary>
    public bool IsScalar(int node) => document.KindOf(node) is not (NodeKind.Object or NodeKind.Array or NodeKind.Null);
}
