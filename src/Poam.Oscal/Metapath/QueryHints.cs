using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Metapath;

/// <summary>Says what was probably meant by steps that find nothing in any document: most are JSON names, or flags without <c>@</c>.</summary>
internal static class QueryHints
{
    /// <summary>A sentence for each unknown step.</summary>
    public static string[] Of(UnknownStep[] steps)
    {
        string[] hints = new string[steps.Length];
        for (int i = 0; i < hints.Length; i++)
        {
            hints[i] = Of(steps[i]);
        }

        return hints;
    }

    private static string Of(UnknownStep step)
    {
        string written = step.IsFlag ? "@" + step.Name : step.Name;
        if (XmlNameOf(step.Name, step.IsFlag) is { } xmlName)
        {
            return $"Nothing is called '{written}' in Metapath, which uses the names of XML: write '{xmlName}'.";
        }

        if (IsName(step.Name, isFlag: !step.IsFlag))
        {
            return step.IsFlag ? $"'{step.Name}' is no flag: write it without '@'." : $"'{step.Name}' is a flag: write '@{step.Name}'.";
        }

        string? nearest = NearestName.Find(step.Name, Names(step.IsFlag));
        return $"Nothing in OSCAL is called '{written}'{(nearest is null ? "." : $": did you mean '{(step.IsFlag ? "@" : "")}{nearest}'?")}";
    }

    /// <summary>The XML name of a member whose JSON name is another one.</summary>
    private static string? XmlNameOf(string jsonName, bool isFlag)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        foreach (ref readonly OscalImageMember member in definitions.Members)
        {
            if (IsFlag(member) == isFlag && definitions.Utf8(member.XmlName).Length > 0 && definitions.Text(member.JsonName) == jsonName)
            {
                return definitions.Text(member.XmlName);
            }
        }

        return null;
    }

    private static bool IsName(string name, bool isFlag) => Names(isFlag).Contains(name);

    private static HashSet<string> Names(bool isFlag)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        DefinitionImage definitions = DefinitionImage.Current;
        foreach (ref readonly OscalImageMember member in definitions.Members)
        {
            if (IsFlag(member) == isFlag && definitions.Utf8(member.XmlName).Length > 0)
            {
                names.Add(definitions.Text(member.XmlName));
            }
        }

        return names;
    }

    private static bool IsFlag(in OscalImageMember member) => ((OscalMemberTraits)member.Traits & OscalMemberTraits.Flag) != 0;
}
