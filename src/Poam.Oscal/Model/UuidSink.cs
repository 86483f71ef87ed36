using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>Collects the UUIDs of a document: whose they are, and who refers to them.</summary>
internal sealed class UuidSink(Dictionary<Uuid, OscalObject> objects, Dictionary<Uuid, List<OscalObject>> referrers) : IRecordSink
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;

    // What is open; unknown objects belong to the record around them.
    private readonly Stack<OscalObject?> _open = [];
    private readonly Stack<OscalObject?> _identified = [];
    private int _member;

    /// <inheritdoc/>
    public void Member(int member) => _member = member;

    /// <inheritdoc/>
    public void UnknownMember(string name) => _member = 0;

    /// <inheritdoc/>
    public void StartObject(OscalObject? record)
    {
        bool hasIdentity = record is not null && _definitions.FindJson(record.Definition, "uuid"u8) != 0;
        _open.Push(record);
        _identified.Push(hasIdentity ? record : _identified.Count > 0 ? _identified.Peek() : null);
    }

    /// <inheritdoc/>
    public void EndObject()
    {
        _open.Pop();
        _identified.Pop();
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
        if (!isKnown || _member == 0 || _open.Peek() is not { } owner)
        {
            return;
        }

        ref readonly OscalImageMember row = ref _definitions.Members[_member];
        ReadOnlySpan<byte> type = _definitions.Utf8(_definitions.DataTypes[_definitions.Definitions[row.Definition].DataType].Name);
        if (type.SequenceEqual("uuid"u8))
        {
            Take(text, _definitions.Utf8(row.JsonName).SequenceEqual("uuid"u8) ? owner : null);
        }
        else if (type.SequenceEqual("uri-reference"u8) && text.StartsWith('#'))
        {
            Take(text[1..], null);
        }
    }

    private void Take(Uuid uuid, OscalObject? identified)
    {
        if (identified is not null)
        {
            objects.TryAdd(uuid, identified);
            return;
        }

        if (!referrers.TryGetValue(uuid, out List<OscalObject>? list))
        {
            list = [];
            referrers.Add(uuid, list);
        }

        OscalObject referrer = _identified.Peek()!;
        if (list.Count == 0 || !ReferenceEquals(list[^1], referrer))
        {
            list.Add(referrer);
        }
    }
}
