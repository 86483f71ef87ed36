using System.Numerics;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>
/// Makes records from a document. Generated code asks it for the members of the open object by their place in the definition;
/// what no place takes goes into <see cref="OscalObject.Extra"/>.
/// </summary>
internal sealed class RecordReader(NodeDocument document)
{
    private const int PlacesOfObject = 64;
    private const int None = -1;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private int[] _places = new int[PlacesOfObject * 8];
    private int _frame = -PlacesOfObject;
    private int _node;
    private bool _hasExtra;

    /// <summary>Whether every object so far had the members that the document's release requires.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The definition of the open object.</summary>
    public int Definition { get; private set; }

    /// <summary>Makes the record of one object of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The node of the object.</param>
    public static T ReadObject<T>(NodeDocument document, int node)
        where T : OscalObject, IOscalObject<T>
        => new RecordReader(document).Read<T>(node, DefinitionImage.Current.Members[document.MemberOf(node)].Definition);

    /// <summary>Makes the record of the open object.</summary>
    public T Open<T>()
        where T : OscalObject, IOscalObject<T>
        => T.Read(this);

    /// <summary>Makes the record of an object.</summary>
    /// <param name="node">The node of the object.</param>
    /// <param name="definition">Its definition.</param>
    public T Read<T>(int node, int definition)
        where T : OscalObject, IOscalObject<T>
    {
        (int outerNode, int outerDefinition, bool outerHasExtra) = (_node, Definition, _hasExtra);
        _frame += PlacesOfObject;
        _node = node;
        Definition = definition;
        Scan(definition);
        T record = T.Read(this);
        _frame -= PlacesOfObject;
        (_node, Definition, _hasExtra) = (outerNode, outerDefinition, outerHasExtra);
        return record;
    }

    /// <summary>The text at a place, or null.</summary>
    public string? Text(int place) => At(place) is >= 0 and int node ? Encoding.UTF8.GetString(document.TextOf(node)) : null;

    /// <summary>The texts at a place.</summary>
    public OscalList<string> Texts(int place)
    {
        int count = Count(place);
        if (count == 0)
        {
            return [];
        }

        string[] texts = new string[count];
        int node = At(place);
        for (int i = 0; i < count; i++, node = NextItem(node))
        {
            texts[i] = Encoding.UTF8.GetString(document.TextOf(node));
        }

        return new OscalList<string>(texts);
    }

    /// <summary>The value at a place, or null.</summary>
    public T? Value<T>(int place)
        where T : struct, IScalar<T>
        => At(place) is >= 0 and int node ? ValueOf<T>(node) : null;

    /// <summary>The value at a place, or the default, which says that it is missing.</summary>
    public T Required<T>(int place)
        where T : struct, IScalar<T>
        => At(place) is >= 0 and int node ? ValueOf<T>(node) : default;

    /// <summary>The values at a place.</summary>
    public OscalList<T> Values<T>(int place)
        where T : struct, IScalar<T>
    {
        int count = Count(place);
        if (count == 0)
        {
            return [];
        }

        T[] values = new T[count];
        int node = At(place);
        for (int i = 0; i < count; i++, node = NextItem(node))
        {
            values[i] = ValueOf<T>(node);
        }

        return new OscalList<T>(values);
    }

    /// <summary>Whether the value at a place is true; null when there is none.</summary>
    public bool? Truth(int place) => At(place) is >= 0 and int node ? document.TextOf(node) is [(byte)'t', ..] or [(byte)'1'] : null;

    /// <summary>The object at a place, or null.</summary>
    public T? Object<T>(int place)
        where T : OscalObject, IOscalObject<T>
        => At(place) is >= 0 and int node ? Read<T>(node, DefinitionAt(node)) : null;

    /// <summary>The objects at a place.</summary>
    public OscalList<T> Objects<T>(int place)
        where T : OscalObject, IOscalObject<T>
    {
        int count = Count(place);
        if (count == 0)
        {
            return [];
        }

        T[] objects = new T[count];
        int node = At(place);
        int definition = DefinitionAt(node);
        for (int i = 0; i < count; i++, node = NextItem(node))
        {
            objects[i] = Read<T>(node, definition);
        }

        return new OscalList<T>(objects);
    }

