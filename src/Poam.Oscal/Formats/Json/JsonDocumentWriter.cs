using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Formats.Json;

/// <summary>Writes a document as JSON (RFC 8259): members in the order of the definitions, characters as themselves wherever JSON allows it.</summary>
internal sealed class JsonDocumentWriter
{
    private readonly ContentSource _source;
    private readonly NodeDocument _document;
    private readonly Utf8JsonWriter _json;

    private JsonDocumentWriter(NodeDocument document, Utf8JsonWriter json, bool keepsOrder)
    {
        _document = document;
        _json = json;
        _source = new ContentSource(document, OscalFormat.Json, keepsOrder);
    }

    /// <summary>Writes a document.</summary>
    public static void Write(NodeDocument document, IBufferWriter<byte> output, WriteOptions options, bool keepsOrder = false)
    {
        JsonWriterOptions settings = new()
        {
            Indented = options.BoundedIndent > 0,
            IndentSize = options.BoundedIndent,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

            // A member that came twice is written twice: the writer repairs nothing.
            SkipValidation = true,
        };
        using Utf8JsonWriter json = new(output, settings);
        new JsonDocumentWriter(document, json, keepsOrder).Object(0);
        json.Flush();
        output.Write("\n"u8);
    }

    private void Object(int node)
    {
        _json.WriteStartObject();
        int[] children = _source.ChildrenOf(node);
        int end;
        for (int i = 0; i < children.Length; i = end)
        {
            end = _source.EndOfRun(children, i);
            _json.WritePropertyName(_document.NameOf(children[i]));
            if (_source.IsArray(children[i], end - i))
            {
                Items(children.AsSpan(i, end - i));
            }
            else
            {
                Value(children[i]);
            }
        }

        _json.WriteEndObject();
    }

    private void Items(ReadOnlySpan<int> items)
    {
        _json.WriteStartArray();
        foreach (int item in items)
        {
            Value(item);
        }

        _json.WriteEndArray();
    }

    private void Value(int node)
    {
        switch (_source.KindOf(node))
        {
            case NodeKind.Object:
                Object(node);
                break;
            case NodeKind.Array:
                Items(_source.ChildrenOf(node));
                break;
            case NodeKind.Null:
                _json.WriteNullValue();
                break;
            case NodeKind.Boolean or NodeKind.Number:
                _json.WriteRawValue(_source.TextOf(node), skipInputValidation: true);
                break;
            default:
                _json.WriteStringValue(_source.TextOf(node));
                break;
        }
    }
}
