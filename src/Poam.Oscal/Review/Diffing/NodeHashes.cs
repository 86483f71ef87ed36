using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Diffing;

/// <summary>Two hashes of every node of a document: of what it holds, and of what it holds but for its UUIDs.</summary>
internal sealed class NodeHashes
{
    // Stands for any UUID in the second hash.
    private const ulong AnyUuid = 1;

    // Stands for null.
    private const ulong Nothing = 2;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly ContentSource _source;
    private readonly NodeDocument _document;
    private readonly ulong[] _exact;
    private readonly ulong[] _shape;
    private readonly ulong[] _names;

    /// <summary>Hashes a document.</summary>
    public NodeHashes(ContentSource source)
    {
        _source = source;
        _document = source.Document;
        _exact = new ulong[_document.Count];
        _shape = new ulong[_document.Count];
        _names = new ulong[_definitions.Members.Length];

        // What is inside a node follows it in the table, so it is ready when the table is read backwards.
        for (int node = _document.Count - 1; node >= 0; node--)
        {
            Hash(node);
        }
    }

    /// <summary>The hash of everything inside a node: members in any order, items of lists in theirs.</summary>
    public ulong Exact(int node) => _exact[node];

    /// <summary>The hash of everything inside a node but UUIDs, in any order.</summary>
    public ulong Shape(int node) => _shape[node];

    private void Hash(int node)
    {
        switch (_document.KindOf(node))
        {
            case NodeKind.Object or NodeKind.Array:
                HashMembers(node);
                break;
            case NodeKind.Null:
                _exact[node] = _shape[node] = Nothing;
                break;
            default:
                ReadOnlySpan<byte> text = _source.TextOf(node);
                _exact[node] = ContentHash.Of(text);
                _shape[node] = IsUuid(text) ? AnyUuid : _exact[node];
                break;
        }
    }

    private void HashMembers(int node)
    {
        ulong exact = (ulong)_document.KindOf(node);
        ulong shape = exact;
        int last = -1;
        ulong place = 0;
        for (int child = _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
        {
            int member = _document.MemberOf(child);
            bool goesOn = last >= 0 && member == last && (member == 0 || _definitions.Members[member].Many != 0);
            place = goesOn ? place + 1 : 0;
            last = member;
            ulong name = NameOf(child, member);

            // Sums do not know an order; the place makes the items of a list know theirs.
            exact += ContentHash.Of(name + place, _exact[child]);
            shape += ContentHash.Of(name, _shape[child]);
        }

        _exact[node] = exact;
        _shape[node] = shape;
    }

    private ulong NameOf(int node, int member)
    {
        if (member == 0)
        {
            return ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(_document.NameOf(node)));
        }

        if (_names[member] == 0)
        {
            _names[member] = ContentHash.Of(_definitions.Utf8(_definitions.Members[member].JsonName));
        }

        return _names[member];
    }

    private static bool IsUuid(ReadOnlySpan<byte> text) =>
        UuidKey.TryParse(text.StartsWith("#"u8) ? text[1..] : text, out _);
}
