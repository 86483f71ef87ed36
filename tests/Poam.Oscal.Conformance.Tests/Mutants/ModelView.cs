using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>The definitions of the library in a form that is easy to walk.</summary>
internal static class ModelView
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;

    /// <summary>All members, the roots first; the first one is none.</summary>
    public static IReadOnlyList<ModelMember> Members { get; } = ReadMembers();

    /// <summary>The names of the releases, oldest first.</summary>
    public static IReadOnlyList<string> Releases { get; } = [.. Enumerable.Range(0, Image.ReleaseCount).Select(Image.ReleaseName)];

    /// <summary>The members of a definition in a release.</summary>
    public static IEnumerable<ModelMember> MembersOf(int definition, int release)
    {
        var row = Image.Definitions[definition];
        return Enumerable.Range(row.FirstMember, row.MemberCount).Select(index => Members[index]).Where(member => member.IsIn(release));
    }

    /// <summary>The choices of a definition in a release: the alternatives that the release has, and whether one must be taken.</summary>
    public static IEnumerable<(ModelMember[] Alternatives, bool IsRequired)> ChoicesOf(int definition, int release)
    {
        var row = Image.Definitions[definition];
        foreach (var choice in Image.Choices.Slice(row.FirstChoice, row.ChoiceCount).ToArray())
        {
            if (new OscalReleaseSet(choice.Releases).Contains(release))
            {
                var alternatives = MembersOf(definition, release).Where(member => (choice.Alternatives & (1ul << member.Row.Place)) != 0);
                yield return ([.. alternatives], new OscalReleaseSet(choice.Required).Contains(release));
            }
        }
    }

    /// <summary>The member that a name stands for; null for a name that no release has.</summary>
    public static ModelMember? Find(int definition, string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        int member = definition == 0 ? Image.FindRoot(utf8) : Image.FindJson(definition, utf8);
        return member == 0 ? null : Members[member];
    }

    /// <summary>Whether the value of a member is an object.</summary>
    public static bool IsObject(ModelMember member)
    {
        var row = Image.Definitions[member.Definition];
        return row.MemberCount > 0 || row.Kind == (byte)OscalDefinitionKind.Assembly;
    }

    /// <summary>The data type of a scalar member in a release.</summary>
    public static string DataTypeOf(ModelMember member, int release)
    {
        bool isOther = new OscalReleaseSet(member.Row.OtherDataTypeReleases).Contains(release);
        int type = isOther ? member.Row.OtherDataType : Image.Definitions[member.Definition].DataType;
        return Image.Text(Image.DataTypes[type].Name);
    }

    /// <summary>The key of a definition.</summary>
    public static string KeyOf(int definition) => Image.Text(Image.Definitions[definition].Key);

    /// <summary>Whether the member is the one by which a document names its release.</summary>
    public static bool NamesRelease(ModelMember member) => member.Index == Image.OscalVersionMember;

    private static List<ModelMember> ReadMembers()
    {
        var members = new List<ModelMember>();
        for (int index = 0; index < Image.Members.Length; index++)
        {
            var row = Image.Members[index];
            string owner = row.Owner == 0 ? "" : Image.Text(Image.Definitions[row.Owner].Key);
            members.Add(new ModelMember(index, index == 0 ? "" : Image.Text(row.JsonName), index == 0 ? "" : Image.Text(row.XmlName), owner, row.Definition, row));
        }

        return members;
    }
}
