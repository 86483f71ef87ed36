using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Testing;

/// <summary>
/// Compares the node tables of one content in two formats: same members, items in the same order, members in any order, text exact,
/// truth values and numbers as their format writes them, markup by its words only where one of the formats is XML.
/// </summary>
internal static partial class TableComparison
{
    /// <summary>Reads a file, whatever its findings are.</summary>
    public static NodeDocument Read(string path) => Read(File.ReadAllBytes(path), path);

    /// <summary>Reads a text, whatever its findings are.</summary>
    public static NodeDocument Read(byte[] content, string? path = null) => OscalReader.Read(content, path, null, OscalLimits.Default).Document;

    /// <summary>The first differences, one a line, as pointer and both values; empty when the tables are equal.</summary>
    public static IReadOnlyList<string> Differences(NodeDocument left, NodeDocument right, int most = 10)
    {
        List<string> differences = [];
        if (left.RootMember != right.RootMember)
        {
            differences.Add($"root: {left.RootMember} and {right.RootMember}");
        }
        else
        {
            Compare(left, left.Root, right, right.Root, differences, most);
        }

        return differences;
    }

    private static void Compare(NodeDocument left, int a, NodeDocument right, int b, List<string> differences, int most)
    {
        if (differences.Count >= most)
        {
            return;
        }

        bool isObject = left.KindOf(a) == NodeKind.Object;
        if (isObject != (right.KindOf(b) == NodeKind.Object))
        {
            differences.Add($"{NodePointer.Of(left, a)}: {left.KindOf(a)} and {right.KindOf(b)}");
        }
        else if (isObject)
        {
            CompareChildren(left, a, right, b, differences, most);
        }
        else
        {
            bool isXml = left.Format == OscalFormat.Xml || right.Format == OscalFormat.Xml;
            string one = Canonical(left, a, isXml);
            string two = Canonical(right, b, isXml);
            if (one != two)
            {
                differences.Add($"{NodePointer.Of(left, a)}: `{Shorten(one)}` and `{Shorten(two)}`");
            }
        }
    }

    private static void CompareChildren(NodeDocument left, int a, NodeDocument right, int b, List<string> differences, int most)
    {
        int[] ours = Children(left, a);
        int[] theirs = Children(right, b);
        string[] names = [.. ours.Select(left.NameOf)];
        string[] others = [.. theirs.Select(right.NameOf)];
        if (!names.SequenceEqual(others))
        {
            differences.Add($"{NodePointer.Of(left, a)}: has {string.Join(", ", names)} and {string.Join(", ", others)}");
            return;
        }

        for (int i = 0; i < ours.Length; i++)
        {
            Compare(left, ours[i], right, theirs[i], differences, most);
        }
    }

    /// <summary>The nodes inside an object by the order of the model; items keep theirs.</summary>
    private static int[] Children(NodeDocument document, int node)
    {
        List<int> children = [];
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            children.Add(child);
        }

        return [.. children.OrderBy(document.MemberOf).ThenBy(c => document.MemberOf(c) == 0 ? document.NameOf(c) : "", StringComparer.Ordinal)];
    }

    private static string Canonical(NodeDocument document, int node, bool isXml)
    {
        string text = Encoding.UTF8.GetString(document.TextOf(node));
        DefinitionImage definitions = DefinitionImage.Current;
        int member = document.MemberOf(node);
        OscalImageDataType type = definitions.DataTypes[definitions.Definitions[definitions.Members[member].Definition].DataType];
        return type.Markup > 0 && isXml ? Words(text, document.KindOf(node) == NodeKind.Markup)
            : (OscalJsonShape)type.JsonShape == OscalJsonShape.Boolean ? text is "1" or "true" ? "true" : "false"
            : text;
    }

    /// <summary>The words of markup in the order of the alphabet, so that the place of a link's target does not matter.</summary>
    private static string Words(string markup, bool isXml)
    {
        string text = isXml
            ? Tag().Replace(markup, t => " " + string.Join(' ', AttributeValue().Matches(t.Value).Select(v => v.Groups[1].Value)) + (t.Value.StartsWith("<insert", StringComparison.Ordinal) ? " insert " : " "))
            : markup;
        return string.Join(' ', Word().Matches(WebUtility.HtmlDecode(ItemNumber().Replace(text, " "))).Select(w => w.Value).Order(StringComparer.Ordinal));
    }

    private static string Shorten(string text) => text.Length <= 300 ? text : text[..300] + "…";

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:href|src|alt|title|type|id-ref)\\s*=\\s*[\"']([^\"']*)[\"']")]
    private static partial Regex AttributeValue();

    [GeneratedRegex(@"^\s*\d+[.)]\s", RegexOptions.Multiline)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
