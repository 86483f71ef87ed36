using System.Text;
using Newtonsoft.Json;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.JsonSchema.Loading;

namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>
/// Reads the node table as the JSON that would be written of it. What it gives for lines and positions are nodes: so every token,
/// and with it every error, knows its place in the document, in whatever format that is.
/// </summary>
internal sealed class NodeTokenReader : JsonReader, IJsonLineInfo
{
    private readonly NodeDocument _document;
    private readonly ContentSource _source;
    private readonly List<NodeToken> _tokens = [];
    private int _next;

    /// <summary>A reader of a document.</summary>
    public NodeTokenReader(NodeDocument document)
    {
        _document = document;
        _source = new ContentSource(document, OscalFormat.Json);
        MaxDepth = null;
        Object(0);
    }

    /// <summary>The node, one more than its number.</summary>
    public int LineNumber => _tokens[Math.Max(0, _next - 1)].Node + 1;

    /// <summary>The first item of an array that is no node, else 0.</summary>
    public int LinePosition => _tokens[Math.Max(0, _next - 1)].FirstItem;

    /// <inheritdoc/>
    public bool HasLineInfo() => true;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_next == _tokens.Count)
        {
            return false;
        }

        NodeToken token = _tokens[_next++];
        SetToken(token.Type, token.Value);
        return true;
    }

    private void Object(int node)
    {
        Add(JsonToken.StartObject, null, node);
        int[] children = _source.ChildrenOf(node);
        int end;
        for (int i = 0; i < children.Length; i = end)
        {
            end = _source.EndOfRun(children, i);
            bool isArray = _source.IsArray(children[i], end - i);
            Add(JsonToken.PropertyName, _document.NameOf(children[i]), isArray ? node : children[i], isArray ? children[i] : 0);
            if (isArray)
            {
                Items(children.AsSpan(i, end - i), node, children[i]);
            }
            else
            {
                Content(children[i]);
            }
        }

        Add(JsonToken.EndObject, null, node);
    }

    private void Items(ReadOnlySpan<int> items, int node, int firstItem)
    {
        Add(JsonToken.StartArray, null, node, firstItem);
        foreach (int item in items)
        {
            Content(item);
        }

        Add(JsonToken.EndArray, null, node, firstItem);
    }

    private void Content(int node)
    {
        switch (_source.KindOf(node))
        {
            case NodeKind.Object:
                Object(node);
                break;
            case NodeKind.Array:
                Items(_source.ChildrenOf(node), node, 0);
                break;
            case NodeKind.Null:
                Add(JsonToken.Null, null, node);
                break;
            case NodeKind.Boolean:
                Add(JsonToken.Boolean, _source.TextOf(node).SequenceEqual("true"u8), node);
                break;
            case NodeKind.Number:
                object number = JsonNumbers.Parse(Encoding.UTF8.GetString(_source.TextOf(node)));
                Add(number is decimal or double ? JsonToken.Float : JsonToken.Integer, number, node);
                break;
            default:
                Add(JsonToken.String, Encoding.UTF8.GetString(_source.TextOf(node)), node);
                break;
        }
    }

    private void Add(JsonToken type, object? value, int node, int firstItem = 0) => _tokens.Add(new NodeToken(type, value, node, firstItem));
}
