using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>
/// Writes records into a sink. Generated code gives it the members of the open object by their place in the definition;
/// missing values and empty lists are left out.
/// </summary>
internal sealed class RecordWriter(IRecordSink sink)
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private OscalObject? _open;
    private int _firstMember;

    /// <summary>Writes a whole document: an object whose member is the root.</summary>
    public void Document(OscalDocument document)
    {
        sink.StartObject(null);
        sink.Member(RootMemberOf(document));
        Object(document);
        foreach (ExtraMember member in document.BesideRoot)
        {
            Unknown(member);
        }

        sink.EndObject();
    }

    /// <summary>Writes an object, whose name was written before.</summary>
    public void Object(OscalObject record)
    {
        (OscalObject? outer, int outerFirst) = (_open, _firstMember);
        _open = record;
        _firstMember = _definitions.Definitions[record.Definition].FirstMember;
        sink.StartObject(record);
        record.WriteMembers(this);
        foreach (ExtraMember member in record.Extra)
        {
            if (!member.IsListItem || !IsList(record.Definition, member.Name))
            {
                Unknown(member);
            }
        }

        sink.EndObject();
        (_open, _firstMember) = (outer, outerFirst);
    }

    /// <summary>Writes a text unless it is missing.</summary>
    public void Text(int place, string? text)
    {
        if (text is not null)
        {
            sink.Member(_firstMember + place);
            sink.Scalar(KindAt(place), text, isKnown: true);
        }
    }

    /// <summary>Writes texts.</summary>
    public void Texts(int place, OscalList<string> texts)
    {
        if (StartList(place, texts.Count))
        {
            foreach (string text in texts.AsSpan())
            {
                sink.Scalar(KindAt(place), text, isKnown: true);
            }

            EndList(place);
        }
    }

    /// <summary>Writes a value unless it is missing.</summary>
    public void Value<T>(int place, T? value)
        where T : struct, IScalar<T>
    {
        if (value is { Source: { } text })
        {
            sink.Member(_firstMember + place);
            sink.Scalar(value.Value.IsHtml ? NodeKind.Markup : KindAt(place), text, isKnown: true);
        }
    }

    /// <summary>Writes values.</summary>
    public void Values<T>(int place, OscalList<T> values)
        where T : struct, IScalar<T>
    {
        if (StartList(place, values.Count))
        {
            foreach (T value in values.AsSpan())
            {
                sink.Scalar(value.IsHtml ? NodeKind.Markup : KindAt(place), value.Source ?? "", isKnown: true);
            }

            EndList(place);
        }
    }

    /// <summary>Writes true or false unless it is missing.</summary>
    public void Truth(int place, bool? value)
    {
        if (value is { } truth)
        {
            Text(place, truth ? "true" : "false");
        }
    }

    /// <summary>Writes an object unless it is missing.</summary>
    public void Object(int place, OscalObject? record)
    {
        if (record is not null)
        {
            sink.Member(_firstMember + place);
            Object(record);
        }
    }

    /// <summary>Writes objects.</summary>
    public void Objects(int place, IReadOnlyList<OscalObject> records)
    {
        if (StartList(place, records.Count))
        {
            for (int i = 0; i < records.Count; i++)
            {
                Object(records[i]);
            }

            EndList(place);
        }
    }

    private int RootMemberOf(OscalDocument document)
    {
        int member = 1;
        while (_definitions.Members[member].Definition != document.Definition)
        {
            member++;
        }

        return member;
    }

    private NodeKind KindAt(int place)
    {
        int dataType = _definitions.Definitions[_definitions.Members[_firstMember + place].Definition].DataType;
        return (OscalJsonShape)_definitions.DataTypes[dataType].JsonShape switch
        {
            OscalJsonShape.Number => NodeKind.Number,
            OscalJsonShape.Boolean => NodeKind.Boolean,
            _ => NodeKind.String,
        };
    }

    private bool IsList(int definition, string name) =>
        _definitions.FindJson(definition, Encoding.UTF8.GetBytes(name)) is not 0 and int member && _definitions.Members[member].Many != 0;

    private bool StartList(int place, int count)
    {
        if (count == 0 && (_open!.Extra.Count == 0 || !HasStrayItems(place)))
        {
            return false;
        }

        sink.Member(_firstMember + place);
        sink.StartArray();
        return true;
    }

    private bool HasStrayItems(int place)
    {
        string name = NameAt(place);
        foreach (ExtraMember member in _open!.Extra)
        {
            if (member.IsListItem && member.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends a list, behind the items that are of the wrong kind.</summary>
    private void EndList(int place)
    {
        if (_open!.Extra.Count > 0)
        {
            string name = NameAt(place);
            foreach (ExtraMember member in _open.Extra)
            {
                if (member.IsListItem && member.Name == name)
                {
                    Node(member.Value);
                }
            }
        }

        sink.EndArray();
    }

    private string NameAt(int place) => _definitions.Text(_definitions.Members[_firstMember + place].JsonName);

    private void Unknown(ExtraMember member)
    {
        sink.UnknownMember(member.Name);
        Node(member.Value);
    }

    private void Node(OscalNode node)
    {
        switch (node.Kind)
        {
            case OscalNodeKind.Object:
                sink.StartObject(null);
                foreach (ExtraMember member in node.Members)
                {
                    Unknown(member);
                }

                sink.EndObject();
                break;
            case OscalNodeKind.Array:
                sink.StartArray();
                foreach (OscalNode item in node.Items)
                {
                    Node(item);
                }

                sink.EndArray();
                break;
            default:
                sink.Scalar((NodeKind)node.Kind, node.Text, isKnown: false);
                break;
        }
    }
}
