using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>
/// An item of a sequence: a node, a map or a value. A value is its text as UTF-8 together with its kind: it is parsed only when it is compared
/// as something else than text, and a value that comes from a document stays there.
/// </summary>
internal readonly struct MetapathItem
{
    private static readonly byte[] TrueText = [.. "true"u8];
    private static readonly byte[] FalseText = [.. "false"u8];

    private readonly object _reference;
    private readonly int _node;
    private readonly ushort _member;

    private MetapathItem(MetapathItemKind kind, object reference, int node = 0, int member = 0)
    {
        Kind = kind;
        _reference = reference;
        _node = node;
        _member = (ushort)member;
    }

    /// <summary>What the item is.</summary>
    public MetapathItemKind Kind { get; }

    /// <summary>Whether the item is a node.</summary>
    public bool IsNode => Kind == MetapathItemKind.Node;

    /// <summary>Whether the item is a number.</summary>
    public bool IsNumber => Kind is MetapathItemKind.Integer or MetapathItemKind.Decimal;

    /// <summary>The document of a node.</summary>
    public NodeDocument Document => (NodeDocument)_reference;

    /// <summary>The row of a node in its document; of a flag that stands there by default only, the row of the node that has it.</summary>
    public int Node => _node;

    /// <summary>The member of a flag that stands there by default only; 0 for nodes that have a row.</summary>
    public int DefaultMember => _member;

    /// <summary>Whether the item is a flag that the document leaves out and that has a default.</summary>
    public bool IsDefault => IsNode && _member != 0;

    /// <summary>The map.</summary>
    public MetapathMap Map => (MetapathMap)_reference;

    /// <summary>The UTF-8 of a value.</summary>
    public ReadOnlySpan<byte> Utf8 => _reference is byte[] text ? text
        : _member != 0 ? DefinitionImage.Current.Utf8(DefinitionImage.Current.Members[_member].Default)
        : ((NodeDocument)_reference).TextOf(_node);

    /// <summary>The text of a value.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8);

    /// <summary>A node of a document; 0 is the document.</summary>
    public static MetapathItem OfNode(NodeDocument document, int node) => new(MetapathItemKind.Node, document, node);

    /// <summary>A flag that a node has by default.</summary>
    public static MetapathItem OfDefault(NodeDocument document, int node, int member) => new(MetapathItemKind.Node, document, node, member);

    /// <summary>A map.</summary>
    public static MetapathItem OfMap(MetapathMap map) => new(MetapathItemKind.Map, map);

    /// <summary>A value with its text.</summary>
    public static MetapathItem OfValue(MetapathItemKind kind, byte[] utf8) => new(kind, utf8);

    /// <summary>A value with its text.</summary>
    public static MetapathItem OfValue(MetapathItemKind kind, string text) => new(kind, Encoding.UTF8.GetBytes(text));

    /// <summary>A value whose text is that of a scalar of a document.</summary>
    public static MetapathItem OfScalar(MetapathItemKind kind, NodeDocument document, int node) => new(kind, document, node);

    /// <summary>A value whose text is the default of a flag.</summary>
    public static MetapathItem OfDefaultValue(MetapathItemKind kind, NodeDocument document, int member) => new(kind, document, 0, member);

    /// <summary>A truth value.</summary>
    public static MetapathItem OfTruth(bool value) => new(MetapathItemKind.Boolean, value ? TrueText : FalseText);

    /// <summary>A whole number.</summary>
    public static MetapathItem OfInteger(int value) => OfValue(MetapathItemKind.Integer, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether two nodes are the same.</summary>
    public bool IsSameNode(in MetapathItem other) =>
        ReferenceEquals(_reference, other._reference) && _node == other._node && _member == other._member;
}
