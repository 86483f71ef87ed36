using System.Buffers;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Formats.Json;

/// <summary>Writes a document as JSON (RFC 8259): members in the order of the definitions, characters as themselves wherever JSON allows it.</summary>
internal sealed class JsonDocumentWriter
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly ContentSource _source;
    private readonly NodeDocument _document;
    private readonly JsonOutput _json;
    private readonly ChildOrder _children;

    private JsonDocumentWriter(NodeDocument document, JsonOutput json, bool keepsOrder)
    {
        _document = document;
        _json = json;
        _source = new ContentSource(document, OscalFormat.Json, keepsOrder);
        _children = new ChildOrder(document, keepsOrder);
    }

    /// <summary>Writes a document.</summary>
    public static void Write(NodeDocument document, IBufferWriter<byte> output, WriteOptions options, bool keepsOrder = false)
    {
        JsonOutput json = new(output, options.BoundedIndent);
        new JsonDocumentWriter(document, json, keepsOrder).Object(0, 0);
        json.Raw("\n"u8);
        json.Flush();
    }

    /// <summary>Writes a member or an item of a list, without the line break and the blanks before it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="nodes">The node of the value, or those of the items of a list.</param>
    /// <param name="isItem">Whether it is an item, which has no name.</param>
    /// <param name="output">Where to.</param>
    /// <param name="step">The blanks by which each level is indented.</param>
    /// <param name="depth">The level of the member or item.</param>
    /// <param name="keepsOrder">Whether members inside stay in the order of the text.</param>
    public static void WritePart(NodeDocument document, ReadOnlySpan<int> nodes, bool isItem, IBufferWriter<byte> output, int step, int depth, bool keepsOrder)
    {
        JsonOutput json = new(output, step);
        JsonDocumentWriter writer = new(document, json, keepsOrder);
        if (isItem)
        {
            writer.Value(nodes[0], depth);
        }
        else
        {
            int start = writer._children.Push(nodes);
            writer.Member(start, start + nodes.Length, depth);
        }

        json.Flush();
    }

    private void Object(int node, int depth)
    {
        int start = _children.Push(node);
        int end = _children.Count;
        _json.Raw("{"u8);
        int next;
        for (int i = start; i < end; i = next)
        {
            next = EndOfRun(i, end);
            if (i > start)
            {
                _json.Raw(","u8);
            }

            _json.NewLine(depth + 1);
            Member(i, next, depth + 1);
        }

        if (end > start)
        {
            _json.NewLine(depth);
        }

        _json.Raw("}"u8);
        _children.Pop(start);
    }

    private void Member(int start, int end, int depth)
    {
        Name(_children[start]);
        _json.Colon();
        if (_source.IsArray(_children[start], end - start))
        {
            Items(start, end, depth);
        }
        else
        {
            Value(_children[start], depth);
        }
    }

    private int EndOfRun(int start, int count)
    {
        int end = start + 1;
        if (_source.IsList(_children[start]))
        {
            int member = _document.MemberOf(_children[start]);
            while (end < count && _document.MemberOf(_children[end]) == member)
            {
                end++;
            }
        }

        return end;
    }

    private void Name(int node)
    {
        int member = _document.MemberOf(node);
        if (member != 0)
        {
            _json.Text(_definitions.Utf8(_definitions.Members[member].JsonName));
        }
        else
        {
            _json.Text(Encoding.UTF8.GetBytes(_document.NameOf(node)));
        }
    }

    private void Items(int start, int end, int depth)
    {
        _json.Raw("["u8);
        for (int i = start; i < end; i++)
        {
            if (i > start)
            {
                _json.Raw(","u8);
            }

            _json.NewLine(depth + 1);
            Value(_children[i], depth + 1);
        }

        if (end > start)
        {
            _json.NewLine(depth);
        }

        _json.Raw("]"u8);
    }

    private void Value(int node, int depth)
    {
        NodeKind kind = _source.KindOf(node);
        switch (kind)
        {
            case NodeKind.Object:
                Object(node, depth);
                break;
            case NodeKind.Array:
                int start = _children.Push(node);
                Items(start, _children.Count, depth);
                _children.Pop(start);
                break;
            case NodeKind.Null:
                _json.Raw("null"u8);
                break;
            case NodeKind.Boolean or NodeKind.Number:
                _json.Raw(_source.TextOf(node, kind));
                break;
            default:
                _json.Text(_source.TextOf(node, kind));
                break;
        }
    }
}
