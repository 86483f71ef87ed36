using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Markup;

namespace Poam.Oscal.Formats.Writing;

/// <summary>The content of a document as a writer needs it: members in the order of the definitions, values in the words of its format.</summary>
/// <param name="document">The document.</param>
/// <param name="target">What is written.</param>
/// <param name="keepsOrder">Whether members stay in the order of the text.</param>
internal sealed class ContentSource(NodeDocument document, OscalFormat target, bool keepsOrder = false)
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly ChildOrder _order = new(document, keepsOrder);

    /// <summary>The document.</summary>
    public NodeDocument Document => document;

    /// <summary>What is written.</summary>
    public OscalFormat Target => target;

    /// <summary>
    /// The nodes inside a node: known members in the order of the definitions, which is that of XML; then unknown ones as they came.
    /// Items of one list stay together and in their order.
    /// </summary>
    public int[] ChildrenOf(int node)
    {
        int start = _order.Push(node);
        int[] children = new int[_order.Count - start];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = _order[start + i];
        }

        _order.Pop(start);
        return children;
    }

    /// <summary>The place behind the last of the nodes that are written as one: the items of a list, or a single member.</summary>
    public int EndOfRun(int[] children, int start)
    {
        int end = start + 1;
        if (IsList(children[start]))
        {
            while (end < children.Length && document.MemberOf(children[end]) == document.MemberOf(children[start]))
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>Whether a node is an item of a known list.</summary>
    public bool IsList(int node) => document.MemberOf(node) is not 0 and int member && _definitions.Members[member].Many != 0;

    /// <summary>Whether so many nodes of a member are an array in JSON and YAML.</summary>
    public bool IsArray(int node, int count) =>
        IsList(node)
        && (count > 1 || ((OscalMemberTraits)_definitions.Members[document.MemberOf(node)].Traits & OscalMemberTraits.JsonSingletonOrArray) == 0);

    /// <summary>How JSON and YAML write a scalar: the definition decides, and for unknown content and wrong values what stands in the text.</summary>
    public NodeKind KindOf(int node)
    {
        NodeKind kind = document.KindOf(node);
        int member = document.MemberOf(node);
        if (kind is NodeKind.Object or NodeKind.Array or NodeKind.Null)
        {
            return kind;
        }

        if (member == 0 || (document.TraitsOf(node) & NodeTraits.Invalid) != 0)
        {
            return kind == NodeKind.String ? PlainKind(node) : kind == NodeKind.Markup ? NodeKind.String : kind;
        }

        return (OscalJsonShape)DataTypeOf(member).JsonShape switch
        {
            OscalJsonShape.Number => JsonNumber.Normalize(document.TextOf(node)) is null ? NodeKind.String : NodeKind.Number,
            OscalJsonShape.Boolean => Truth(document.TextOf(node)) is null ? NodeKind.String : NodeKind.Boolean,
            _ => NodeKind.String,
        };
    }

    /// <summary>The text of a scalar for JSON and YAML: markup is Markdown, truth and numbers are as JSON writes them.</summary>
    public ReadOnlySpan<byte> TextOf(int node) => TextOf(node, KindOf(node));

    /// <summary>The text of a scalar of which it is known how it is written.</summary>
    /// <param name="node">The scalar.</param>
    /// <param name="kind">What <see cref="KindOf"/> says of it.</param>
    public ReadOnlySpan<byte> TextOf(int node, NodeKind kind)
    {
        ReadOnlySpan<byte> text = document.TextOf(node);
        if (document.KindOf(node) == NodeKind.Markup)
        {
            bool isLine = MarkupOf(node) != 2;
            return Encoding.UTF8.GetBytes(MarkdownWriter.Write(XmlMarkupReader.Read(Encoding.UTF8.GetString(text), isLine), isLine));
        }

        return kind switch
        {
            NodeKind.Boolean => Truth(text) == true ? "true"u8 : "false"u8,
            NodeKind.Number => JsonNumber.Normalize(text) ?? text,
            _ => text,
        };
    }

    /// <summary>0 for plain text, 1 for markup of one line, 2 for markup of several lines.</summary>
    public int MarkupOf(int node)
    {
        int member = document.MemberOf(node);
        return member == 0 ? 0 : DataTypeOf(member).Markup;
    }

    private OscalImageDataType DataTypeOf(int member) => _definitions.DataTypes[_definitions.Definitions[_definitions.Members[member].Definition].DataType];

    private static bool? Truth(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("true"u8) || text.SequenceEqual("1"u8) ? true
        : text.SequenceEqual("false"u8) || text.SequenceEqual("0"u8) ? false
        : null;

    /// <summary>What a scalar is that no definition gives a type: in YAML one without quotes may be a number or a truth value.</summary>
    private NodeKind PlainKind(int node)
    {
        TextSpan value = document.ValueOf(node);
        bool isPlain = document.Format == OscalFormat.Yaml && (document.TraitsOf(node) & (NodeTraits.Quoted | NodeTraits.Decoded)) == 0
            && value.Length > 0 && document.Source[value.Start] is not ((byte)'"' or (byte)'\'' or (byte)'|' or (byte)'>');
        ReadOnlySpan<byte> text = document.TextOf(node);
        return !isPlain ? NodeKind.String
            : text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8) ? NodeKind.Boolean
            : JsonNumber.IsNumber(text) ? NodeKind.Number
            : NodeKind.String;
    }
}
