namespace Poam.Oscal.Documents;

/// <summary>The columns of the node table while it grows, and after.</summary>
internal sealed class NodeTable
{
    // Below this many rows arrays are cleared after all: an array of our own type that is not is compiled for at run time.
    private const int LargeTable = 1 << 16;
    private const int FirstDecoded = 16;

    private byte[] _arena = [];
    private int _arenaLength;
    private int[] _decodedNodes = new int[FirstDecoded];
    private TextSpan[] _decodedSpans = new TextSpan[FirstDecoded];
    private int _decodedCount;
    private Dictionary<int, string>? _names;

    /// <summary>Makes an empty table with room for so many nodes.</summary>
    public NodeTable(int capacity)
    {
        // Rows are written in full before they are read, so clearing the arrays would only cost time and touch memory.
        bool isLarge = capacity >= LargeTable;
        Members = isLarge ? GC.AllocateUninitializedArray<ushort>(capacity) : new ushort[capacity];
        Kinds = isLarge ? GC.AllocateUninitializedArray<NodeKind>(capacity) : new NodeKind[capacity];
        Traits = isLarge ? GC.AllocateUninitializedArray<NodeTraits>(capacity) : new NodeTraits[capacity];
        Literals = isLarge ? GC.AllocateUninitializedArray<ushort>(capacity) : new ushort[capacity];
        Parents = isLarge ? GC.AllocateUninitializedArray<int>(capacity) : new int[capacity];
        Ends = isLarge ? GC.AllocateUninitializedArray<int>(capacity) : new int[capacity];
        Keys = isLarge ? GC.AllocateUninitializedArray<TextSpan>(capacity) : new TextSpan[capacity];
        Values = isLarge ? GC.AllocateUninitializedArray<TextSpan>(capacity) : new TextSpan[capacity];
    }

    /// <summary>The number of nodes.</summary>
    public int Count { get; private set; }

    /// <summary>The member of each node.</summary>
    public ushort[] Members { get; private set; }

    /// <summary>The kind of each node.</summary>
    public NodeKind[] Kinds { get; private set; }

    /// <summary>What else is known of each node.</summary>
    public NodeTraits[] Traits { get; private set; }

    /// <summary>The string number of each node's text, and one more, where the reader has found it; 0 where nobody has looked.</summary>
    public ushort[] Literals { get; private set; }

    /// <summary>The parent of each node.</summary>
    public int[] Parents { get; private set; }

    /// <summary>The node behind the last one inside each node.</summary>
    public int[] Ends { get; private set; }

    /// <summary>The place of each node's name.</summary>
    public TextSpan[] Keys { get; private set; }

    /// <summary>The place of each node's value.</summary>
    public TextSpan[] Values { get; private set; }

    /// <summary>Adds a node without anything inside.</summary>
    public int Add(int member, NodeKind kind, int parent, TextSpan key, TextSpan value, NodeTraits traits = NodeTraits.None)
    {
        int node = Count;
        if (node == Members.Length)
        {
            Grow();
        }

        Members[node] = (ushort)member;
        Kinds[node] = kind;
        Traits[node] = traits;
        Literals[node] = 0;
        Parents[node] = parent;
        Ends[node] = node + 1;
        Keys[node] = key;
        Values[node] = value;
        Count = node + 1;
        return node;
    }

    /// <summary>Keeps the decoded text of the last node added.</summary>
    public void Decode(int node, ReadOnlySpan<byte> text)
    {
        if (_decodedCount == _decodedNodes.Length)
        {
            Array.Resize(ref _decodedNodes, _decodedCount * 2);
            Array.Resize(ref _decodedSpans, _decodedCount * 2);
        }

        if (_arena.Length - _arenaLength < text.Length)
        {
            Array.Resize(ref _arena, (int)Math.Min(Array.MaxLength, Math.Max(256L, Math.Max(_arena.Length * 2L, (long)_arenaLength + text.Length))));
        }

        text.CopyTo(_arena.AsSpan(_arenaLength));
        _decodedNodes[_decodedCount] = node;
        _decodedSpans[_decodedCount++] = new TextSpan(_arenaLength, text.Length);
        _arenaLength += text.Length;
        Traits[node] |= NodeTraits.Decoded;
    }

    /// <summary>The text of a scalar.</summary>
    public ReadOnlySpan<byte> TextOf(int node, ReadOnlySpan<byte> source)
    {
        if ((Traits[node] & NodeTraits.Decoded) != 0)
        {
            TextSpan decoded = _decodedSpans[Array.BinarySearch(_decodedNodes, 0, _decodedCount, node)];
            return _arena.AsSpan(decoded.Start, decoded.Length);
        }

        TextSpan value = Values[node];
        if ((Traits[node] & NodeTraits.Quoted) == 0)
        {
            return source.Slice(value.Start, value.Length);
        }

        ReadOnlySpan<byte> quoted = source.Slice(value.Start + 1, value.Length - 2);
        return (Traits[node] & NodeTraits.Escaped) == 0 ? quoted : JsonEscapes.Decode(quoted);
    }

    /// <summary>Keeps the name of a node that does not stand in the source as it is.</summary>
    public void KeepName(int node, string name) => (_names ??= [])[node] = name;

    /// <summary>The name that was kept for a node, or null.</summary>
    public string? NameOf(int node) => _names?.GetValueOrDefault(node);

    private void Grow()
    {
        int capacity = (int)Math.Min(Array.MaxLength, Members.Length * 2L);
        ushort[] members = Members;
        NodeKind[] kinds = Kinds;
        NodeTraits[] traits = Traits;
        ushort[] literals = Literals;
        int[] parents = Parents;
        int[] ends = Ends;
        TextSpan[] keys = Keys;
        TextSpan[] values = Values;
        Array.Resize(ref members, capacity);
        Array.Resize(ref kinds, capacity);
        Array.Resize(ref traits, capacity);
        Array.Resize(ref literals, capacity);
        Array.Resize(ref parents, capacity);
        Array.Resize(ref ends, capacity);
        Array.Resize(ref keys, capacity);
        Array.Resize(ref values, capacity);
        Members = members;
        Kinds = kinds;
        Traits = traits;
        Literals = literals;
        Parents = parents;
        Ends = ends;
        Keys = keys;
        Values = values;
    }
}
