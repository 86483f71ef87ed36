using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>Turns records into nodes of our own.</summary>
internal sealed class RecordNodes : IRecordSink
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly Stack<(string? Name, List<ExtraMember>? Members, List<OscalNode>? Items)> _open = [];
    private string? _name;
    private OscalNode? _result;

    private RecordNodes()
    {
    }

    /// <summary>The nodes of a record. Of a document it is what stands under the name of its root.</summary>
    public static OscalNode Of(OscalObject record)
    {
        RecordNodes sink = new();
        new RecordWriter(sink).Object(record);
        return sink._result!;
    }

    /// <summary>The nodes of a whole document: an object with the root, and what stands beside it.</summary>
    public static OscalNode OfDocument(OscalDocument document)
    {
        RecordNodes sink = new();
        new RecordWriter(sink).Document(document);
        return sink._result!;
    }

    /// <inheritdoc/>
    public void Member(int member) => _name = _definitions.Text(_definitions.Members[member].JsonName);

    /// <inheritdoc/>
    public void UnknownMember(string name) => _name = name;

    /// <inheritdoc/>
    public void StartObject(OscalObject? record) => _open.Push((_name, [], null));

    /// <inheritdoc/>
    public void StartArray() => _open.Push((_name, null, []));

    /// <inheritdoc/>
    public void EndObject() => End();

    /// <inheritdoc/>
    public void EndArray() => End();

    /// <inheritdoc/>
    public void Scalar(NodeKind kind, string text, bool isKnown) => Add(_name, new OscalNode { Kind = (OscalNodeKind)kind, Text = text });

    private void End()
    {
        (string? name, List<ExtraMember>? members, List<OscalNode>? items) = _open.Pop();
        Add(name, members is not null ? OscalNode.OfMembers([.. members]) : OscalNode.OfItems([.. items!]));
    }

    private void Add(string? name, OscalNode node)
    {
        if (_open.Count == 0)
        {
            _result = node;
            return;
        }

        (_, List<ExtraMember>? members, List<OscalNode>? items) = _open.Peek();
        members?.Add(new ExtraMember(name!, node));
        items?.Add(node);
    }
}
