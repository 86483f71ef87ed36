using Poam.Oscal.Definitions;

namespace Poam.Oscal.Documents;

/// <summary>
/// Builds the node table of a document, binds names to members and checks structure, for every producer of documents:
/// JSON and YAML by way of <see cref="ObjectTreeBinder"/>, XML and records directly.
/// </summary>
/// <remarks>
/// The release of a document is known only while it is read, as <c>metadata/oscal-version</c> may come last. What is wrong in every
/// release is reported at once, what is wrong in some waits until the release is known.
/// </remarks>
internal sealed partial class DocumentBuilder
{
    // So many nodes are read in about a millisecond.
    private const int NodesBetweenLooks = 1 << 13;

    // Enough to say what would be lost; one is enough to know that something would.
    private const int MostUnread = 1000;

    // Text without indentation has some 44 bytes a node, with it 70; where there are more nodes, the table grows.
    private const int BytesPerNode = 40;
    private const int FewestRows = 64;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly ReadOnlyMemory<byte> _source;
    private readonly OscalLimits _limits;
    private readonly NodeTable _nodes;
    private readonly StructureMessages _messages;
    private BuilderFrame[] _frames = new BuilderFrame[24];
    private int _depth = -1;
    private int _nextLook;
    private int _root;
    private TextSpan _rootKey;
    private string? _oscalVersion;
    private List<UnreadContent>? _unread;

    /// <summary>Starts a document.</summary>
    /// <param name="source">The UTF-8 to which all places refer.</param>
    /// <param name="format">The format that is read.</param>
    /// <param name="limits">How much is accepted.</param>
    public DocumentBuilder(ReadOnlyMemory<byte> source, OscalFormat format, OscalLimits limits)
    {
        _source = source;
        _limits = limits;
        Format = format;
        _interest = _definitions.AllReleases;
        _nodes = new NodeTable(Math.Max(1, Math.Min(Math.Max(source.Length / BytesPerNode, FewestRows), limits.MaxNodes)));
        _messages = new StructureMessages(_definitions, format);
        Findings = new FindingSink(limits.MaxFindings);
        int document = _nodes.Add(0, NodeKind.Object, 0, default, new TextSpan(0, source.Length));
        Push(document, 0, isLenient: true);
    }

    /// <summary>The format that is read.</summary>
    public OscalFormat Format { get; }

    /// <summary>What was found so far.</summary>
    public FindingSink Findings { get; }

    /// <summary>Whether a limit was reached and reading must stop.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether the document is made of records, so that there are no places to point to.</summary>
    public bool IsInMemory { get; init; }

    /// <summary>Whether the text is no OSCAL but, say, a configuration: no name means anything, and nothing but syntax is checked.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether some characters of the text could not be read.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>Whether the object that is open is the document itself, in which roots stand.</summary>
    public bool IsAtDocument => _depth == 0;

    /// <summary>The node of the object that is open.</summary>
    public int OpenNode => _frames[_depth].Node;

    /// <summary>The node that was added last.</summary>
    public int LastNode => _nodes.Count - 1;

    /// <summary>The definition of the object that is open, or 0 inside unknown content.</summary>
    public int OpenDefinition => _frames[_depth].Definition;

    /// <summary>The model's root member, or 0 as long as none was recognised.</summary>
    public int RootMember { get; private set; }

    /// <summary>The members of the open object that came so far, a bit for each place.</summary>
    public ulong OpenSeen => _frames[_depth].Seen;

    /// <summary>Binds the name of an XML element in the open object; at the document, the name of a root.</summary>
    public int BindElement(ReadOnlySpan<byte> name)
    {
        if (_depth == 0)
        {
            return _definitions.FindRoot(name);
        }

        int definition = _frames[_depth].Definition;
        return definition == 0 ? 0 : InRelease(_definitions.FindElement(definition, name));
    }

    /// <summary>
    /// The member that a member is in the document's release. Few members were replaced under the same name; as long as the release
    /// is not known, the newest stands.
    /// </summary>
    public int InRelease(int member)
    {
        ref readonly OscalImageMember row = ref _definitions.Members[member];
        return row.Alternate != 0 && _releaseIsKnown && !new OscalReleaseSet(row.Releases).Contains(_release) ? row.Alternate : member;
    }

