using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Upgrade;

/// <summary>Mends values that the data types of a release do not take, where only one way of mending means the same.</summary>
internal static class ValueRepair
{
    /// <summary>The mended text of a value; null when nothing mends it, or only a guess would.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The value.</param>
    /// <param name="release">The release that must take it.</param>
    public static string? Of(NodeDocument document, int node, int release)
    {
        int member = document.MemberOf(node);
        if (member == 0 || document.KindOf(node) != NodeKind.String)
        {
            return null;
        }

        DefinitionImage definitions = DefinitionImage.Current;
        OscalImageMember row = definitions.Members[member];
        bool isOther = new OscalReleaseSet(row.OtherDataTypeReleases).Contains(release);
        int type = isOther ? row.OtherDataType : definitions.Definitions[row.Definition].DataType;
        string text = Encoding.UTF8.GetString(document.TextOf(node));
        foreach (string? mended in (string?[])[text.Trim(), InOneLine(text), WithoutBlanks(definitions, type, text), FileName(document, node, text)])
        {
            if (mended is { Length: > 0 } && mended != text && Accepts(definitions, type, mended, document.Format, release))
            {
                return mended;
            }
        }

        return null;
    }

    private static string InOneLine(string text) => string.Join(' ', text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string? WithoutBlanks(DefinitionImage definitions, int type, string text) =>
        definitions.Text(definitions.DataTypes[type].Name).StartsWith("base64", StringComparison.Ordinal)
            ? string.Concat(text.Where(c => !char.IsWhiteSpace(c)))
            : null;

    /// <summary>The name of an embedded file as a token, which it has to be from 1.1.0 on: the folders go, and what no token has.</summary>
    private static string? FileName(NodeDocument document, int node, string text)
    {
        if (document.NameOf(node) != "filename")
        {
            return null;
        }

        StringBuilder name = new();
        foreach (char letter in text[(text.LastIndexOfAny(['/', '\\']) + 1)..])
        {
            name.Append(char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_');
        }

        if (name.Length > 0 && !char.IsLetter(name[0]) && name[0] != '_')
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    private static bool Accepts(DefinitionImage definitions, int type, string text, OscalFormat format, int release) =>
        DataTypeCheck.AcceptedBy(definitions, type, Encoding.UTF8.GetBytes(text), format == OscalFormat.Xml, OscalReleaseSet.Of(release)).Contains(release);
}
