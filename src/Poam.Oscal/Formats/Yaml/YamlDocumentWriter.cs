using System.Buffers;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Writes a document as YAML in block style, as people write it: members in the order of the definitions, Markdown of several lines as blocks.</summary>
internal sealed class YamlDocumentWriter
{
    private readonly ContentSource _source;
    private readonly NodeDocument _document;
    private readonly IBufferWriter<byte> _output;
    private readonly YamlBlockStyle _style;
    private readonly YamlCommentWriter? _comments;

    private YamlDocumentWriter(NodeDocument document, IBufferWriter<byte> output, YamlBlockStyle style, NodeComments? comments = null, bool keepsOrder = false)
    {
        _document = document;
        _output = output;
        _style = style;
        _source = new ContentSource(document, OscalFormat.Yaml, keepsOrder);
        _comments = comments is null ? null : new YamlCommentWriter(comments, _source, output);
    }

    /// <summary>Writes a document.</summary>
    public static void Write(NodeDocument document, IBufferWriter<byte> output, WriteOptions options, NodeComments? comments = null, bool keepsOrder = false)
    {
        int step = Math.Max(2, options.BoundedIndent);
        YamlDocumentWriter writer = new(document, output, new YamlBlockStyle(step, step, step), comments, keepsOrder);
        if (document.FirstChild(0) < 0)
        {
            output.Write("{}\n"u8);
        }
        else
        {
            writer._comments?.AboveDocument();
            writer.Members(0, indent: 0);
            writer._comments?.BelowItem(0, indent: 0);
        }
    }

    /// <summary>Writes a member and its value, with the line break at its end and without blanks before the name.</summary>
    /// <param name="document">The document.</param>
    /// <param name="nodes">The node of the value, or those of the items of a list.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indent">The indentation of the name.</param>
    /// <param name="style">How blocks are indented.</param>
    public static void WriteMember(NodeDocument document, ReadOnlySpan<int> nodes, IBufferWriter<byte> output, int indent, YamlBlockStyle style) =>
        new YamlDocumentWriter(document, output, style).Member(nodes, indent);

    /// <summary>Writes an item of a list from its dash to its line break.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The node of the item.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indent">The indentation of the dash.</param>
    /// <param name="style">How blocks are indented.</param>
    public static void WriteItem(NodeDocument document, int node, IBufferWriter<byte> output, int indent, YamlBlockStyle style) =>
        new YamlDocumentWriter(document, output, style).Item(node, indent);

    /// <summary>Writes what stands behind the colon of a name, with the line break at its end.</summary>
    /// <param name="document">The document.</param>
    /// <param name="nodes">The node of the value, or those of the items of a list.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indent">The indentation of the name.</param>
    /// <param name="style">How blocks are indented.</param>
    public static void WriteValue(NodeDocument document, ReadOnlySpan<int> nodes, IBufferWriter<byte> output, int indent, YamlBlockStyle style) =>
        new YamlDocumentWriter(document, output, style).Values(nodes, indent);

    /// <summary>The members of an object, each in lines of its own; the blanks before the first one are written already.</summary>
    private void Members(int node, int indent)
    {
        int[] children = _source.ChildrenOf(node);
        int end;
        for (int i = 0; i < children.Length; i = end)
        {
            end = _source.EndOfRun(children, i);
            ReadOnlySpan<int> run = children.AsSpan(i, end - i);
            if (i > 0)
            {
                _comments?.Above(run, indent);
                YamlScalarWriter.WriteBlanks(_output, indent);
            }

            Member(run, indent);
            _comments?.Below(run, _source.IsArray(run[0], run.Length), indent);
        }
    }

    private void Member(ReadOnlySpan<int> nodes, int indent)
    {
        YamlScalarWriter.Write(_output, Encoding.UTF8.GetBytes(_document.NameOf(nodes[0])), indent, _style.Step, allowsBlock: false);
        _output.Write(":"u8);
        Values(nodes, indent);
    }

    private void Values(ReadOnlySpan<int> nodes, int indent)
    {
        if (_source.IsArray(nodes[0], nodes.Length))
        {
            _comments?.Behind(nodes[0], isList: true);
            _output.Write("\n"u8);
            Items(nodes, indent + _style.DashIndent);
        }
        else
        {
            Value(nodes[0], indent, isMember: true);
        }
    }

    private void Items(ReadOnlySpan<int> items, int indent)
    {
        bool isFirst = true;
        foreach (int item in items)
        {
            _comments?.AboveItem(item, indent, isFirst);
            YamlScalarWriter.WriteBlanks(_output, indent);
            Item(item, indent);
            _comments?.BelowItem(item, indent);
            isFirst = false;
        }
    }

    private void Item(int item, int indent)
    {
        _output.Write("-"u8);
        NodeKind kind = _source.KindOf(item);
        if (kind == NodeKind.Object && _document.FirstChild(item) >= 0)
        {
            YamlScalarWriter.WriteBlanks(_output, _style.DashWidth - 1);
            Members(item, indent + _style.DashWidth);
        }
        else
        {
            Value(item, indent, isMember: false);
        }
    }

    /// <summary>What stands behind a name or a dash.</summary>
    /// <param name="node">The value.</param>
    /// <param name="indent">The indentation of that name or dash.</param>
    /// <param name="isMember">Whether it stands behind a name.</param>
    private void Value(int node, int indent, bool isMember)
    {
        NodeKind kind = _source.KindOf(node);
        if (kind is NodeKind.Object or NodeKind.Array && _document.FirstChild(node) >= 0)
        {
            _comments?.BehindValue(node, isMember);
            _output.Write("\n"u8);
            if (kind == NodeKind.Object)
            {
                _comments?.AboveFirst(node, indent + _style.Step);
                YamlScalarWriter.WriteBlanks(_output, indent + _style.Step);
                Members(node, indent + _style.Step);
            }
            else
            {
                Items(_source.ChildrenOf(node), indent + _style.DashIndent);
            }

            return;
        }

        _output.Write(" "u8);
        Scalar(node, kind, indent);
        _comments?.BehindScalar(node, isMember);
        _output.Write("\n"u8);
    }

    private void Scalar(int node, NodeKind kind, int indent)
    {
        switch (kind)
        {
            case NodeKind.Object:
                _output.Write("{}"u8);
                break;
            case NodeKind.Array:
                _output.Write("[]"u8);
                break;
            case NodeKind.Null:
                _output.Write("null"u8);
                break;
            case NodeKind.Number or NodeKind.Boolean:
                YamlScalarWriter.WritePlain(_output, _source.TextOf(node));
                break;
            default:
                Text(node, indent + _style.Step);
                break;
        }
    }

    private void Text(int node, int indent)
    {
        ReadOnlySpan<byte> text = _source.TextOf(node);
        switch (YamlSourceLines.KindOf(_document, node, text, out int[] breaks))
        {
            case YamlBlockKind.Literal:
                YamlBlockWriter.WriteLiteral(_output, text, indent, _style.Step);
                break;
            case YamlBlockKind.Folded:
                YamlBlockWriter.WriteFolded(_output, text, breaks, indent, _style.Step);
                break;
            default:
                YamlScalarWriter.Write(_output, text, indent, _style.Step, allowsBlock: false);
                break;
        }
    }
}
