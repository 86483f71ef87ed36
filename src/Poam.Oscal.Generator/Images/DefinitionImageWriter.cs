using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Constraints;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Images;

/// <summary>Turns the model into the tables of the definition image that the library reads in place.</summary>
internal sealed class DefinitionImageWriter
{
    private readonly ModelSet _model;
    private readonly ImageStrings _strings = new();
    private readonly NameTable _names = new();
    private readonly List<OscalImageDataType> _dataTypes = [];
    private readonly List<OscalImageForm> _forms = [];
    private readonly List<OscalImageDefinition> _definitions = [];
    private readonly List<OscalImageMember> _members = [];
    private readonly List<OscalImageChoice> _choices = [];
    private readonly List<GraphMember> _graphMembers = [];
    private readonly Dictionary<string, byte> _dataTypeNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<DefinitionModel, int> _definitionNumbers = [];
    private readonly Queue<DefinitionModel> _waiting = [];
    private int _oscalVersionMember;
    private int _rootCount;

    private DefinitionImageWriter(ModelSet model) => _model = model;

    /// <summary>The bytes of the image.</summary>
    public static byte[] Write(ModelSet model) => Fill(model).Assemble();

    /// <summary>The bytes of the messages of the constraints, in the order in which the image has the constraints.</summary>
    public static byte[] WriteTexts(ModelSet model) => Fill(model).CompileConstraints().Texts();

    /// <summary>The number of each definition that a model uses: its row in the image.</summary>
    public static IReadOnlyDictionary<DefinitionModel, int> Number(ModelSet model) => Fill(model)._definitionNumbers;

    /// <summary>The definitions and members of a model, numbered as in the image.</summary>
    public static DefinitionGraph GraphOf(ModelSet model) => Fill(model).Graph();

    private static DefinitionImageWriter Fill(ModelSet model)
    {
        DefinitionImageWriter writer = new(model);
        writer.AddDataTypes();
        writer.AddRoots();
        while (writer._waiting.TryDequeue(out DefinitionModel? definition))
        {
            writer.AddMembers(definition);
        }

        return writer;
    }

    private void AddDataTypes()
    {
        _dataTypes.Add(default);
        foreach (DataTypeModel type in _model.DataTypes)
        {
            _dataTypeNumbers.Add(type.Name, (byte)_dataTypes.Count);
            _dataTypes.Add(new OscalImageDataType
            {
                Name = _strings.Number(type.Name),
                FirstForm = (ushort)_forms.Count,
                FormCount = (byte)type.Forms.Count,
                JsonShape = (byte)ShapeOf(type),
                Markup = type.Name switch { "markup-line" => 1, "markup-multiline" => 2, _ => 0 },
            });
            _forms.AddRange(type.Forms.Select(f => new OscalImageForm { Form = (uint)FormOf(type, f), Releases = f.Releases.Bits }));
        }
    }

    private static OscalJsonShape ShapeOf(DataTypeModel type) => type.Json switch
    {
        "string" => OscalJsonShape.String,
        "integer" or "number" => OscalJsonShape.Number,
        "boolean" => OscalJsonShape.Boolean,
        _ => throw new InvalidDataException($"data type {type.Name}: unknown JSON shape '{type.Json}'"),
    };

    private static LexicalForm FormOf(DataTypeModel type, LexicalFormRange range) => LexicalFormNames.TryParse(range.Form, out LexicalForm form)
        ? form
        : throw new InvalidDataException($"data type {type.Name}: unknown lexical form '{range.Form}'");

    private void AddRoots()
    {
        _definitions.Add(new OscalImageDefinition { Key = _strings.Number(""), Name = _strings.Number(""), JsonSlots = _names.Add([], 0) });
        _members.Add(new OscalImageMember { JsonName = _strings.Number(""), XmlName = _strings.Number(""), Default = -1 });
        _graphMembers.Add(new GraphMember(0, 0, 0, 0, OscalMemberTraits.None, null));
        foreach (DefinitionModel root in _model.Modules.SelectMany(m => m.Definitions).Where(d => d.Root is not null))
        {
            int name = _strings.Number(root.Root!);
            _members.Add(new OscalImageMember
            {
                JsonName = name,
                XmlName = name,
                Default = -1,
                Releases = root.Releases.Bits,
                Required = 0,
                Definition = NumberOf(root),
            });
            _graphMembers.Add(new GraphMember(_members.Count - 1, 0, 0, NumberOf(root), OscalMemberTraits.None, null));
            _rootCount++;
        }
    }

