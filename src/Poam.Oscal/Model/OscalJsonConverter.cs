using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Json;

namespace Poam.Oscal.Model;

/// <summary>
/// Lets <c>System.Text.Json</c> read and write records as OSCAL's JSON. Every record carries it, so that it needs no registration;
/// options of the serializer change nothing in how records are written, apart from indentation and encoding.
/// </summary>
/// <remarks>
/// A document is written with its root, <c>{ "catalog": { … } }</c>, every other record as the object that stands in a document.
/// Reading is as forgiving as loading: members that OSCAL does not know survive, required ones may be missing; validate to know.
/// Markup that came from XML is written as the HTML it is.
/// </remarks>
/// <typeparam name="T">The record.</typeparam>
public sealed class OscalJsonConverter<T> : JsonConverter<T>
    where T : OscalObject, IOscalObject<T>
{
    /// <summary>Reads a record.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="typeToConvert">The type of the record.</param>
    /// <param name="options">The options of the serializer.</param>
    /// <exception cref="JsonException">The value is no object, or a document of another model.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A {typeof(T).Name} is an object.");
        }

        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        byte[] utf8 = JsonMarshal.GetRawUtf8Value(json.RootElement).ToArray();
        return typeof(OscalDocument).IsAssignableFrom(typeof(T)) ? ReadDocument(utf8) : ReadObject(utf8);
    }

    /// <summary>Writes a record.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The record.</param>
    /// <param name="options">The options of the serializer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        RecordWriter records = new(new JsonSink(writer));
        if (value is OscalDocument document)
        {
            records.Document(document);
        }
        else
        {
            records.Object(value);
        }
    }

    private static T ReadDocument(byte[] utf8)
    {
        ReadResult read = OscalReader.Read(utf8, null, OscalFormat.Json, OscalLimits.Default);
        return RecordDocument.Read(read.Document, out _) as T
            ?? throw new JsonException($"The object is no {typeof(T).Name}: its only member is named after the model.");
    }

    private static T ReadObject(byte[] utf8)
    {
        DocumentBuilder builder = new(utf8, OscalFormat.Json, OscalLimits.Default);
        int node = builder.Add(0, NodeKind.Object, default, new TextSpan(0, utf8.Length));
        builder.Open(node, T.Number, isLenient: true);
        JsonDocumentReader.Read(utf8, 0, builder);
        return new RecordReader(builder.Finish()).Read<T>(node, T.Number);
    }
}
