using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>Makes a document of records, with the same builder and the same checks as a document that is read from a text.</summary>
internal sealed class DocumentSink(DocumentBuilder builder) : IRecordSink
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly ObjectTreeBinder _binder = new(builder);
    private byte[] _utf8 = new byte[256];

    /// <inheritdoc/>
    public void Member(int member)
    {
        if (!builder.IsStopped)
        {
            _binder.Name(_definitions.Utf8(_definitions.Members[member].JsonName), default);
        }
    }

    /// <inheritdoc/>
    public void UnknownMember(string name)
    {
        if (!builder.IsStopped)
        {
            _binder.Name(Encoding.UTF8.GetBytes(name), default);
        }
    }

    /// <inheritdoc/>
    public void StartObject(OscalObject? record)
    {
        if (!builder.IsStopped)
        {
            _binder.StartObject(0);
        }
    }

    /// <inheritdoc/>
    public void EndObject()
    {
        if (!builder.IsStopped)
        {
            _binder.EndObject(0);
        }
    }

    /// <inheritdoc/>
    public void StartArray()
    {
        if (!builder.IsStopped)
        {
            _binder.StartArray(0);
        }
    }

    /// <inheritdoc/>
    public void EndArray()
    {
        if (!builder.IsStopped)
        {
            _binder.EndArray(0);
        }
    }

    /// <inheritdoc/>
    public void Scalar(NodeKind kind, string text, bool isKnown)
    {
        if (builder.IsStopped)
        {
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        if (length > _utf8.Length)
        {
            _utf8 = new byte[Math.Max(length, _utf8.Length * 2)];
        }

        Encoding.UTF8.GetBytes(text, _utf8);

        // A value of a record has the data type of its member, so that only its form is left to check.
        _binder.Scalar(kind, default, _utf8.AsSpan(0, length), NodeTraits.Decoded, isUntyped: isKnown);
    }
}