    private ushort NumberOf(DefinitionModel definition)
    {
        if (!_definitionNumbers.TryGetValue(definition, out int number))
        {
            number = _definitions.Count;
            _definitionNumbers.Add(definition, number);
            _definitions.Add(default);
            _waiting.Enqueue(definition);
        }

        return (ushort)number;
    }

    private void AddMembers(DefinitionModel definition)
    {
        List<MemberModel> all = ImageMembers.Of(definition);
        int owner = _definitionNumbers[definition];
        int firstMember = _members.Count;
        foreach (MemberModel member in all)
        {
            OscalImageMember row = RowOf(member, definition, all, firstMember);
            _graphMembers.Add(new GraphMember(_members.Count, row.Place, row.Owner, row.Definition, (OscalMemberTraits)row.Traits, member));
            _members.Add(row);
            if (definition.Key == "metadata" && member.JsonName == "oscal-version")
            {
                _oscalVersionMember = _members.Count - 1;
            }
        }

        ushort mask = NameTable.MaskFor(all.Count);
        OscalImageDefinition definitionRow = new()
        {
            Key = _strings.Number(definition.Key),
            Name = _strings.Number(definition.Key[(definition.Key.LastIndexOf('/') + 1)..]),
            Kind = (byte)definition.Kind,
            DataType = definition.DataType is { } type ? _dataTypeNumbers[type] : (byte)0,
            Releases = definition.Releases.Bits,
            FirstMember = (ushort)firstMember,
            MemberCount = (ushort)all.Count,
            FirstChoice = (ushort)_choices.Count,
            ChoiceCount = (ushort)definition.Choices.Count,
            SlotMask = mask,
            JsonSlots = _names.Add([.. all.Select(m => m.JsonName)], mask),
            XmlSlots = _names.Add([.. all.Select((m, i) => i < definition.Flags.Count || m.XmlName.Length == 0 ? null : m.XmlGroupName ?? m.XmlName)], mask),
        };
        AddRequired(ref definitionRow, all, firstMember);
        _choices.AddRange(definition.Choices.Select(c => RowOf(c, all)));
        _definitions[owner] = definitionRow;
    }

    private OscalImageMember RowOf(MemberModel member, DefinitionModel owner, List<MemberModel> all, int firstMember)
    {
        if (member.Was.Any(w => w.XmlName is not null || w.InXml is not null || w.InJson is not null))
        {
            throw new InvalidDataException($"{owner.Key}#{member.JsonName}: the image holds one form in XML and JSON for all releases");
        }

        OscalReleaseSet inChoice = owner.Choices.Where(c => c.Alternatives.Exists(a => a.JsonName == member.JsonName))
            .Aggregate(OscalReleaseSet.None, (set, c) => set.Or(c.Releases));
        MemberVariant? retyped = member.Was.SingleOrDefault(w => w.DataType is not null);
        OscalMemberTraits traits = (all.IndexOf(member) < owner.Flags.Count ? OscalMemberTraits.Flag : OscalMemberTraits.None)
            | (member.XmlName.Length == 0 ? OscalMemberTraits.Value : OscalMemberTraits.None)
            | (member.InXml == "grouped" ? OscalMemberTraits.XmlGrouped : OscalMemberTraits.None)
            | (member.InXml == "unwrapped" ? OscalMemberTraits.XmlUnwrapped : OscalMemberTraits.None)
            | (member.InJson == "singleton-or-array" ? OscalMemberTraits.JsonSingletonOrArray : OscalMemberTraits.None);
        return new OscalImageMember
        {
            JsonName = _strings.Number(member.JsonName),
            XmlName = _strings.Number(member.XmlName),
            Releases = member.Releases.Bits,
            Required = ReleasesWhere(member, w => w.Required, member.Required).Except(inChoice).Bits,
            Many = ReleasesWhere(member, w => w.Many, member.Many).Bits,
            OtherDataType = retyped is null ? (byte)0 : _dataTypeNumbers[retyped.DataType!],
            OtherDataTypeReleases = retyped?.Releases.Bits ?? 0,
            Default = member.Default is null ? -1 : _strings.Number(member.Default),
            Definition = NumberOf(member.Definition),
            Owner = (ushort)_definitionNumbers[owner],
            Place = (byte)all.IndexOf(member),
            Traits = (byte)traits,
            Alternate = (ushort)(ImageMembers.AlternateOf(member, all) is { } other ? firstMember + all.IndexOf(other) : 0),
        };
    }

