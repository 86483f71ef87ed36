using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>The words of structural findings, in the terms of the format that is read.</summary>
internal sealed class StructureMessages(DefinitionImage definitions, OscalFormat format)
{
    private const int LongestQuote = 60;

    /// <summary>The JSON name of a member, for pointers.</summary>
    public string Name(int member) => definitions.Text(definitions.Members[member].JsonName);

    /// <summary>What tells findings of one rule at one node apart: the name of the missing member, the first alternative of a choice.</summary>
    public string SubjectOf(RuleDescriptor rule, int subject) =>
        rule == StructureRules.RequiredMember ? Name(subject)
        : rule == StructureRules.ChoiceOfOne || rule == StructureRules.ChoiceMade ? definitions.Choices[subject].Alternatives.ToString("x", null)
        : "";

    /// <summary>The words for a finding that a subject and a text make.</summary>
    public string Of(RuleDescriptor rule, int subject, ReadOnlySpan<byte> text, int release)
    {
        if (rule == StructureRules.RequiredMember)
        {
            return Missing(subject);
        }

        if (rule == StructureRules.MemberOfRelease || rule == StructureRules.ModelOfRelease)
        {
            return OtherRelease(subject, release);
        }

        if (rule == StructureRules.ChoiceOfOne || rule == StructureRules.ChoiceMade)
        {
            return Choice(rule, subject, release);
        }

        return BadValue(subject, text, release);
    }

    /// <summary>A member that no release has.</summary>
    public string UnknownMember(string name, int definition, bool isAttribute, int release)
    {
        string owner = definitions.Text(definitions.Definitions[definition].Name);
        if (format == OscalFormat.Xml && Candidates(definition, !isAttribute, release).Contains(name, StringComparer.Ordinal))
        {
            return isAttribute
                ? $"`{name}` is an element of `{owner}`, not an attribute: write <{name}>…</{name}> inside it."
                : $"`{name}` is an attribute of `{owner}`, not an element: write <{owner} {name}=\"…\">.";
        }

        string? nearest = NearestName.Find(name, Candidates(definition, isAttribute, release));
        string what = format != OscalFormat.Xml ? $"`{name}`" : isAttribute ? $"attribute `{name}`" : $"element <{name}>";
        return nearest is null
            ? $"`{owner}` has no {what}. It has: {string.Join(", ", Candidates(definition, isAttribute, release))}."
            : $"`{owner}` has no {what}. Did you mean `{nearest}`?";
    }

    /// <summary>The member that an unknown name was probably meant for, or 0.</summary>
    public int MeantMember(string name, int definition, bool isAttribute, int release)
    {
        string? nearest = NearestName.Find(name, Candidates(definition, isAttribute, release));
        if (format != OscalFormat.Xml)
        {
            return nearest is null ? 0 : definitions.FindJson(definition, Encoding.UTF8.GetBytes(nearest));
        }

        // An element that should be an attribute, or the other way round, bears the right name.
        byte[] meant = Encoding.UTF8.GetBytes(nearest ?? name);
        return isAttribute == (nearest is not null) ? definitions.FindAttribute(definition, meant) : definitions.FindElement(definition, meant);
    }

    /// <summary>A further occurrence of a member that may occur once.</summary>
    public string Repeated(int member) => $"{Label(member)} is given twice; only the first one counts.";

    /// <summary>A further occurrence of an unknown name.</summary>
    public static string RepeatedUnknown(string name) => $"`{Shorten(name)}` is given twice in one object.";

    /// <summary>A value of the wrong kind.</summary>
    public string WrongType(int member, string found) => $"{Label(member)} must be {Expected(member)}, not {found}.";

    /// <summary>An array without items.</summary>
    public string EmptyArray(int member) => format == OscalFormat.Xml
        ? $"<{Name(member)}> holds no <{definitions.Text(definitions.Members[member].XmlName)}>. Remove it, or list at least one."
        : $"{Label(member)} is an empty array. Remove it, or list at least one item.";

