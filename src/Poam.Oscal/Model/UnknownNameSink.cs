using System.Buffers;
using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>Collects the names that OSCAL does not know: a document keeps names as places in a text, and these need one.</summary>
internal sealed class UnknownNameSink : IRecordSink
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<TextSpan> _names = [];

    /// <summary>The names, one behind the other, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Text => _text.WrittenMemory;

    /// <summary>Where each name stands, in the order of the records.</summary>
    public IReadOnlyList<TextSpan> Names => _names;

    /// <inheritdoc/>
    public void UnknownMember(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        _names.Add(new TextSpan(_text.WrittenCount, utf8.Length));
        _text.Write(utf8);
    }

    /// <inheritdoc/>
    public void Member(int member)
    {
    }

    /// <inheritdoc/>
    public void StartObject(OscalObject? record)
    {
    }

    /// <inheritdoc/>
    public void EndObject()
    {
    }

    /// <inheritdoc/>
    public void StartArray()
    {
    }

    /// <inheritdoc/>
    public void EndArray()
    {
    }

    /// <inheritdoc/>
    public void Scalar(NodeKind kind, string text, bool isKnown)
    {
    }
}
