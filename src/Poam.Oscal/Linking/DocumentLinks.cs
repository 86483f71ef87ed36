using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>The objects of a document and the references between them, collected in one pass and resolved once.</summary>
internal sealed class DocumentLinks
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly byte[] _roles;
    private readonly int[] _kinds;
    private int[] _references = new int[64];
    private byte[] _referenceKinds = new byte[64];
    private bool[] _isResolved = [];

    /// <summary>Collects the objects and references of a document.</summary>
    public DocumentLinks(NodeDocument document)
    {
        Document = document;
        _roles = new byte[_definitions.Members.Length];
        _kinds = new int[_definitions.Definitions.Length];
        Collect();
        Resolve();
    }

    /// <summary>The document.</summary>
    public NodeDocument Document { get; }

    /// <summary>The objects.</summary>
    public IdentifierTable Objects { get; } = new();

    /// <summary>How many references there are.</summary>
    public int ReferenceCount { get; private set; }

    /// <summary>The node of a reference.</summary>
    public int ReferenceNode(int reference) => _references[reference];

    /// <summary>What a reference means.</summary>
    public ReferenceKind KindOf(int reference) => (ReferenceKind)_referenceKinds[reference];

    /// <summary>Whether an object of the right kind has the UUID.</summary>
    public bool IsResolved(int reference) => _isResolved[reference];

    /// <summary>What a reference may point at in this document.</summary>
    public ObjectKinds AllowedFor(int reference)
    {
        int parent = Document.ParentOf(_references[reference]);
        return KindOf(reference) switch
        {
            ReferenceKind.RelatedFinding => ObjectKinds.Finding,
            ReferenceKind.RelatedObservation => ObjectKinds.Observation,
            ReferenceKind.RelatedRisk => ObjectKinds.Risk,
            ReferenceKind.RelatedResponse => ObjectKinds.Response,
            ReferenceKind.Task => ObjectKinds.Task,
            ReferenceKind.Actor => LinkNames.ActorOf(MemberText(parent, "type"u8)),
            ReferenceKind.Subject => LinkNames.SubjectOf(MemberText(parent, "type"u8)),
            ReferenceKind.Logger => ObjectKinds.Party,
            ReferenceKind.Role => ObjectKinds.Role,
            ReferenceKind.Component => ObjectKinds.Component,
            ReferenceKind.Activity => ObjectKinds.Activity,
            ReferenceKind.Implementation => ObjectKinds.Implementation,
            ReferenceKind.Fragment => DefinitionIs(parent, "link"u8) ? ObjectKinds.Any : ObjectKinds.Resource,
            ReferenceKind.ReportedByNist => ObjectKinds.Any,
            _ => ObjectKinds.None,
        };
    }

    /// <summary>The UUID of a reference, or the key of its role.</summary>
    /// <returns>Whether it has one: a fragment may be no UUID.</returns>
    public bool TryGetKey(int reference, out UuidKey key)
    {
        ReadOnlySpan<byte> text = Document.TextOf(_references[reference]);
        switch (KindOf(reference))
        {
            case ReferenceKind.Role:
                key = UuidKey.OfId(text);
                return true;
            case ReferenceKind.Fragment:
            case ReferenceKind.ReportedByNist when text.StartsWith("#"u8):
                return UuidKey.TryParse(text[1..], out key);
            default:
                return UuidKey.TryParse(text, out key);
        }
    }

    /// <summary>The text of a member of an object; empty when it has none.</summary>
    public ReadOnlySpan<byte> MemberText(int node, ReadOnlySpan<byte> name) => Document.MemberText(node, name);

    /// <summary>The first member of an object with a JSON name, or -1.</summary>
    public int Member(int node, ReadOnlySpan<byte> name) => Document.Member(node, name);

    private void Collect()
    {
        for (int node = 1; node < Document.Count; node++)
        {
            int member = Document.MemberOf(node);
            if (member == 0)
            {
                CollectUnknown(node);
                continue;
            }

            byte role = _roles[member];
            if (role == 0)
            {
                role = _roles[member] = LinkNames.RoleOf(_definitions, member);
            }

            if (role != LinkNames.Plain && Document.KindOf(node) == NodeKind.String && (Document.TraitsOf(node) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0)
            {
                Take(node, role);
            }
        }
    }

    private void Take(int node, byte role)
    {
        ReadOnlySpan<byte> text = Document.TextOf(node);
        if (role == LinkNames.RoleIdentity)
        {
            Objects.Add(UuidKey.OfId(text), node, ObjectKinds.Role);
        }
        else if (role == LinkNames.Identity)
        {
            if (UuidKey.TryParse(text, out UuidKey key))
            {
                Objects.Add(key, node, KindOfObject(Document.ParentOf(node)));
            }
        }
        else
        {
            TakeReference(node, (ReferenceKind)(role - LinkNames.FirstReference), text);
        }
    }

    private void TakeReference(int node, ReferenceKind kind, ReadOnlySpan<byte> text)
    {
        if (kind == ReferenceKind.Fragment)
        {
            if (text.Length < 2 || text[0] != '#')
            {
                return;
            }

            int parent = Document.ParentOf(node);
            kind = DefinitionIs(parent, "link"u8) && MemberText(parent, "rel"u8).SequenceEqual("reference"u8) ? ReferenceKind.ReportedByNist : kind;
        }
        else if (kind != ReferenceKind.Role && !UuidKey.TryParse(text, out _))
        {
            // Its data type is reported already.
            return;
        }

        if (ReferenceCount == _references.Length)
        {
            Array.Resize(ref _references, ReferenceCount * 2);
            Array.Resize(ref _referenceKinds, ReferenceCount * 2);
        }

        _referenceKinds[ReferenceCount] = (byte)kind;
        _references[ReferenceCount++] = node;
    }

    /// <summary>Objects under a misspelt name count, so that one fault does not give many findings.</summary>
    private void CollectUnknown(int node)
    {
        if (Document.KindOf(node) == NodeKind.String && Document.KeyOf(node).Length is 4 or 6
            && UuidKey.TryParse(Document.TextOf(node), out UuidKey key) && Document.NameOf(node) == "uuid")
        {
            Objects.Add(key, node, ObjectKinds.Unknown);
        }
    }

    private void Resolve()
    {
        _isResolved = new bool[ReferenceCount];
        for (int i = 0; i < ReferenceCount; i++)
        {
            if (!TryGetKey(i, out UuidKey key))
            {
                continue;
            }

            ObjectKinds allowed = AllowedFor(i) | ObjectKinds.Unknown;
            int first = Objects.Find(key);
            for (int entry = first; entry >= 0; entry = Objects.NextOf(entry))
            {
                if ((Objects.KindOf(entry) & allowed) != 0)
                {
                    _isResolved[i] = true;
                    Objects.Use(entry);
                }
            }

            if (first >= 0 && !_isResolved[i])
            {
                UseAround(first, allowed);
            }
        }
    }

    /// <summary>A reference to a part of what it should point at is one fault: what is meant does not count as unused.</summary>
    private void UseAround(int part, ObjectKinds allowed)
    {
        for (int node = Document.ParentOf(Objects.NodeOf(part)); node > Document.Root; node = Document.ParentOf(node))
        {
            int identity = (KindOfObject(node) & allowed) != 0 ? Member(node, "uuid"u8) : -1;
            int entry = identity >= 0 && UuidKey.TryParse(Document.TextOf(identity), out UuidKey key) ? Objects.Find(key) : -1;
            if (entry >= 0)
            {
                Objects.Use(entry);
            }
        }
    }

    private ObjectKinds KindOfObject(int node)
    {
        int definition = _definitions.Members[Document.MemberOf(node)].Definition;
        if (_kinds[definition] == 0)
        {
            _kinds[definition] = (int)LinkNames.KindOf(_definitions.Utf8(_definitions.Definitions[definition].Name));
        }

        return (ObjectKinds)_kinds[definition];
    }

    private bool DefinitionIs(int node, ReadOnlySpan<byte> name)
    {
        int definition = _definitions.Members[Document.MemberOf(node)].Definition;
        return _definitions.Utf8(_definitions.Definitions[definition].Name).SequenceEqual(name);
    }
}
