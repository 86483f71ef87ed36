using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Images;

/// <summary>The members of a definition as the image has them: flags, then the value, then the fields in XML order.</summary>
internal static class ImageMembers
{
    private const int MostMembers = 64;

    /// <summary>
    /// The members of a definition. What was replaced by another definition under the same name stands twice, the newest first,
    /// and so does a value whose JSON name changed.
    /// </summary>
    public static List<MemberModel> Of(DefinitionModel definition)
    {
        List<MemberModel> all = [.. definition.Flags, .. HasValue(definition) ? ValuesOf(definition) : [], .. definition.Fields.SelectMany(Split)];
        return all.Count <= MostMembers
            ? all
            : throw new InvalidDataException($"{definition.Key} has {all.Count} members: the readers keep one bit for each in {MostMembers}");
    }

    /// <summary>Whether a definition has a value of its own beside flags.</summary>
    public static bool HasValue(DefinitionModel definition) => definition.Kind == DefinitionKind.Field && definition.Flags.Count > 0;

    /// <summary>The member that stands for the same in other releases, or null.</summary>
    public static MemberModel? AlternateOf(MemberModel member, List<MemberModel> all) =>
        all.Find(m => m != member && (m.JsonName == member.JsonName || (m.XmlName.Length == 0 && member.XmlName.Length == 0) || IsRenamed(m, member)));

    /// <summary>Whether the two are one element of XML whose JSON name changed from one release to another.</summary>
    private static bool IsRenamed(MemberModel one, MemberModel other) =>
        one.XmlName == other.XmlName
        && one.Definition.Kind != DefinitionKind.Flag
        && other.Definition.Kind != DefinitionKind.Flag
        && one.Releases.And(other.Releases).IsEmpty;

    private static IEnumerable<MemberModel> Split(MemberModel member)
    {
        MemberVariant? replaced = member.Was.SingleOrDefault(w => w.Definition is not null);
        if (replaced is null)
        {
            return [member];
        }

        return [Copy(member, member.Definition, member.Releases.Except(replaced.Releases)), Copy(member, replaced.Definition!, replaced.Releases)];
    }

    private static MemberModel Copy(MemberModel member, DefinitionModel definition, OscalReleaseSet releases)
    {
        MemberModel copy = new()
        {
            JsonName = member.JsonName,
            XmlName = member.XmlName,
            Definition = definition,
            Releases = releases,
            Required = member.Required,
            Many = member.Many,
            InXml = member.InXml,
            InJson = member.InJson,
            Default = member.Default,
            Summary = definition == member.Definition ? member.Summary : null,
            CSharpName = definition == member.Definition ? member.CSharpName : null,
            Deprecated = member.Deprecated,
        };
        copy.Was.AddRange(member.Was.Where(w => w.Definition is null));
        return copy;
    }

    private static IEnumerable<MemberModel> ValuesOf(DefinitionModel definition)
    {
        string newest = definition.ValueKey ?? throw new InvalidDataException($"{definition.Key} has flags but no value key");
        OscalReleaseSet older = OscalReleaseSet.None;
        List<MemberModel> values = [];
        foreach (DefinitionVariant variant in definition.Was.Where(w => w.ValueKey is not null))
        {
            values.Add(ValueOf(definition, variant.ValueKey!, variant.Releases));
            older = older.Or(variant.Releases);
        }

        return [ValueOf(definition, newest, definition.Releases.Except(older)), .. values];
    }

    private static MemberModel ValueOf(DefinitionModel definition, string key, OscalReleaseSet releases)
    {
        DefinitionModel value = new()
        {
            Module = definition.Module,
            Key = definition.Key + "/" + key,
            Kind = DefinitionKind.Field,
            Inline = true,
            DataType = definition.DataType,
            Releases = releases,
        };
        return new MemberModel { JsonName = key, XmlName = "", Definition = value, Releases = releases, Required = true };
    }
}
