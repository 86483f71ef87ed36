using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Editing;

/// <summary>The values of a loaded document and of what is put into it; only what is looked at is unfolded.</summary>
internal sealed class EditTree
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly ContentSource _source;

    /// <summary>Starts with a document as it is.</summary>
    public EditTree(NodeDocument document)
    {
        Document = document;
        _source = new ContentSource(document, OscalFormat.Json);
        Top = new EditNode { Name = "", Member = 0, Kind = NodeKind.Object, Origin = 0 };
    }

    /// <summary>The loaded document.</summary>
    public NodeDocument Document { get; }

    /// <summary>The document as a whole, whose member is the root.</summary>
    public EditNode Top { get; }

    /// <summary>The texts that were put in, whether they are still there or not.</summary>
    public List<EditNode> Made { get; } = [];

    /// <summary>The members or items of a value.</summary>
    public List<EditNode> ChildrenOf(EditNode node)
    {
        if (node.Children is not null)
        {
            return node.Children;
        }

        List<EditNode> children = [];
        for (int child = Document.FirstChild(node.Origin); child >= 0; child = Document.NextSibling(child))
        {
            Add(children, node, child);
        }

        node.Children = children;
        return children;
    }

    /// <summary>The value that stands for a node of the loaded document; null when it is gone.</summary>
    public EditNode? Find(int origin)
    {
        if (origin == 0)
        {
            return Top;
        }

        EditNode? parent = Find(Document.ParentOf(origin));
        if (parent is null || parent.IsNew)
        {
            return null;
        }

        foreach (EditNode child in ChildrenOf(parent))
        {
            if (child.IsList && child.Member == Document.MemberOf(origin))
            {
                EditNode? item = child.Children!.Find(i => i.Origin == origin && !i.IsNew);
                if (item is not null)
                {
                    return item;
                }
            }
            else if (child.Origin == origin && !child.IsNew)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The definition of an object, 0 for what OSCAL does not know.</summary>
    public int DefinitionOf(EditNode node) => node.Kind == NodeKind.Object ? _definitions.Members[node.Member].Definition : 0;

    /// <summary>The member with a name in an object, in the document's release; 0 for none.</summary>
    public int MemberNamed(EditNode parent, string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        int definition = DefinitionOf(parent);
        int member = parent == Top ? _definitions.FindRoot(utf8) : definition == 0 ? 0 : _definitions.FindJson(definition, utf8);
        ref readonly OscalImageMember row = ref _definitions.Members[member];
        bool isOfRelease = row.Alternate == 0 || new OscalReleaseSet(row.Releases).Contains(Document.Release);
        return isOfRelease || _definitions.Members[row.Alternate].JsonName != row.JsonName ? member : row.Alternate;
    }

    /// <summary>Whether a member is a list.</summary>
    public bool IsList(int member) => member != 0 && _definitions.Members[member].Many != 0;

    /// <summary>Makes a value of what is put in.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name of its member, or of the list that it is an item of.</param>
    /// <param name="member">The member, 0 for unknown ones.</param>
    /// <param name="isItem">Whether it is an item.</param>
    /// <param name="origin">The node whose place it takes, or -1.</param>
    public EditNode Make(OscalNode value, string name, int member, bool isItem, int origin = -1)
    {
        NodeKind kind = (NodeKind)value.Kind;
        bool isList = kind == NodeKind.Array && !isItem && IsList(member);
        EditNode node = new() { Name = name, Member = member, Kind = kind, IsList = isList, Origin = origin, IsNew = true, IsChanged = true, Text = value.Text };
        if (kind == NodeKind.Object)
        {
            node.Children = [];
            foreach (ExtraMember inner in value.Members)
            {
                int of = MemberNamed(node, inner.Name);
                bool isEmptyList = inner.Value is { Kind: OscalNodeKind.Array, Items.Count: 0 } && IsList(of);
                if (!isEmptyList)
                {
                    Attach(node, Make(inner.Value, inner.Name, of, isItem: false), node.Children.Count);
                }
            }
        }
        else if (kind == NodeKind.Array)
        {
            node.Children = [];
            foreach (OscalNode item in value.Items)
            {
                Attach(node, Make(item, name, isList ? member : 0, isItem: true), node.Children.Count);
            }
        }
        else
        {
            Made.Add(node);
        }

        return node;
    }

    /// <summary>Puts a value into an object or array.</summary>
    public static void Attach(EditNode parent, EditNode node, int index)
    {
        node.Parent = parent;
        parent.Children!.Insert(index, node);
    }

    /// <summary>Where a new member belongs among those of an object: in the order of the definitions, as far as the others are in it.</summary>
    public int IndexFor(EditNode parent, int member)
    {
        List<EditNode> children = ChildrenOf(parent);
        if (member == 0)
        {
            return children.Count;
        }

        int place = _definitions.Members[member].Place;
        int index = 0;
        for (int i = 0; i < children.Count; i++)
        {
            if (children[i].Member != 0 && _definitions.Members[children[i].Member].Place <= place)
            {
                index = i + 1;
            }
        }

        return index;
    }

    /// <summary>The content of a value, as it is by now.</summary>
    public OscalNode NodeOf(EditNode node) => node.Kind switch
    {
        NodeKind.Object => OscalNode.OfMembers([.. ChildrenOf(node).Select(c => new ExtraMember(c.Name, NodeOf(c)))]),
        NodeKind.Array => OscalNode.OfItems([.. ChildrenOf(node).Select(NodeOf)]),
        _ => new OscalNode { Kind = (OscalNodeKind)node.Kind, Text = TextOf(node) },
    };

    /// <summary>The text of a scalar, as it is by now.</summary>
    public string TextOf(EditNode node) =>
        node.IsNew ? node.Text
        : node.Kind == NodeKind.Markup ? Encoding.UTF8.GetString(Document.TextOf(node.Origin))
        : Encoding.UTF8.GetString(_source.TextOf(node.Origin));

    /// <summary>What a scalar of the loaded document is: markup of XML as it is, everything else as JSON has it.</summary>
    public NodeKind KindOf(int origin) => Document.KindOf(origin) is NodeKind.Markup or NodeKind.Object or NodeKind.Array ? Document.KindOf(origin) : _source.KindOf(origin);

    private void Add(List<EditNode> children, EditNode parent, int origin)
    {
        int member = Document.MemberOf(origin);
        string name = parent.Kind == NodeKind.Array ? parent.Name : Document.NameOf(origin);
        EditNode child = new() { Name = name, Member = member, Kind = KindOf(origin), Origin = origin };
        bool isItem = parent.Kind != NodeKind.Array && IsList(member) && child.Kind != NodeKind.Array;
        EditNode? list = isItem ? children.Find(c => c.IsList && c.Member == member) : null;
        if (isItem && list is null)
        {
            list = new EditNode { Name = name, Member = member, Kind = NodeKind.Array, IsList = true, Origin = origin, Parent = parent, Children = [] };
            children.Add(list);
        }

        child.Parent = list ?? parent;
        (list?.Children ?? children).Add(child);
    }
}
