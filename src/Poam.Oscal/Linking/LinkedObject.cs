using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>An object of a document that others refer to by its UUID, or a role, by its id.</summary>
public sealed class LinkedObject
{
    private readonly List<LinkReference> _references = [];
    private readonly List<LinkReference> _referredBy = [];
    private readonly int _entry;

    internal LinkedObject(Artifact document, int node, int entry)
    {
        Document = document;
        Node = node;
        _entry = entry;
    }

    /// <summary>The document that holds it.</summary>
    public Artifact Document { get; }

    /// <summary>Its UUID, or the id of a role.</summary>
    public string Uuid => Encoding.UTF8.GetString(Document.Node.TextOf(Document.Links.Objects.NodeOf(_entry)));

    /// <summary>What it is, by the name of its definition: <c>poam-item</c>, <c>risk</c>, <c>statement</c>, <c>by-component</c>.</summary>
    public string Kind
    {
        get
        {
            DefinitionImage definitions = DefinitionImage.Current;
            return definitions.Text(definitions.Definitions[definitions.Members[Document.Node.MemberOf(Node)].Definition].Name);
        }
    }

    /// <summary>What people call it: <c>a risk 'Old proxy'</c>; without a title of its own, by the object around it.</summary>
    public string Description => ObjectNames.Describe(Document.Links, _entry);

    /// <summary>Its JSON pointer in the document.</summary>
    public string Pointer => NodePointer.Of(Document.Node, Node);

    /// <summary>The place of its UUID in the document.</summary>
    public SourceLocation Location => LinkReference.LocationOf(Document.Node, Document.Links.Objects.NodeOf(_entry));

    /// <summary>The object that holds it, or null for a document.</summary>
    public LinkedObject? Parent { get; internal set; }

    /// <summary>The references that it makes: its own, and those of what is in it and has no UUID.</summary>
    public IReadOnlyList<LinkReference> References => _references;

    /// <summary>The references to it, from any of the documents.</summary>
    public IReadOnlyList<LinkReference> ReferredBy => _referredBy;

    /// <summary>The node of the object.</summary>
    internal int Node { get; }


    /// <summary>The description.</summary>
    public override string ToString() => Description;

    /// <summary>Takes a reference that it makes.</summary>
    internal void Add(LinkReference reference) => _references.Add(reference);

    /// <summary>Takes a reference to it.</summary>
    internal void AddIncoming(LinkReference reference) => _referredBy.Add(reference);
}