    /// <summary>What the open object has beyond its places.</summary>
    public OscalList<ExtraMember> Extra() => _hasExtra ? ExtraNodes.Of(document, _node, IsExtra) : [];

    /// <summary>What stands beside the root.</summary>
    public OscalList<ExtraMember> BesideRoot() =>
        document.EndOf(0) == document.EndOf(document.Root) && document.Root == 1 ? [] : ExtraNodes.Of(document, 0, node => node != document.Root);

    private int At(int place) => _places[_frame + place];

    private int DefinitionAt(int node) => _definitions.Members[document.MemberOf(node)].Definition;

    private T ValueOf<T>(int node)
        where T : struct, IScalar<T>
        => T.Of(Encoding.UTF8.GetString(document.TextOf(node)), document.KindOf(node) == NodeKind.Markup);

    /// <summary>Finds the first node of each place, and whether anything has no place.</summary>
    private void Scan(int definition)
    {
        ref readonly OscalImageDefinition row = ref _definitions.Definitions[definition];
        if (_frame + PlacesOfObject > _places.Length)
        {
            Array.Resize(ref _places, _places.Length * 2);
        }

        Span<int> places = _places.AsSpan(_frame, row.MemberCount);
        places.Fill(None);
        _hasExtra = false;
        ulong seen = 0;
        for (int child = document.FirstChild(_node); child >= 0; child = document.NextSibling(child))
        {
            int place = PlaceOf(child);
            if (place >= 0 && places[place] < 0)
            {
                places[place] = child;
                seen |= 1ul << place;
            }
            else
            {
                _hasExtra |= place < 0 || !IsList(child);
            }
        }

        IsComplete &= !LacksRequired(in row, seen);
    }

    private bool LacksRequired(in OscalImageDefinition row, ulong seen)
    {
        for (ulong missing = row.RequiredSometimes & ~seen; missing != 0; missing &= missing - 1)
        {
            uint releases = _definitions.Members[row.FirstMember + BitOperations.TrailingZeroCount(missing)].Required;
            if (new OscalReleaseSet(releases).Contains(document.Release))
            {
                return true;
            }
        }

        return (row.RequiredAlways & ~seen) != 0;
    }

    /// <summary>The place that takes a node, or -1 when its name or the kind of its value is unknown.</summary>
    private int PlaceOf(int node)
    {
        int member = document.MemberOf(node);
        return member != 0 && IsOfKind(node, member) ? _definitions.Members[member].Place : None;
    }

    private bool IsList(int node) => _definitions.Members[document.MemberOf(node)].Many != 0;

    private bool IsExtra(int node)
    {
        int place = PlaceOf(node);
        return place < 0 || (!IsList(node) && At(place) != node);
    }

    private bool IsOfKind(int node, int member)
    {
        NodeKind kind = document.KindOf(node);
        ref readonly OscalImageDefinition definition = ref _definitions.Definitions[_definitions.Members[member].Definition];
        if (definition.MemberCount > 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly)
        {
            return kind == NodeKind.Object;
        }

        // Scalars of YAML and XML have no kind of their own: the reader has marked those that do not fit.
        bool isUntyped = kind == NodeKind.String && document.Format != OscalFormat.Json && (document.TraitsOf(node) & NodeTraits.Invalid) == 0;
        return (OscalJsonShape)_definitions.DataTypes[definition.DataType].JsonShape switch
        {
            OscalJsonShape.Number => kind == NodeKind.Number || isUntyped,
            OscalJsonShape.Boolean => kind == NodeKind.Boolean || (isUntyped && IsTruth(document.TextOf(node))),
            _ => kind is NodeKind.String or NodeKind.Markup,
        };
    }

    private static bool IsTruth(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8) || text is [(byte)'1' or (byte)'0'];

    private int Count(int place)
    {
        int count = 0;
        for (int node = At(place); node >= 0; node = NextItem(node))
        {
            count++;
        }

        return count;
    }

    /// <summary>The next node that the same place takes, or -1.</summary>
    private int NextItem(int node)
    {
        int member = document.MemberOf(node);
        do
        {
            node = document.NextSibling(node);
        }
        while (node >= 0 && (document.MemberOf(node) != member || !IsOfKind(node, member)));
        return node;
    }
}
