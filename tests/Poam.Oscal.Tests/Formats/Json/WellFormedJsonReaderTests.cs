using System.Text;
using System.Text.Unicode;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Json;

namespace Poam.Oscal.Tests.Formats.Json;

/// <summary>The quick reader of JSON against the one that explains: where the quick one does not give up, both make the same document and findings.</summary>
public sealed class WellFormedJsonReaderTests
{
    private const int BreaksOfEach = 100;

    private static readonly byte[][] Pieces =
    [
        .. new[] { "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u00e4", "\\ud83d\\ude00", "\\ud83d", "\\u12", "\\n", "\\/", "\\x", "/", "//", "/*", "#", "'", " ", "\n", "\r", "\t" }
            .Concat(["0", "-", "1.5", "1.", "01", "1e5", "2E+", "-0", "true", "false", "null", "nul", "NaN", "é", "€", "\u0001", "\0", "{}", "[]", "[[1]]", "\"a\"", "\"uuid\":\"x\",", ",,"])
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly string[] Texts =
    [
        Sample.PoamJson(),
        Sample.PoamJson("\"title\": \"a\\u00e9\\\"b\\n\", \"desc\\u0072iption\": \"a\\\\b\", \"count\": -1.5e+3, \"other\": [1, [2, {\"x\": null}], true, false]"),
        Sample.PoamJson("\"title\":\"t\",\"title\":\"u\",\"description\":\"d\",\"props\":[],\"links\":{\"href\":\"#a\"}", "9.9.9"),
        "\uFEFF{}",
        "[]",
        " [ { \"plan-of-action-and-milestones\" : [ ] } ] ",
        "{\"$schema\":\"x\",\"plan-of-action-and-milestones\":{},\"catalog\":{}}",
        "",
        "\"text\"",
        "12",
    ];

    public static TheoryData<string> Documents() =>
        [.. Texts, .. Directory.GetFiles(Repository.PathOf("tests", "fixtures", "valid"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Broken_anywhere_reads_as_the_other_reader_does_or_gives_up(string text)
    {
        byte[] whole = Encoding.UTF8.GetBytes(text);
        Compare(whole, OscalLimits.Default);
        Random random = new(whole.Length);
        for (int i = 0; i < BreaksOfEach; i++)
        {
            byte[] broken = Break(whole, random);
            if (Utf8.IsValid(broken))
            {
                Compare(broken, OscalLimits.Default);
            }
        }
    }

    [Theory]
    [InlineData(3, 64 << 20)]
    [InlineData(128, 5)]
    [InlineData(128, 9)]
    public void Limits_end_both_readers_at_the_same_place(int depth, int nodes)
    {
        foreach (string text in Texts)
        {
            Compare(Encoding.UTF8.GetBytes(text), OscalLimits.Default with { MaxDepth = depth, MaxNodes = nodes, MaxScalarBytes = 4 });
        }
    }

    [Fact]
    public void All_documents_without_a_fault_are_read()
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "fixtures", "valid"), "*.json"))
        {
            byte[] text = File.ReadAllBytes(file);
            WellFormedJsonReader.TryRead(text, 0, Builder(text, OscalLimits.Default)).Should().BeTrue(file);
        }
    }

    private static void Compare(byte[] text, OscalLimits limits)
    {
        int start = text.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        DocumentBuilder quick = Builder(text, limits);
        bool isRead = WellFormedJsonReader.TryRead(text, start, quick);
        DocumentBuilder slow = Builder(text, limits);
        JsonDocumentReader.Read(text, start, slow);
        string expected = Describe(slow);
        if (isRead)
        {
            Describe(quick).Should().Be(expected);
        }
        else
        {
            // A scalar alone is well-formed, but no document: that is left to the other reader.
            bool isContainer = text.AsSpan(start).TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
            (!isContainer || expected.Contains(" OSCAL0", StringComparison.Ordinal)).Should().BeTrue(Encoding.UTF8.GetString(text));
        }
    }

    private static DocumentBuilder Builder(byte[] text, OscalLimits limits) => new(text, OscalFormat.Json, limits);

    private static string Describe(DocumentBuilder builder)
    {
        NodeDocument document = builder.Finish();
        StringBuilder text = new();
        text.AppendLine($"{document.RootMember} {document.Root} {document.OscalVersion} {document.Release} {document.IsWhole} {builder.IsStopped}");
        for (int node = 0; node < document.Count; node++)
        {
            string value = document.KindOf(node) is NodeKind.Object or NodeKind.Array ? "" : Encoding.UTF8.GetString(document.TextOf(node));
            text.AppendLine($"{node} {document.KindOf(node)} {document.MemberOf(node)} {document.TraitsOf(node)} {document.ParentOf(node)} {document.EndOf(node)} {document.KeyOf(node)} {document.ValueOf(node)} {document.NameOf(node)} {value}");
        }

        foreach (Finding finding in builder.Findings.InOrder())
        {
            text.AppendLine($"{finding.Node} {finding.Span} {finding.Rule.Id} {finding.Message} {finding.MemberName} {finding.RelatedSpan} {finding.RelatedMessage}");
        }

        return text.ToString();
    }

    private static byte[] Break(byte[] whole, Random random)
    {
        int at = random.Next(whole.Length + 1);
        int removed = random.Next(4) == 0 ? random.Next(whole.Length - at + 1) : Math.Min(random.Next(3), whole.Length - at);
        byte[] added = random.Next(3) == 0 ? [] : Pieces[random.Next(Pieces.Length)];
        return [.. whole[..at], .. added, .. whole[(at + removed)..]];
    }
}
