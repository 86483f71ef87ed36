using System.Text.Json;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>Writes records as JSON.</summary>
internal sealed class JsonSink(Utf8JsonWriter writer) : IRecordSink
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;

    /// <inheritdoc/>
    public void Member(int member) => writer.WritePropertyName(_definitions.Utf8(_definitions.Members[member].JsonName));

    /// <inheritdoc/>
    public void UnknownMember(string name) => writer.WritePropertyName(name);

    /// <inheritdoc/>
    public void StartObject(OscalObject? record) => writer.WriteStartObject();

    /// <inheritdoc/>
    public void EndObject() => writer.WriteEndObject();

    /// <inheritdoc/>
    public void StartArray() => writer.WriteStartArray();

    /// <inheritdoc/>
    public void EndArray() => writer.WriteEndArray();

    /// <inheritdoc/>
    public void Scalar(NodeKind kind, string text, bool isKnown)
    {
        switch (kind)
        {
            case NodeKind.Null:
                writer.WriteNullValue();
                break;
            case NodeKind.Boolean when text is "true" or "false":
                writer.WriteBooleanValue(text is "true");
                break;
            case NodeKind.Number when IsNumber(text):
                writer.WriteRawValue(text, skipInputValidation: true);
                break;
            default:
                // What is no number, or neither true nor false, stays the text it is.
                writer.WriteStringValue(text);
                break;
        }
    }

    private static bool IsNumber(string text) => ScalarText.Accepts(LexicalForm.Decimal, text);
}
