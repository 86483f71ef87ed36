using Poam.Oscal.Definitions;

namespace Poam.Oscal.Documents;

/// <summary>
/// What a value of a member must be, in one number: worked out once a member and document, so that each value costs one look. The lexical form is
/// part of it only where the release is known and has exactly one; otherwise the sets of releases decide.
/// </summary>
/// <param name="Bits">The form, the kind and the rest.</param>
internal readonly record struct ScalarPlan(int Bits)
{
    private const int FormMask = 0xFF;
    private const int KindShift = 8;
    private const int KindMask = 0xF;
    private const int Known = 1 << 16;
    private const int HasForm = 1 << 17;
    private const int ObjectValue = 1 << 18;
    private const int List = 1 << 19;
    private const int ArrayNeeded = 1 << 20;
    private const int Compared = 1 << 21;

    /// <summary>Whether it was worked out.</summary>
    public bool IsKnown => (Bits & Known) != 0;

    /// <summary>The kind that a scalar must have in JSON.</summary>
    public NodeKind Kind => (NodeKind)((Bits >> KindShift) & KindMask);

    /// <summary>Whether the value is an object.</summary>
    public bool IsObject => (Bits & ObjectValue) != 0;

    /// <summary>Whether the member may come more than once, in an array.</summary>
    public bool IsList => (Bits & List) != 0;

    /// <summary>Whether even a single value must stand in an array.</summary>
    public bool NeedsArray => (Bits & ArrayNeeded) != 0;

    /// <summary>Whether constraints compare its text with those that the definitions have.</summary>
    public bool IsCompared => (Bits & Compared) != 0;

    /// <summary>Whether any text will do.</summary>
    public bool TakesAnyText => (Bits & HasForm) != 0 && Form is LexicalForm.Text or LexicalForm.MarkupMultiline;

    private LexicalForm Form => (LexicalForm)(Bits & FormMask);

    /// <summary>Works it out.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <param name="member">The member.</param>
    /// <param name="release">The release, or -1 while it is not known.</param>
    public static ScalarPlan Of(DefinitionImage definitions, int member, int release)
    {
        ref readonly OscalImageMember row = ref definitions.Members[member];
        ref readonly OscalImageDefinition definition = ref definitions.Definitions[row.Definition];
        NodeKind kind = (OscalJsonShape)definitions.DataTypes[definition.DataType].JsonShape switch
        {
            OscalJsonShape.Number => NodeKind.Number,
            OscalJsonShape.Boolean => NodeKind.Boolean,
            _ => NodeKind.String,
        };
        bool isObject = definition.MemberCount > 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly;
        bool isList = row.Many != 0;
        bool needsArray = isList && ((OscalMemberTraits)row.Traits & OscalMemberTraits.JsonSingletonOrArray) == 0;
        bool isCompared = !isObject && (definitions.MemberWork[member] & OscalMemberWork.Literal) != 0;
        int bits = Known | ((int)kind << KindShift) | (isObject ? ObjectValue : 0) | (isList ? List : 0) | (needsArray ? ArrayNeeded : 0) | (isCompared ? Compared : 0);
        bool isOther = release >= 0 && new OscalReleaseSet(row.OtherDataTypeReleases).Contains(release);
        int form = release < 0 ? -1 : OnlyForm(definitions, isOther ? row.OtherDataType : definition.DataType, release);
        return new ScalarPlan(form < 0 ? bits : bits | HasForm | form);
    }

    /// <summary>Whether a text certainly has the form.</summary>
    public bool Accepts(ReadOnlySpan<byte> text, bool xml) =>
        (Bits & HasForm) != 0 && (xml ? LexicalScanner.AcceptsXml(Form, text) : LexicalScanner.Accepts(Form, text));

    private static int OnlyForm(DefinitionImage definitions, int dataType, int release)
    {
        ref readonly OscalImageDataType type = ref definitions.DataTypes[dataType];
        int found = -1;
        for (int i = type.FirstForm; i < type.FirstForm + type.FormCount; i++)
        {
            if (new OscalReleaseSet(definitions.Forms[i].Releases).Contains(release))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = (int)definitions.Forms[i].Form;
            }
        }

        return found;
    }
}
