using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>The objects of a document and the references between them, collected in one pass and resolved once.</summary>
internal sealed class DocumentLinks
{
    private const int FirstUnresolved = 16;
    private const int BatchLength = 64;
    private const int NodesShift = 6;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly byte[] _roles;
    private readonly int[] _kinds;
    private readonly ReferenceTargets _targets;
    private readonly int[] _references;
    private readonly byte[] _referenceKinds;
    private readonly int[] _allowed;
    private readonly int[] _firstTargets;

    // For each so many nodes the number of the first reference that is one of them or comes later.
    private readonly int[] _firstOfNodes;

    // The UUIDs of a batch of objects.
    private readonly UuidKey[] _keys = new UuidKey[BatchLength];
    private readonly bool[] _hasKeys = new bool[BatchLength];
    private int[] _unresolved = [];
    private int _nodesTaken;

    /// <summary>Collects the objects and references of a document.</summary>
    public DocumentLinks(NodeDocument document)
    {
        Document = document;
        _roles = new byte[_definitions.Members.Length];
        _kinds = new int[_definitions.Definitions.Length];
        (int objects, int references) = Count();
        Objects = new IdentifierTable(objects);
        _targets = new ReferenceTargets(Objects);
        _references = new int[references];
        _referenceKinds = new byte[references];
        _allowed = new int[references];
        _firstTargets = new int[references];
        _firstOfNodes = new int[(document.Count >> NodesShift) + 1];
        Collect();
        Resolve();
    }

    /// <summary>The document.</summary>
    public NodeDocument Document { get; }

    /// <summary>The objects.</summary>
    public IdentifierTable Objects { get; }

    /// <summary>How many references there are.</summary>
    public int ReferenceCount { get; private set; }

    /// <summary>The node of a reference.</summary>
    public int ReferenceNode(int reference) => _references[reference];

    /// <summary>What a reference means.</summary>
    public ReferenceKind KindOf(int reference) => (ReferenceKind)_referenceKinds[reference];

    /// <summary>The references that no object of the right kind has the UUID of.</summary>
    public ReadOnlySpan<int> Unresolved => _unresolved;

    /// <summary>What a reference may point at in this document.</summary>
    public ObjectKinds AllowedFor(int reference) => (ObjectKinds)_allowed[reference];

    /// <summary>The first object with the UUID that a node refers to, whatever it is; -1 for none, and for a node that is no reference.</summary>
    public int TargetOf(int node)
    {
        for (int reference = _firstOfNodes[node >> NodesShift]; reference < ReferenceCount && _references[reference] <= node; reference++)
        {
            if (_references[reference] == node)
            {
                return _firstTargets[reference];
            }
        }

        return -1;
    }

    /// <summary>The UUID of a reference, or the key of its role.</summary>
    /// <returns>Whether it has one: a fragment may be no UUID.</returns>
    public bool TryGetKey(int reference, out UuidKey key) => TryGetKey(KindOf(reference), Document.TextOf(_references[reference]), out key);

    /// <summary>The text of a member of an object; empty when it has none.</summary>
    public ReadOnlySpan<byte> MemberText(int node, ReadOnlySpan<byte> name) => Document.MemberText(node, name);

    /// <summary>The first member of an object with a JSON name, or -1.</summary>
    public int Member(int node, ReadOnlySpan<byte> name) => Document.Member(node, name);

    private void Collect()
    {
        int[] batch = new int[BatchLength];
        int count = 0;
        for (int node = NextThatMatters(0); node >= 0; node = NextThatMatters(node))
        {
            batch[count++] = node;
            if (count == BatchLength)
            {
                Take(batch);
                count = 0;
            }
        }

        Take(batch.AsSpan(0, count));
        TakeNodesBefore(Document.Count);
    }

    /// <summary>How many objects and references there are at most, so that no table grows.</summary>
    private (int Objects, int References) Count()
    {
        int objects = 0;
        int references = 0;
        for (int node = NextThatMatters(0); node >= 0; node = NextThatMatters(node))
        {
            bool isReference = _roles[Document.MemberOf(node)] >= LinkNames.FirstReference;
            objects += isReference ? 0 : 1;
            references += isReference ? 1 : 0;
        }

        return (objects, references);
    }

    /// <summary>The next node behind one that may identify or refer, or -1: of ten nodes, eight do neither.</summary>
    private int NextThatMatters(int node)
    {
        NodeDocument document = Document;
        byte[] roles = _roles;
        while (++node < document.Count)
        {
            int member = document.MemberOf(node);
            byte role = roles[member];
            if (role == 0)
            {
                role = roles[member] = LinkNames.RoleOf(_definitions, member);
            }

            if (role != LinkNames.Plain && MayMatter(node, role))
            {
                return node;
            }
        }

        return -1;
    }

