using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Merging;

/// <summary>The references of a side that lead somewhere, and its objects.</summary>
internal sealed class SideLinks
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly DocumentLinks _links;
    private readonly List<SideReference> _references = [];

    /// <summary>Collects them.</summary>
    public SideLinks(NodeDocument document)
    {
        _links = new DocumentLinks(document);
        for (int reference = 0; reference < _links.ReferenceCount; reference++)
        {
            if (_links.TryGetKey(reference, out UuidKey key))
            {
                Add(_links.ReferenceNode(reference), key, _links.AllowedFor(reference));
            }
        }

        AddResponsibleRoles(document);
    }

    /// <summary>The references that lead to an object of the document of a kind that they may lead to.</summary>
    public IReadOnlyList<SideReference> References => _references;

    /// <summary>The objects.</summary>
    public IdentifierTable Objects => _links.Objects;

    /// <summary>The node of the UUID or id of the first object with a key that is of one of some kinds, or -1.</summary>
    public int Find(UuidKey key, ObjectKinds allowed)
    {
        int entry = Objects.Find(key);
        while (entry >= 0 && (Objects.KindOf(entry) & (allowed | ObjectKinds.Unknown)) == 0)
        {
            entry = Objects.NextOf(entry);
        }

        return entry < 0 ? -1 : Objects.NodeOf(entry);
    }

    private void Add(int node, UuidKey key, ObjectKinds allowed)
    {
        if (Find(key, allowed) is >= 0 and int target)
        {
            _references.Add(new SideReference(node, target, key, allowed));
        }
    }

    /// <summary>The roles of responsible parties, which a constraint of NIST's checks and no rule of ours.</summary>
    private void AddResponsibleRoles(NodeDocument document)
    {
        for (int node = 1; node < document.Count; node++)
        {
            int member = document.MemberOf(node);
            bool isRole = member != 0 && document.KindOf(node) == NodeKind.String && _definitions.Utf8(_definitions.Members[member].JsonName).SequenceEqual("role-id"u8)
                && _definitions.Utf8(_definitions.Definitions[_definitions.Members[member].Owner].Name).SequenceEqual("responsible-party"u8);
            if (isRole)
            {
                Add(node, UuidKey.OfId(document.TextOf(node)), ObjectKinds.Role);
            }
        }
    }
}
