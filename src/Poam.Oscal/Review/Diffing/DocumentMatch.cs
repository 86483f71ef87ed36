using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Diffing;

/// <summary>
/// Which node of one document is which of another, by identity and not by place: by UUID where it is the only one on both sides; else by id,
/// POAM-ID or key; else by content, by content without UUIDs, by title; references last, when it is known which UUIDs a tool made anew.
/// </summary>
internal sealed class DocumentMatch
{
    private const int None = -1;

    private readonly int[] _rightOf;
    private readonly int[] _leftOf;
    private readonly Queue<(int[] Left, int[] Right)> _references = new();
    private readonly List<(int Left, int Right)> _openReferences = [];

    private DocumentMatch(NodeDocument left, NodeDocument right)
    {
        LeftSource = new ContentSource(left, OscalFormat.Json);
        RightSource = new ContentSource(right, OscalFormat.Json);
        Left = new ItemIdentity(left);
        Right = new ItemIdentity(right);
        LeftHashes = new NodeHashes(LeftSource);
        RightHashes = new NodeHashes(RightSource);
        _rightOf = new int[left.Count];
        _leftOf = new int[right.Count];
        Array.Fill(_rightOf, None);
        Array.Fill(_leftOf, None);
    }

    /// <summary>The content of the first document.</summary>
    public ContentSource LeftSource { get; }

    /// <summary>The content of the second document.</summary>
    public ContentSource RightSource { get; }

    /// <summary>What the items of the first document are known by.</summary>
    public ItemIdentity Left { get; }

    /// <summary>What the items of the second document are known by.</summary>
    public ItemIdentity Right { get; }

    /// <summary>The hashes of the first document.</summary>
    public NodeHashes LeftHashes { get; }

    /// <summary>The hashes of the second document.</summary>
    public NodeHashes RightHashes { get; }

    /// <summary>The UUIDs that are others in the second document although their objects are the same.</summary>
    public RenamedUuids Renamed { get; } = new();

    /// <summary>Matches two documents. Nothing is matched inside of nodes that are equal to the letter: there everything is in its place.</summary>
    public static DocumentMatch Of(NodeDocument left, NodeDocument right)
    {
        DocumentMatch match = new(left, right);
        match.MatchNodes(0, 0);
        match.MatchReferences();
        match.MatchTargets();
        match.MatchMoved();
        match.MatchReferences();
        return match;
    }

    /// <summary>The node of the second document that a node of the first is, or -1.</summary>
    public int RightOf(int left) => _rightOf[left];

    /// <summary>The node of the first document that a node of the second is, or -1.</summary>
    public int LeftOf(int right) => _leftOf[right];

    /// <summary>Whether two nodes hold the same to the letter, in the same order.</summary>
    public bool AreSame(int left, int right) => LeftHashes.Exact(left) == RightHashes.Exact(right);

    private void MatchNodes(int left, int right)
    {
        _rightOf[left] = right;
        _leftOf[right] = left;
        bool isObject = Left.Document.KindOf(left) == NodeKind.Object && Right.Document.KindOf(right) == NodeKind.Object;
        if (!isObject || AreSame(left, right))
        {
            return;
        }

        if (Left.TryGetUuid(left, out UuidKey old) && Right.TryGetUuid(right, out UuidKey now) && old != now)
        {
            Renamed.Add(old, now);
        }

        foreach (MemberPair pair in MemberPair.Of(Left.Document, left, Right.Document, right))
        {
            if (pair.IsList)
            {
                MatchItems(pair.Left, pair.Right);
            }
            else if (pair.Left.Length > 0 && pair.Right.Length > 0)
            {
                MatchNodes(pair.Left[0], pair.Right[0]);
            }
        }
    }

    private void MatchItems(int[] left, int[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return;
        }

        if (Left.IsReference(left[0], out _) && Right.IsReference(right[0], out _))
        {
            _references.Enqueue((left, right));
            return;
        }

        ItemMatching items = new(left, right, MatchNodes);
        items.ByKey(n => UuidOf(Left, n), n => UuidOf(Right, n));
        items.ByText(Left.KeyOf, Right.KeyOf);
        items.ByHash(LeftHashes.Exact, RightHashes.Exact);
        items.ByHash(LeftHashes.Shape, RightHashes.Shape);
        items.ByText(Left.KeyOf, Right.KeyOf);
        items.ByText(Left.TitleOf, Right.TitleOf);
        items.ByText(Left.NameOf, Right.NameOf);
        items.InOrder(n => IsPlain(Left, n), n => IsPlain(Right, n));
    }

