using System.Text;
using System.Text.Json;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Json;

/// <summary>
/// Reads JSON (RFC 8259) into a document in one pass over the bytes, and says what is wrong with it. <see cref="WellFormedJsonReader"/> reads what is
/// well-formed faster.
/// </summary>
internal static class JsonDocumentReader
{
    // Deep enough that our own limit, which has a better message, always comes first.
    private const int ReaderDepthMargin = 8;

    private const int HalfLength = 6;

    /// <summary>Reads a document.</summary>
    /// <param name="source">UTF-8 without a byte order mark at its start, or with one that <paramref name="start"/> skips.</param>
    /// <param name="start">The offset of the first byte to read.</param>
    /// <param name="builder">What takes the content.</param>
    public static void Read(ReadOnlySpan<byte> source, int start, DocumentBuilder builder)
    {
        JsonReaderOptions options = new()
        {
            CommentHandling = JsonCommentHandling.Allow,
            MaxDepth = int.MaxValue - ReaderDepthMargin,
            AllowMultipleValues = true,
        };
        Utf8JsonReader reader = new(source[start..], options);
        ObjectTreeBinder binder = new(builder);
        try
        {
            while (reader.Read())
            {
                if (binder.IsClosed && reader.TokenType != JsonTokenType.Comment)
                {
                    ReportSecondValue(ref reader, start, builder);
                    return;
                }

                Step(ref reader, start, binder, builder);
                if (builder.IsStopped)
                {
                    return;
                }
            }
        }
        catch (JsonException failure)
        {
            JsonSyntaxFindings.Report(source, start, (int)reader.BytesConsumed, failure, binder, builder);
        }
    }

    private static void Step(ref Utf8JsonReader reader, int start, ObjectTreeBinder binder, DocumentBuilder builder)
    {
        int offset = start + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                CheckHalves(ref reader, offset, builder);
                Name(ref reader, offset, binder);
                break;
            case JsonTokenType.String:
                CheckHalves(ref reader, offset, builder);
                Text(ref reader, offset, binder);
                break;
            case JsonTokenType.StartObject:
                binder.StartObject(offset);
                break;
            case JsonTokenType.EndObject:
                binder.EndObject(offset + 1);
                break;
            case JsonTokenType.StartArray:
                binder.StartArray(offset);
                break;
            case JsonTokenType.EndArray:
                binder.EndArray(offset + 1);
                break;
            case JsonTokenType.Comment:
                builder.Report(
                    SyntaxRules.NoComments,
                    builder.OpenNode,
                    TextSpan.Between(offset, start + (int)reader.BytesConsumed),
                    "JSON has no comments. Put the remark into `remarks`, or keep the document in YAML.");
                break;
            default:
                Other(ref reader, offset, binder);
                break;
        }
    }

    private static void Name(ref Utf8JsonReader reader, int offset, ObjectTreeBinder binder)
    {
        TextSpan key = new(offset, reader.ValueSpan.Length + 2);
        if (reader.ValueIsEscaped)
        {
            binder.Name(JsonEscapes.Decode(reader.ValueSpan), key);
        }
        else
        {
            binder.Name(reader.ValueSpan, key);
        }
    }

    private static void Text(ref Utf8JsonReader reader, int offset, ObjectTreeBinder binder)
    {
        TextSpan value = new(offset, reader.ValueSpan.Length + 2);
        if (reader.ValueIsEscaped)
        {
            binder.EscapedText(value, reader.ValueSpan);
        }
        else
        {
            binder.Scalar(NodeKind.String, value, reader.ValueSpan, NodeTraits.Quoted);
        }
    }

    /// <summary>Half of a surrogate pair is no character: no other format can hold it, and readers put another in its place.</summary>
    private static void CheckHalves(ref Utf8JsonReader reader, int offset, DocumentBuilder builder)
    {
        int half = reader.ValueIsEscaped ? JsonEscapes.FindHalf(reader.ValueSpan) : -1;
        if (half >= 0)
        {
            TextSpan place = new(offset + 1 + half, HalfLength);
            string unit = Encoding.UTF8.GetString(reader.ValueSpan.Slice(half, HalfLength));
            builder.Report(SyntaxRules.ValidEncoding, builder.OpenNode, place, $"`{unit}` is half of a character: the other half, a second `\\u`, is missing. Write the character itself, or remove it.");
        }
    }

    private static void Other(ref Utf8JsonReader reader, int offset, ObjectTreeBinder binder)
    {
        NodeKind kind = reader.TokenType switch
        {
            JsonTokenType.Number => NodeKind.Number,
            JsonTokenType.Null => NodeKind.Null,
            _ => NodeKind.Boolean,
        };
        binder.Scalar(kind, new TextSpan(offset, reader.ValueSpan.Length), reader.ValueSpan, NodeTraits.None);
    }

    private static void ReportSecondValue(ref Utf8JsonReader reader, int start, DocumentBuilder builder)
    {
        int offset = start + (int)reader.TokenStartIndex;
        builder.Report(
            SyntaxRules.OneDocument,
            0,
            new TextSpan(offset, 1),
            "The file goes on after the end of its document. Only the first JSON value is checked; put each document into a file of its own.");
    }
}