    /// <summary>Binds the name of an XML attribute in the open object.</summary>
    public int BindAttribute(ReadOnlySpan<byte> name)
    {
        int definition = _frames[_depth].Definition;
        return definition == 0 ? 0 : _definitions.FindAttribute(definition, name);
    }

    /// <summary>Adds a node to the open object.</summary>
    /// <returns>The node, or -1 when there are too many; reading must stop then.</returns>
    public int Add(int member, NodeKind kind, TextSpan key, TextSpan value, NodeTraits traits = NodeTraits.None)
    {
        if (_nodes.Count >= _nextLook && !GoesOn(key.Length > 0 ? key : value))
        {
            return -1;
        }

        return _nodes.Add(member, kind, _frames[_depth].Node, key, value, traits);
    }

    /// <summary>Looks, once in many nodes, whether there may be more.</summary>
    private bool GoesOn(TextSpan place)
    {
        _limits.Cancellation.ThrowIfCancellationRequested();
        if (_nodes.Count >= _limits.MaxNodes)
        {
            ReportLimit($"The document has more than {_limits.MaxNodes:N0} objects and values.", place);
            return false;
        }

        _nextLook = Math.Min(_nodes.Count + NodesBetweenLooks, _limits.MaxNodes);
        return true;
    }

    /// <summary>Takes notice of content that becomes no node.</summary>
    public void Leave(UnreadKind kind, int node, TextSpan span)
    {
        _unread ??= [];
        if (_unread.Count < MostUnread)
        {
            _unread.Add(new UnreadContent(kind, node, span));
        }
    }

    /// <summary>Keeps the decoded text of the node that was added last.</summary>
    public void Decode(int node, ReadOnlySpan<byte> text) => _nodes.Decode(node, text);

    /// <summary>Sets the place of a value that was not known when its node was added.</summary>
    public void SetValue(int node, TextSpan value) => _nodes.Values[node] = value;

    /// <summary>Makes an object of a node that was added as a scalar: it has something inside.</summary>
    /// <param name="node">The node.</param>
    /// <param name="start">The offset of its first character.</param>
    public void TurnIntoObject(int node, int start)
    {
        _nodes.Kinds[node] = NodeKind.Object;
        _nodes.Values[node] = new TextSpan(start, 1);
    }

    /// <summary>Keeps the name of a node unless it stands in the source as it is: it may be escaped there, or there is no source.</summary>
    public void KeepName(int node, string name) => _nodes.KeepName(node, name);

    /// <summary>Whether a name stands at its place as it is, but for quotes.</summary>
    public bool IsWritten(ReadOnlySpan<byte> name, TextSpan key)
    {
        ReadOnlySpan<byte> text = _source.Span.Slice(key.Start, key.Length);
        bool isQuoted = text.Length >= 2 && text[0] is (byte)'"' or (byte)'\'' && text[^1] == text[0];
        return (isQuoted ? text[1..^1] : text).SequenceEqual(name);
    }

    /// <summary>Marks a node.</summary>
    public void Mark(int node, NodeTraits traits) => _nodes.Traits[node] |= traits;

    /// <summary>The place where findings about a node point: its name, or else the start of its value.</summary>
    public TextSpan AnchorOf(int node)
    {
        TextSpan key = _nodes.Keys[node];
        TextSpan value = _nodes.Values[node];
        return key.Length > 0 ? key : _nodes.Kinds[node] is NodeKind.Object or NodeKind.Array ? new TextSpan(value.Start, Math.Min(1, _source.Length - value.Start)) : value;
    }

    /// <summary>Opens an object that was added, so that what follows belongs to it.</summary>
    /// <param name="node">The node of the object.</param>
    /// <param name="definition">Its definition, 0 for unknown content.</param>
    /// <param name="isLenient">Whether what is inside is kept without a finding, because the object itself has one.</param>
    public void Open(int node, int definition, bool isLenient)
    {
        if (_depth >= _limits.MaxDepth)
        {
            ReportLimit($"The document nests deeper than {_limits.MaxDepth} levels.", AnchorOf(node));
            return;
        }

        Push(node, definition, isLenient);
    }

    /// <summary>Lets the open object lack members, because those that should have come by another way have a finding.</summary>
    public void ExcuseMissing() => _frames[_depth].IsExcused = true;