    private static UuidKey? UuidOf(ItemIdentity identity, int node) => identity.TryGetUuid(node, out UuidKey key) ? key : null;

    /// <summary>Whether an item has nothing that it is known by, so that its place must do.</summary>
    private static bool IsPlain(ItemIdentity identity, int node) =>
        !identity.TryGetUuid(node, out _) && (identity.Document.KindOf(node) != NodeKind.Object || identity.KeyOf(node) is null);

    private void MatchReferences()
    {
        while (_references.TryDequeue(out (int[] Left, int[] Right) lists))
        {
            ItemMatching items = new(lists.Left, lists.Right, MatchReference);
            items.ByKey(n => Renamed.NowOf(TargetOf(Left, n)), n => TargetOf(Right, n));
            items.ByHash(LeftHashes.Shape, RightHashes.Shape);
        }
    }

    /// <summary>Where UUIDs were made anew, what two references of one object lead to is the same, if nothing else is.</summary>
    private void MatchReference(int left, int right)
    {
        MatchNodes(left, right);
        bool isOpen = Renamed.Count > 0 && TargetOf(Left, left) is { } old && TargetOf(Right, right) is { } now && Renamed.NowOf(old) != now;
        if (isOpen)
        {
            _openReferences.Add((left, right));
        }
    }

    private void MatchTargets()
    {
        if (_openReferences.Count == 0)
        {
            return;
        }

        Dictionary<UuidKey, int> ours = Unmatched(Left, _rightOf, n => AreSame(n, _rightOf[n]));
        Dictionary<UuidKey, int> theirs = Unmatched(Right, _leftOf, n => AreSame(_leftOf[n], n));
        foreach ((int left, int right) in _openReferences)
        {
            bool isFound = ours.TryGetValue(TargetOf(Left, left)!.Value, out int old) & theirs.TryGetValue(TargetOf(Right, right)!.Value, out int now);
            if (isFound && CanPair(old, now))
            {
                MatchNodes(old, now);
            }
        }
    }

    private static UuidKey? TargetOf(ItemIdentity identity, int node) =>
        identity.IsReference(node, out int target) && UuidKey.TryParse(identity.Document.TextOf(target), out UuidKey key) ? key : null;

    /// <summary>Objects that kept their UUID and stand elsewhere.</summary>
    private void MatchMoved()
    {
        Dictionary<UuidKey, int> ours = Unmatched(Left, _rightOf, n => AreSame(n, _rightOf[n]));
        if (ours.Count == 0)
        {
            return;
        }

        foreach ((UuidKey key, int now) in Unmatched(Right, _leftOf, n => AreSame(_leftOf[n], n)))
        {
            if (ours.TryGetValue(key, out int old) && CanPair(old, now))
            {
                MatchNodes(old, now);
            }
        }
    }

    private bool CanPair(int left, int right) =>
        left != None && right != None && _rightOf[left] == None && _leftOf[right] == None
        && Left.DefinitionOf(left).SequenceEqual(Right.DefinitionOf(right));

    /// <summary>The objects without a partner by their UUIDs; -1 for UUIDs that several have.</summary>
    private static Dictionary<UuidKey, int> Unmatched(ItemIdentity identity, int[] partners, Func<int, bool> isSame)
    {
        Dictionary<UuidKey, int> found = [];
        NodeDocument document = identity.Document;
        for (int node = 0; node < document.Count;)
        {
            bool isMatched = partners[node] != None;
            if (!isMatched && document.KindOf(node) == NodeKind.Object && identity.TryGetUuid(node, out UuidKey key))
            {
                found[key] = found.ContainsKey(key) ? None : node;
            }

            node = isMatched && isSame(node) ? document.EndOf(node) : node + 1;
        }

        return found;
    }
}
