using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Tests.Model;

namespace Poam.Oscal.Tests.Formats;

/// <summary>Documents that nobody thought of survive every format: of all models and releases, with odd texts, unknown members and wrong values.</summary>
public sealed class RandomConversionTests
{
    private const int Runs = 200;

    // The same documents each time; other numbers are other documents.
    private const ulong Seed = 20260501;
    private const ulong Gamma = 4711;

    [Theory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    public void Random_document_written_and_read_has_its_content(OscalFormat format) => ForAll(document =>
    {
        byte[] text = Write(document, format);
        NodeDocument read = Read(text, format);
        return [.. Differences(document, read), .. Unstable(Write(read, format), format)];
    });

    // Where the release is unknown, an element of XML may mean a member of another release.
    [Fact]
    public void Random_document_through_xml_differs_only_where_xml_has_no_place_for_it() => ForAll(document =>
    {
        if (document.OscalVersion is null)
        {
            return [];
        }

        byte[] text = Write(document, OscalFormat.Xml);
        NodeDocument xml = Read(text, OscalFormat.Xml);
        return
        [
            .. xml.IsWhole ? Differences(document, xml, isXml: true) : ["not whole: " + Encoding.UTF8.GetString(text)],
            .. Unstable(Write(xml, OscalFormat.Xml), OscalFormat.Xml),
        ];
    });

    [Fact]
    public void Random_document_from_json_to_xml_to_yaml_to_json_comes_back() => ForAll(document =>
    {
        if (document.OscalVersion is null)
        {
            return [];
        }

        NodeDocument xml = Read(Write(document, OscalFormat.Xml), OscalFormat.Xml);
        NodeDocument yaml = Read(Write(xml, OscalFormat.Yaml), OscalFormat.Yaml);
        NodeDocument json = Read(Write(yaml, OscalFormat.Json), OscalFormat.Json);
        return Differences(document, json, isXml: true);
    });

    private static void ForAll(Func<NodeDocument, IEnumerable<string>> differences) =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            NodeDocument document = Read(RandomDocument.Json(seed.Get), OscalFormat.Json);
            string[] found = [.. differences(document)];
            return (found.Length == 0).Label($"seed {seed.Get}: {string.Join("; ", found)}");
        }).Check(Config.QuickThrowOnFailure.WithReplay(Seed, Gamma).WithMaxTest(Runs).WithStartSize(1).WithEndSize(1_000_000));

    private static IEnumerable<string> Differences(NodeDocument left, NodeDocument right, bool isXml = false) =>
        from difference in ContentComparison.Differences(left, right, most: 50)
        where !isXml || !(HasNoPlace(left, difference.Left) || IsEmptyText(right, difference.Right))
        select difference.Left >= 0
            ? $"{NodePointer.Of(left, difference.Left)} {Show(left, difference.Left)} became {(difference.Right >= 0 ? Show(right, difference.Right) : "nothing")}"
            : $"+ {NodePointer.Of(right, difference.Right)} {Show(right, difference.Right)}";

    /// <summary>Whether XML has no place for a node: no member of OSCAL, a value of the wrong kind, a character that XML forbids, a text whose ends XML does not keep.</summary>
    private static bool HasNoPlace(NodeDocument document, int node)
    {
        for (int at = node; at > 0; at = document.ParentOf(at))
        {
            if (document.MemberOf(at) == 0 || (document.TraitsOf(at) & NodeTraits.Invalid) != 0)
            {
                return true;
            }
        }

        return node > 0 && (document.KindOf(node) is NodeKind.Null || (document.KindOf(node) is NodeKind.String && (HasBlankEnds(document.TextOf(node)) || IsBrokenLine(document, node))));
    }

    /// <summary>Whether a value is the empty text that every element has in which nothing stands.</summary>
    private static bool IsEmptyText(NodeDocument document, int node) =>
        node >= 0 && document.KindOf(node) is NodeKind.String or NodeKind.Markup && document.TextOf(node).IsEmpty;

    /// <summary>Whether a markup of one line has several, which is an error in every format.</summary>
    private static bool IsBrokenLine(NodeDocument document, int node) =>
        new ContentSource(document, OscalFormat.Json).MarkupOf(node) == 1 && document.TextOf(node).IndexOfAny("\r\n"u8) >= 0;

    private static bool HasBlankEnds(ReadOnlySpan<byte> text) => !text.IsEmpty && (text[0] is (byte)' ' or (byte)'\t' or (byte)'\n' || text[^1] is (byte)' ' or (byte)'\t' or (byte)'\n');

    private static string Show(NodeDocument document, int node) =>
        document.KindOf(node) is NodeKind.Object or NodeKind.Array ? "…" : "`" + Encoding.UTF8.GetString(document.TextOf(node)) + "`";

    /// <summary>The first line that is written otherwise the second time.</summary>
    private static IEnumerable<string> Unstable(byte[] text, OscalFormat format)
    {
        string[] once = Encoding.UTF8.GetString(text).Split('\n');
        string[] twice = Encoding.UTF8.GetString(Write(Read(text, format), format)).Split('\n');
        return once.Zip(twice).Where(line => line.First != line.Second).Take(1).Select(line => $"`{line.First}` is `{line.Second}` the second time");
    }

    private static byte[] Write(NodeDocument document, OscalFormat format)
    {
        ArrayBufferWriter<byte> output = new();
        OscalWriter.Write(document, format, output, WriteOptions.Default);
        return output.WrittenSpan.ToArray();
    }

    private static NodeDocument Read(byte[] text, OscalFormat format) => OscalReader.Read(text, null, format, OscalLimits.Default).Document;
}
