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
    private readonly int _step;

    private YamlDocumentWriter(NodeDocument document, IBufferWriter<byte> output, int step)
    {
        _document = document;
        _output = output;
        _step = step;
        _source = new ContentSource(document, OscalFormat.Yaml);
    }

    /// <summary>Writes a document.</summary>
    public static void Write(NodeDocument document, IBufferWriter<byte> output, WriteOptions options)
    {
        YamlDocumentWriter writer = new(document, output, Math.Max(2, options.BoundedIndent));
        if (document.FirstChild(0) < 0)
        {
            output.Write("{}\n"u8);
        }
        else
        {
            writer.Members(0, indent: 0);
        }
    }

    /// <summary>The members of an object, each in lines of its own; the blanks before the first one are written already.</summary>
    private void Members(int node, int indent)
    {
        int[] children = _source.ChildrenOf(node);
        int end;
        for (int i = 0; i < children.Length; i = end)
        {
            end = _source.EndOfRun(children, i);
            YamlScalarWriter.WriteBlanks(_output, i == 0 ? 0 : indent);
            YamlScalarWriter.Write(_output, Encoding.UTF8.GetBytes(_document.NameOf(children[i])), indent, _step, allowsBlock: false);
            _output.Write(":"u8);
            if (_source.IsArray(children[i], end - i))
            {
                _output.Write("\n"u8);
                Items(children.AsSpan(i, end - i), indent + _step);
            }
            else
            {
                Value(children[i], indent);
            }
        }
    }

    private void Items(ReadOnlySpan<int> items, int indent)
    {
        foreach (int item in items)
        {
            YamlScalarWriter.WriteBlanks(_output, indent);
            _output.Write("-"u8);
            NodeKind kind = _source.KindOf(item);
            if (kind == NodeKind.Object && _document.FirstChild(item) >= 0)
            {
                YamlScalarWriter.WriteBlanks(_output, _step - 1);
                Members(item, indent + _step);
            }
            else
            {
                Value(item, indent);
            }
        }
    }

    /// <summary>What stands behind a name or a dash.</summary>
    /// <param name="node">The value.</param>
    /// <param name="indent">The indentation of that name or dash.</param>
    private void Value(int node, int indent)
    {
        NodeKind kind = _source.KindOf(node);
        if (kind is NodeKind.Object or NodeKind.Array && _document.FirstChild(node) >= 0)
        {
            _output.Write("\n"u8);
            if (kind == NodeKind.Object)
            {
                YamlScalarWriter.WriteBlanks(_output, indent + _step);
                Members(node, indent + _step);
            }
            else
            {
                Items(_source.ChildrenOf(node), indent + _step);
            }

            return;
        }

        _output.Write(" "u8);
        Scalar(node, kind, indent);
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
                YamlScalarWriter.Write(_output, _source.TextOf(node), indent + _step, _step, allowsBlock: true);
                break;
        }
    }
}
