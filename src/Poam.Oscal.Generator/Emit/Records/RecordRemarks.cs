using System.Text;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit.Records;

/// <summary>What the documentation of a record or property says beside its summary: the name in OSCAL and the releases.</summary>
internal static class RecordRemarks
{
    /// <summary>The remarks on a record.</summary>
    public static string Of(DefinitionModel record, ReleaseRange releases)
    {
        StringBuilder text = new($"OSCAL <c>{record.Key}</c>.");
        AppendReleases(text, releases.Write(record.Releases, releases.All), record.Deprecated);
        return text.ToString();
    }

    /// <summary>The remarks on a property.</summary>
    public static string Of(MemberModel member, DefinitionModel record, ReleaseRange releases)
    {
        StringBuilder text = new(member.XmlName.Length == 0 || member.XmlName == member.JsonName
            ? $"OSCAL <c>{member.JsonName}</c>."
            : $"OSCAL <c>{member.JsonName}</c>, in XML <c>{member.XmlName}</c>.");
        AppendReleases(text, releases.Write(member.Releases, record.Releases), member.Deprecated ?? member.Definition.Deprecated);
        if (member.Default is { } value)
        {
            text.Append($" When it is missing, OSCAL takes <c>{value}</c>.");
        }

        MemberModel[] others = [.. record.Choices.Where(c => c.Alternatives.Exists(a => a.JsonName == member.JsonName))
            .SelectMany(c => c.Alternatives).Where(a => a.JsonName != member.JsonName).Distinct()];
        if (others.Length > 0)
        {
            text.Append(" Excludes ").AppendJoin(", ", others.Select(o => $"<c>{o.JsonName}</c>")).Append('.');
        }

        return text.ToString();
    }

    private static void AppendReleases(StringBuilder text, (string? Since, string? Until) range, string? deprecated)
    {
        if (range.Since is not null)
        {
            text.Append($" Since {range.Since}.");
        }

        if (range.Until is not null)
        {
            text.Append($" Until {range.Until}.");
        }

        if (deprecated is not null)
        {
            text.Append($" Deprecated since {deprecated}.");
        }
    }
}