    private bool MayMatter(int node, byte role) =>
        Document.KindOf(node) == NodeKind.String
        && (role == LinkNames.Unknown ? Document.KeyOf(node).Length is 4 or 6 : (Document.TraitsOf(node) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0);

    private void Take(ReadOnlySpan<int> nodes)
    {
        Document.Fetch(nodes);
        for (int i = 0; i < nodes.Length; i++)
        {
            _hasKeys[i] = _roles[Document.MemberOf(nodes[i])] == LinkNames.Identity && UuidKey.TryParse(Document.TextOf(nodes[i]), out _keys[i]);
            if (_hasKeys[i])
            {
                Objects.Fetch(_keys[i]);
            }
        }

        for (int i = 0; i < nodes.Length; i++)
        {
            int node = nodes[i];
            byte role = _roles[Document.MemberOf(node)];
            if (_hasKeys[i])
            {
                Objects.Add(_keys[i], node, KindOfObject(Document.ParentOf(node)));
            }
            else if (role != LinkNames.Identity)
            {
                Take(node, role);
            }
        }
    }

    private void Take(int node, byte role)
    {
        ReadOnlySpan<byte> text = Document.TextOf(node);
        if (role == LinkNames.Unknown)
        {
            CollectUnknown(node, text);
        }
        else if (role == LinkNames.RoleIdentity)
        {
            Objects.Add(UuidKey.OfId(text), node, ObjectKinds.Role);
        }
        else
        {
            TakeReference(node, (ReferenceKind)(role - LinkNames.FirstReference), text);
        }
    }

    private void TakeReference(int node, ReferenceKind kind, ReadOnlySpan<byte> text)
    {
        int parent = Document.ParentOf(node);
        bool isFragment = kind == ReferenceKind.Fragment;
        if (isFragment)
        {
            if (text.Length < 2 || text[0] != '#')
            {
                return;
            }

            kind = DefinitionIs(parent, "link"u8) && MemberText(parent, "rel"u8).SequenceEqual("reference"u8) ? ReferenceKind.ReportedByNist : kind;
        }

        bool hasKey = TryGetKey(kind, text, out UuidKey key);
        if (!isFragment && kind != ReferenceKind.Role && (!hasKey || text[0] == '#'))
        {
            // Its data type is reported already.
            return;
        }

        TakeNodesBefore(node);
        _firstTargets[ReferenceCount] = hasKey ? _targets.Find(kind, key) : -1;
        _allowed[ReferenceCount] = (int)Allowed(kind, parent);
        _referenceKinds[ReferenceCount] = (byte)kind;
        _references[ReferenceCount++] = node;
    }

    /// <summary>Notes the next reference for the nodes up to one that were not taken yet.</summary>
    private void TakeNodesBefore(int node)
    {
        for (; _nodesTaken <= node >> NodesShift; _nodesTaken++)
        {
            _firstOfNodes[_nodesTaken] = ReferenceCount;
        }
    }

    private ObjectKinds Allowed(ReferenceKind kind, int parent) => kind switch
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

    /// <summary>Objects under a misspelt name count, so that one fault does not give many findings.</summary>
    private void CollectUnknown(int node, ReadOnlySpan<byte> text)
    {
        if (UuidKey.TryParse(text, out UuidKey key) && Document.NameOf(node) == "uuid")
        {
            Objects.Add(key, node, ObjectKinds.Unknown);
        }
    }

    private static bool TryGetKey(ReferenceKind kind, ReadOnlySpan<byte> text, out UuidKey key)
    {
        switch (kind)
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

    /// <summary>Finds what comes behind its reference, and which references lead to nothing that they may.</summary>
    private void Resolve()
    {
        int count = 0;
        for (int i = 0; i < ReferenceCount; i++)
        {
            if (_firstTargets[i] < 0 && TryGetKey(i, out UuidKey key))
            {
                _firstTargets[i] = _targets.Find(KindOf(i), key);
            }

            if (!UseTargets(_firstTargets[i], (ObjectKinds)_allowed[i] | ObjectKinds.Unknown))
            {
                if (count == _unresolved.Length)
                {
                    Array.Resize(ref _unresolved, Math.Max(FirstUnresolved, count * 2));
                }

                _unresolved[count++] = i;
            }
        }

        Array.Resize(ref _unresolved, count);
    }

    /// <summary>Notes what is used by a reference.</summary>
    /// <returns>Whether it leads to an object that it may point at.</returns>
    private bool UseTargets(int first, ObjectKinds allowed)
    {
        bool isResolved = false;
        for (int entry = first; entry >= 0; entry = Objects.NextOf(entry))
        {
            if ((Objects.KindOf(entry) & allowed) != 0)
            {
                isResolved = true;
                Objects.Use(entry);
            }
        }

        if (first >= 0 && !isResolved)
        {
            UseAround(first, allowed);
        }

        return isResolved;
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
