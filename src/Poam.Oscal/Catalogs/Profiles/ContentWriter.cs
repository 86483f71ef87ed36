using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Makes a document of elements, with the builder that every reader uses: members are in the order of the definitions.</summary>
internal sealed class ContentWriter
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly DocumentBuilder _builder = new(ReadOnlyMemory<byte>.Empty, OscalFormat.Json, OscalLimits.Default) { IsInMemory = true };
    private readonly ObjectTreeBinder _binder;

    private ContentWriter() => _binder = new ObjectTreeBinder(_builder);

    /// <summary>Makes a document of its root.</summary>
    public static NodeDocument Write(ContentElement root)
    {
        ContentWriter writer = new();
        writer._binder.StartObject(0);
        writer._binder.Name(Encoding.UTF8.GetBytes(root.Name), default);
        int member = writer._definitions.FindRoot(Encoding.UTF8.GetBytes(root.Name));
        writer.Value(root, writer._definitions.Members[member].Definition);
        writer._binder.EndObject(0);
        return writer._builder.Finish();
    }

    private void Value(ContentElement element, int definition)
    {
        switch (element.Kind)
        {
            case NodeKind.Object:
                _binder.StartObject(0);
                Members(element, definition);
                _binder.EndObject(0);
                break;
            case NodeKind.Array:
                _binder.StartArray(0);
                element.Children.ForEach(item => Value(item, 0));
                _binder.EndArray(0);
                break;
            default:
                _binder.Scalar(element.Kind, default, Encoding.UTF8.GetBytes(element.Text), NodeTraits.Decoded, isUntyped: true);
                break;
        }
    }

    private void Members(ContentElement element, int definition)
    {
        foreach (IGrouping<string, ContentElement> group in element.Children.GroupBy(c => c.Name).OrderBy(g => PlaceOf(definition, g.Key)))
        {
            byte[] name = Encoding.UTF8.GetBytes(group.Key);
            int member = definition == 0 ? 0 : _definitions.FindJson(definition, name);
            bool isList = member != 0 && _definitions.Members[member].Many != 0;
            ContentElement[] values = isList ? [.. group] : [group.First()];
            _binder.Name(name, default);
            if (isList)
            {
                _binder.StartArray(0);
            }

            foreach (ContentElement value in values)
            {
                Value(value, member == 0 ? 0 : _definitions.Members[member].Definition);
            }

            if (isList)
            {
                _binder.EndArray(0);
            }
        }
    }

    private int PlaceOf(int definition, string name) =>
        definition != 0 && _definitions.FindJson(definition, Encoding.UTF8.GetBytes(name)) is not 0 and int member ? _definitions.Members[member].Place : int.MaxValue;
}