    /// <summary>Closes the open object and checks what it lacks.</summary>
    /// <param name="end">The offset behind it.</param>
    /// <param name="isJudged">Whether what it lacks is reported; not for an object that has a finding as a whole.</param>
    public void Close(int end, bool isJudged = true)
    {
        Seal(end);
        ref BuilderFrame frame = ref _frames[_depth];
        if (frame.Definition != 0 && isJudged && !frame.IsExcused)
        {
            CheckRequired(ref frame);
            CheckChoices(ref frame);
        }

        _depth--;
    }

    /// <summary>
    /// Notes that a member comes in the open object: checks that it is in the release and, unless it is an array's further item, not yet there.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="key">The place of its name.</param>
    /// <param name="isItem">Whether it is a further item of a list.</param>
    /// <returns>Whether it is a repetition, which is kept but does not count.</returns>
    public bool Arrive(int member, TextSpan key, bool isItem)
    {
        ref readonly OscalImageMember row = ref _definitions.Members[member];
        ref BuilderFrame frame = ref _frames[_depth];
        if (_depth == 0)
        {
            return ArriveRoot(member, key);
        }

        ulong bit = 1ul << row.Place;
        bool isRepeated = (frame.Seen & bit) != 0 && !isItem;
        frame.Seen |= bit;
        if (isRepeated)
        {
            ReportRepeated(member, key);
        }
        else if (row.Releases != _definitions.AllReleases.Bits && !frame.IsLenient)
        {
            // Where the whole object belongs to another release, that is said once, at the object.
            OscalReleaseSet owner = new(_definitions.Definitions[row.Owner].Releases);
            ReportIn(owner.Except(new OscalReleaseSet(row.Releases)), StructureRules.MemberOfRelease, frame.Node, member, key);
        }

        return isRepeated;
    }

    /// <summary>Publishes the document. What was opened and never closed is not judged for what it lacks.</summary>
    public NodeDocument Finish()
    {
        bool isComplete = _depth == 0;
        if (RootMember != 0 && _root == _nodes.Count)
        {
            // The text ended behind the root's name: the root is there, with nothing in it.
            _nodes.Add(RootMember, NodeKind.Object, 0, _rootKey, new TextSpan(_rootKey.End, 0));
            Mark(_root, NodeTraits.Invalid);
            IsDamaged = true;
        }

        while (_depth >= 0)
        {
            Seal(_source.Length);
            _depth--;
        }

        if (isComplete && !IsStopped && !IsPlain)
        {
            CheckRoot();
        }

        if (!_releaseIsKnown)
        {
            SettleRelease(_definitions.ReleaseCount - 1);
        }

        return new NodeDocument(_source, Format, _nodes)
        {
            RootMember = RootMember,
            // A text that breaks off behind the name of its root has a model and no root.
            Root = _root < _nodes.Count ? _root : 0,
            OscalVersion = _oscalVersion,
            Release = _release,
            IsWhole = isComplete && !IsStopped && !IsDamaged,
            IsInMemory = IsInMemory,
            Unread = _unread ?? [],
        };
    }

    private bool ArriveRoot(int member, TextSpan key)
    {
        if (RootMember != 0)
        {
            string message = _messages.SecondRoot(RootMember, member);
            Report(StructureRules.OneModel, OpenNode, key, message, _messages.Name(member), (AnchorOf(_root), "the first root"));
            return true;
        }

        RootMember = member;
        _root = _nodes.Count;
        _rootKey = key;
        uint releases = _definitions.Members[member].Releases;
        if (releases != _definitions.AllReleases.Bits)
        {
            ReportIn(new OscalReleaseSet(~releases), StructureRules.ModelOfRelease, 0, member, key);
        }

        return false;
    }

    private void Push(int node, int definition, bool isLenient)
    {
        _depth++;
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        _frames[_depth] = new BuilderFrame { Node = node, Definition = definition, IsLenient = isLenient };
    }

    private void Seal(int end)
    {
        int node = _frames[_depth].Node;
        _nodes.Ends[node] = _nodes.Count;
        _nodes.Values[node] = TextSpan.Between(_nodes.Values[node].Start, Math.Max(end, _nodes.Values[node].Start));
    }
}
