using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Documents;

/// <summary>
/// A document as a flat table of nodes in the order of the text, each bound to its member of the definitions and with its places in the text.
/// The same table for JSON, YAML and XML: arrays and grouping elements are no nodes, their items are siblings.
/// Node 0 is the document itself; its children are the root and, in JSON and YAML, <c>$schema</c>.
/// </summary>
internal sealed class NodeDocument
{
    private const int CacheLine = 64;

    private readonly NodeTable _nodes;
    private readonly ReadOnlyMemory<byte> _source;

    /// <summary>Publishes what a builder has made.</summary>
    public NodeDocument(ReadOnlyMemory<byte> source, OscalFormat format, NodeTable nodes)
    {
        _source = source;
        _nodes = nodes;
        Format = format;
    }

    /// <summary>The format that was read.</summary>
    public OscalFormat Format { get; }

    /// <summary>The UTF-8 of the document, to which all spans refer.</summary>
    public ReadOnlySpan<byte> Source => _source.Span;

    /// <summary>The same as <see cref="Source"/>, to be kept.</summary>
    public ReadOnlyMemory<byte> SourceMemory => _source;

    /// <summary>The number of nodes.</summary>
    public int Count => _nodes.Count;

    /// <summary>The member of a model under which the document's root stands, or 0 when no model was recognised.</summary>
    public int RootMember { get; init; }

    /// <summary>The node of the root, or 0 when no model was recognised or the text ends behind its name.</summary>
    public int Root { get; init; }

    /// <summary>What the document says of its release, or null.</summary>
    public string? OscalVersion { get; init; }

    /// <summary>The release that the document is checked as (a place in the order of publication).</summary>
    public int Release { get; init; }

    /// <summary>Whether the text was read to its end and every character of it could be read.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Content that no node holds: at least one piece of each element that has some, of very many only some.</summary>
    public IReadOnlyList<UnreadContent> Unread { get; init; } = [];

    /// <summary>Whether the document was made of records: it has no text, so its places mean nothing.</summary>
    public bool IsInMemory { get; init; }

    /// <summary>The member that a node is an instance of, 0 for unknown ones.</summary>
    public int MemberOf(int node) => _nodes.Members[node];

    /// <summary>What a node is.</summary>
    public NodeKind KindOf(int node) => _nodes.Kinds[node];

    /// <summary>What else is known of a node.</summary>
    public NodeTraits TraitsOf(int node) => _nodes.Traits[node];

    /// <summary>The node that holds a node; 0 for the root and for the document itself.</summary>
    public int ParentOf(int node) => _nodes.Parents[node];

    /// <summary>The node behind the last one inside a node.</summary>
    public int EndOf(int node) => _nodes.Ends[node];

    /// <summary>The place of a node's name: a JSON or YAML key, an XML tag or attribute name; empty for items of arrays.</summary>
    public TextSpan KeyOf(int node) => _nodes.Keys[node];

    /// <summary>The place of a node's value. Of an XML element with a plain value it is the text inside.</summary>
    public TextSpan ValueOf(int node) => _nodes.Values[node];

    /// <summary>The first node inside a node, or -1.</summary>
    public int FirstChild(int node) => _nodes.Ends[node] > node + 1 ? node + 1 : -1;

    /// <summary>The next node with the same parent, or -1.</summary>
    public int NextSibling(int node)
    {
        int next = _nodes.Ends[node];
        return node != 0 && next < _nodes.Ends[_nodes.Parents[node]] ? next : -1;
    }

    /// <summary>The nodes right inside a node; none for a negative number.</summary>
    public NodeChildren ChildrenOf(int node) => new(_nodes, node);

    /// <summary>The first node inside a node that is an instance of a member, or -1.</summary>
    public int FirstChild(int node, int member)
    {
        int child = FirstChild(node);
        while (child >= 0 && _nodes.Members[child] != member)
        {
            child = NextSibling(child);
        }

        return child;
    }

    /// <summary>The text of a scalar, decoded.</summary>
    public ReadOnlySpan<byte> TextOf(int node) => _nodes.TextOf(node, Source);

    /// <summary>The string number of the text of a scalar in the definitions, 0 for a text that they do not have.</summary>
    public int LiteralOf(int node)
    {
        int known = _nodes.Literals[node];
        return known != 0 ? known - 1 : DefinitionImage.Current.FindLiteral(TextOf(node));
    }

    /// <summary>
    /// Asks the processor for the texts of some nodes, so that they are on their way together when they are read one after the other: those of a
    /// large document are no longer near after it was read.
    /// </summary>
    public void Fetch(ReadOnlySpan<int> nodes)
    {
        foreach (int node in nodes)
        {
            Fetch(node);
        }
    }

    /// <summary>Asks for the texts of the nodes from one to another.</summary>
    public void Fetch(int first, int end)
    {
        for (int node = first; node < end; node++)
        {
            if (_nodes.Kinds[node] != NodeKind.Object)
            {
                Fetch(node);
            }
        }
    }

    private unsafe void Fetch(int node)
    {
        TextSpan value = _nodes.Values[node];
        if (Sse.IsSupported && value.Length > 0)
        {
            // Nothing is read, so that it does not matter when the text is moved meanwhile.
            ReadOnlySpan<byte> source = Source;
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in source[value.Start])));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in source[Math.Min(value.End - 1, value.Start + CacheLine)])));
        }
    }

    /// <summary>The name of a node as JSON has it; of an unknown one, the name that stands in the text.</summary>
    public string NameOf(int node)
    {
        int member = _nodes.Members[node];
        DefinitionImage definitions = DefinitionImage.Current;
        return member != 0 ? definitions.Text(definitions.Members[member].JsonName) : _nodes.NameOf(node) ?? KeyText(node);
    }

    private string KeyText(int node)
    {
        ReadOnlySpan<byte> key = Source.Slice(KeyOf(node).Start, KeyOf(node).Length);
        if (key.Length >= 2 && (key[0] == '"' || key[0] == '\'') && key[^1] == key[0])
        {
            key = key[1..^1];
        }

        return Encoding.UTF8.GetString(key);
    }
}