    /// <summary>The releases in which a trait of a member holds, those of its variants taken into account.</summary>
    private static OscalReleaseSet ReleasesWhere(MemberModel member, Func<MemberVariant, bool?> trait, bool newest)
    {
        OscalReleaseSet holds = newest ? member.Releases : OscalReleaseSet.None;
        foreach (MemberVariant variant in member.Was)
        {
            holds = trait(variant) switch
            {
                true => holds.Or(variant.Releases.And(member.Releases)),
                false => holds.Except(variant.Releases),
                null => holds,
            };
        }

        return holds;
    }

    private void AddRequired(ref OscalImageDefinition row, List<MemberModel> all, int firstMember)
    {
        uint always = OscalReleaseSet.First(_model.Releases.Count).Bits;
        for (int place = 0; place < all.Count; place++)
        {
            uint required = _members[firstMember + place].Required;
            if (required == always)
            {
                row.RequiredAlways |= 1ul << place;
            }
            else if (required != 0)
            {
                row.RequiredSometimes |= 1ul << place;
            }
        }
    }

    private static OscalImageChoice RowOf(ChoiceModel choice, List<MemberModel> all)
    {
        ulong alternatives = 0;
        OscalReleaseSet required = choice.Releases;
        foreach (MemberModel alternative in choice.Alternatives)
        {
            for (int place = 0; place < all.Count; place++)
            {
                alternatives |= all[place].JsonName == alternative.JsonName ? 1ul << place : 0;
            }

            required = required.Except(alternative.Releases.Except(ReleasesWhere(alternative, w => w.Required, alternative.Required)));
        }

        return new OscalImageChoice { Alternatives = alternatives, Releases = choice.Releases.Bits, Required = required.Bits };
    }

    private DefinitionGraph Graph() => new([null, .. _definitionNumbers.OrderBy(p => p.Value).Select(p => p.Key)], _graphMembers);

    private ConstraintTables CompileConstraints() => ConstraintTables.Compile(Graph(), _strings, _dataTypeNumbers, _model.Releases);

    private byte[] Assemble()
    {
        ConstraintTables constraints = CompileConstraints();
        int[] releases = [.. _model.Releases.Select(_strings.Number)];
        ImageLayout layout = new();
        OscalImageHeader header = new()
        {
            Magic = OscalImageHeader.ExpectedMagic,
            Layout = OscalImageHeader.ExpectedLayout,
            OscalVersionMember = _oscalVersionMember,
            RootCount = _rootCount,
            Definitions = layout.Add<OscalImageDefinition>([.. _definitions]),
            Members = layout.Add<OscalImageMember>([.. _members]),
            Choices = layout.Add<OscalImageChoice>([.. _choices]),
            DataTypes = layout.Add<OscalImageDataType>([.. _dataTypes]),
            Forms = layout.Add<OscalImageForm>([.. _forms]),
            Releases = layout.Add<int>(releases),
            NameSlots = layout.Add<byte>([.. _names.Slots]),
        };
        constraints.AddTo(layout, ref header);
        header.Strings = layout.Add<int>([.. _strings.Offsets]);
        header.Text = layout.Add<byte>([.. _strings.Text]);
        return layout.Finish(header);
    }
}