    /// <summary>A null.</summary>
    public string Null(int member) => $"{Label(member)} has no value. Remove it, or give {Expected(member)}.";

    /// <summary>An element in the wrong place.</summary>
    public string WrongOrder(int member, int definition, int lastPlace)
    {
        ref readonly OscalImageDefinition owner = ref definitions.Definitions[definition];
        return $"{Label(member)} must come before {Label(owner.FirstMember + lastPlace)}.";
    }

    /// <summary>A root that is no model.</summary>
    public string UnknownModel(string name)
    {
        string? nearest = NearestName.Find(name, Roots());
        return nearest is null
            ? $"`{Shorten(name)}` is no OSCAL model. A document starts with one of: {string.Join(", ", Roots())}."
            : $"`{Shorten(name)}` is no OSCAL model. Did you mean `{nearest}`?";
    }

    /// <summary>A document without a root.</summary>
    public string NoModel() => $"The document has no OSCAL model. It starts with one of: {string.Join(", ", Roots())}.";

    /// <summary>An unknown name beside the root.</summary>
    public string UnknownBesideRoot(string name, int root) => $"`{Shorten(name)}` stands beside `{Name(root)}`, where only `$schema` may stand.";

    /// <summary>A second root.</summary>
    public string SecondRoot(int first, int second) => $"`{Name(second)}` is a second model in one document; only `{Name(first)}` is checked.";

    /// <summary>A version that is no known release.</summary>
    public string UnknownRelease(string version, int checkedAs) =>
        $"`{Shorten(version)}` is no OSCAL release known here ({definitions.ReleaseName(0)} to {definitions.ReleaseName(definitions.ReleaseCount - 1)}). The document is checked as {definitions.ReleaseName(checkedAs)}.";

    /// <summary>How a member is called in the format.</summary>
    public string Label(int member)
    {
        ref readonly OscalImageMember row = ref definitions.Members[member];
        OscalMemberTraits traits = (OscalMemberTraits)row.Traits;
        if (format != OscalFormat.Xml)
        {
            return $"`{definitions.Text(row.JsonName)}`";
        }

        return (traits & OscalMemberTraits.Value) != 0 ? "the text of the element"
            : (traits & OscalMemberTraits.Flag) != 0 ? $"attribute `{definitions.Text(row.XmlName)}`"
            : (traits & OscalMemberTraits.XmlUnwrapped) != 0 ? "prose (<p>, <ul>, …)"
            : $"<{definitions.Text((traits & OscalMemberTraits.XmlGrouped) != 0 ? row.JsonName : row.XmlName)}>";
    }

    private string Missing(int member)
    {
        ref readonly OscalImageMember row = ref definitions.Members[member];
        string owner = definitions.Text(definitions.Definitions[row.Owner].Name);
        return $"`{owner}` needs {Label(member)}, which is missing: {Expected(member)}.";
    }

    private string OtherRelease(int member, int release)
    {
        OscalReleaseSet releases = new(definitions.Members[member].Releases);
        int first = System.Numerics.BitOperations.TrailingZeroCount(releases.Bits);
        int last = 31 - System.Numerics.BitOperations.LeadingZeroCount(releases.Bits);
        string range = release < first
            ? $"needs OSCAL {definitions.ReleaseName(first)} or later"
            : $"is gone after OSCAL {definitions.ReleaseName(last)}";
        return $"{Label(member)} {range}; this document says {definitions.ReleaseName(release)}.";
    }

    private string Choice(RuleDescriptor rule, int choice, int release)
    {
        ref readonly OscalImageChoice row = ref definitions.Choices[choice];
        List<string> alternatives = [];
        string owner = "";
        for (int member = 1; member < definitions.Members.Length; member++)
        {
            ref readonly OscalImageMember candidate = ref definitions.Members[member];
            ref readonly OscalImageDefinition definition = ref definitions.Definitions[candidate.Owner];
            bool hasChoice = choice >= definition.FirstChoice && choice < definition.FirstChoice + definition.ChoiceCount;
            if (hasChoice && (row.Alternatives & (1ul << candidate.Place)) != 0 && new OscalReleaseSet(candidate.Releases).Contains(release))
            {
                alternatives.Add(Label(member));
                owner = definitions.Text(definition.Name);
            }
        }

        string list = string.Join(" or ", alternatives);
        return rule == StructureRules.ChoiceOfOne
            ? $"`{owner}` may have only one of {list}."
            : $"`{owner}` needs one of {list}.";
    }

    private string BadValue(int member, ReadOnlySpan<byte> text, int release)
    {
        ref readonly OscalImageMember row = ref definitions.Members[member];
        int dataType = new OscalReleaseSet(row.OtherDataTypeReleases).Contains(release)
            ? row.OtherDataType
            : definitions.Definitions[row.Definition].DataType;
        LexicalForm form = DataTypeCheck.FormOf(definitions, dataType, release);
        if (text.IsEmpty)
        {
            string wanted = format != OscalFormat.Xml ? $"must be {LexicalAdvice.Describe(form)}"
                : form == LexicalForm.MarkupLine ? "must hold text or inline elements"
                : form == LexicalForm.MarkupMultiline ? "must hold a block element such as <p>"
                : $"must be {LexicalAdvice.Describe(form)}";
            return $"{Label(member)} is empty; it {wanted}.";
        }

        string quoted = $"`{Shorten(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 400)]))}`";
        return LexicalAdvice.Explain(form, text) is { } clause
            ? $"{Label(member)}: {quoted} is not {LexicalAdvice.DescribeBriefly(form)}: {clause}."
            : $"{Label(member)}: {quoted} is not {LexicalAdvice.Describe(form)}.";
    }

    private string Expected(int member)
    {
        ref readonly OscalImageMember row = ref definitions.Members[member];
        ref readonly OscalImageDefinition definition = ref definitions.Definitions[row.Definition];
        bool many = row.Many != 0 && format != OscalFormat.Xml;
        if (definition.MemberCount > 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly)
        {
            return many ? "an array of objects" : format == OscalFormat.Xml ? "an element with content" : "an object";
        }

        string type = definitions.Text(definitions.DataTypes[definition.DataType].Name);
        string shape = (OscalJsonShape)definitions.DataTypes[definition.DataType].JsonShape switch
        {
            OscalJsonShape.Number => "a number",
            OscalJsonShape.Boolean => "true or false",
            _ => "a string",
        };
        return many ? $"an array of {type} values"
            : format == OscalFormat.Xml ? $"a {type}"
            : type is "string" or "boolean" ? shape
            : $"{shape} of type {type}";
    }

    private IEnumerable<string> Candidates(int definition, bool isAttribute, int release)
    {
        for (int i = 0; i < definitions.Definitions[definition].MemberCount; i++)
        {
            int member = definitions.Definitions[definition].FirstMember + i;
            OscalImageMember row = definitions.Members[member];
            OscalMemberTraits traits = (OscalMemberTraits)row.Traits;
            bool isFlag = (traits & OscalMemberTraits.Flag) != 0;
            bool isValue = (traits & OscalMemberTraits.Value) != 0;
            bool isWanted = format != OscalFormat.Xml || (isFlag == isAttribute && !isValue);
            if (isWanted && new OscalReleaseSet(row.Releases).Contains(release))
            {
                bool grouped = (traits & OscalMemberTraits.XmlGrouped) != 0;
                yield return definitions.Text(format == OscalFormat.Xml && !grouped ? row.XmlName : row.JsonName);
            }
        }
    }

    private IEnumerable<string> Roots()
    {
        for (int i = 1; i <= definitions.RootCount; i++)
        {
            yield return Name(i);
        }
    }

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings("⏎");
        return line.Length <= LongestQuote ? line : string.Concat(line.AsSpan(0, LongestQuote - 1), "…");
    }
}
