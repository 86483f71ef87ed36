using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>Formatting a selection leaves what is outside of it.</summary>
public sealed class FormatRangeTests
{
    private const string Yaml = """
        # top
        plan-of-action-and-milestones:
            metadata:
                version:   '1'
                title: 't' # behind
            # above
            poam-items:
            -   title:  'a'
                description: 'd'   # of a
                # end of a
            -   description: 'e'
                title: 'b'
        """;

    private const string Json = """
        {
            "plan-of-action-and-milestones": {
                "metadata": { "version": "1",
                    "title": "t"  },
                "poam-items": [
                    { "title":"a" },
                    {
                        "description" : "e",
                        "title":"b"
                    }
                ]
            }
        }
        """;

    private const string Xml = """
        <plan-of-action-and-milestones xmlns="http://csrc.nist.gov/ns/oscal/1.0">
            <metadata >
                <title >t</title> <!-- behind -->
                <version  >1</version>
            </metadata>
            <poam-item><title>a</title>
                <!-- of a -->
            </poam-item>
        </plan-of-action-and-milestones>
        """;

    public static TheoryData<string> Files() =>
    [
        .. new[] { "examples/agency-portal", "tests/fixtures/valid", "examples/house-rules" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), "*.*"))
            .Where(f => Path.GetExtension(f) is ".json" or ".yaml" or ".xml" && Read(File.ReadAllBytes(f), f).Root != 0)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData(Yaml, 4, 4, "    version:   '1'", "    version: \"1\"")]
    [InlineData(Yaml, 5, 5, "title: 't' # behind", "title: t # behind")]
    [InlineData(Yaml, 3, 3, "        version:   '1'\n        title: 't' # behind", "      title: t # behind\n      version: \"1\"")]
    [InlineData(Yaml, 8, 8, "-   title:  'a'\n        description: 'd'   # of a\n        # end of a", "- title: a\n      description: d # of a\n      # end of a")]
    [InlineData(Yaml, 9, 9, "description: 'd'   # of a", "description: d # of a")]
    [InlineData(Yaml, 1, 1, "", "")]
    [InlineData(Json, 4, 4, "{ \"version\": \"1\",\n            \"title\": \"t\"  }", "{\n          \"title\": \"t\",\n          \"version\": \"1\"\n        }")]
    [InlineData(Json, 6, 6, "{ \"title\":\"a\" }", "{\n              \"title\": \"a\"\n            }")]
    [InlineData(Json, 9, 9, "\"title\":\"b\"", "\"title\": \"b\"")]
    [InlineData(Json, 8, 9, "\"description\" : \"e\",\n                \"title\":\"b\"", "\"description\": \"e\",\n                \"title\": \"b\"")]
    [InlineData(Xml, 3, 3, "<title >", "<title>")]
    [InlineData(Xml, 2, 2, "<metadata >\n        <title >t</title> <!-- behind -->\n        <version  >", "<metadata>\n      <title>t</title> <!-- behind -->\n      <version>")]
    public void FormatRange_formats_the_smallest_members(string text, int first, int last, string old, string now)
    {
        string expected = old.Length == 0 ? text : text.Replace(old, now, StringComparison.Ordinal);
        foreach (string end in new[] { "\n", "\r\n" })
        {
            FormatResult result = OscalFormatter.FormatRange(Bytes(text.Replace("\n", end, StringComparison.Ordinal)), first, last);

            result.Refusals.Should().BeEmpty();
            Encoding.UTF8.GetString(result.Content.Span).Should().Be(expected.Replace("\n", end, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void FormatRange_leaves_what_is_in_canonical_form_and_mends_the_line_that_is_not(string file)
    {
        byte[] canonical = OscalFormatter.Format(File.ReadAllBytes(Repository.PathOf(file)), file).Content.ToArray();
        string[] lines = Encoding.UTF8.GetString(canonical).Split('\n');
        Random random = new(lines.Length);
        for (int run = 0; run < 12; run++)
        {
            int line = random.Next(lines.Length);
            int at = SpoilAt(lines[line], file);
            if (at < 0)
            {
                continue;
            }

            string[] spoilt = [.. lines];
            spoilt[line] = lines[line].Insert(at, "   ");
            byte[] text = Bytes(string.Join('\n', spoilt));
            if (!OscalFormatter.Format(text, file).Content.Span.SequenceEqual(canonical))
            {
                continue;
            }

            FormatResult other = OscalFormatter.FormatRange(text, lines.Length + 1, lines.Length + 9, file);
            other.Content.ToArray().Should().Equal(text, "nothing stands there");
            FormatResult result = OscalFormatter.FormatRange(text, line + 1, line + 1, file);
            Encoding.UTF8.GetString(result.Content.Span).Should().Be(Encoding.UTF8.GetString(canonical), "line {0} was spoilt", line + 1);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void FormatRange_never_changes_content_and_in_the_end_gives_the_whole(string file)
    {
        byte[] source = OscalFormatter.Format(File.ReadAllBytes(Repository.PathOf(file)), file, new FormatOptions { IndentSize = 5, KeepOrder = true }).Content.ToArray();
        NodeDocument document = Read(source, file);
        string[] lines = Encoding.UTF8.GetString(source).Split('\n');
        Random random = new(lines.Length);
        ReadOnlyMemory<byte> text = source;
        for (int run = 0; run < 8; run++)
        {
            int first = random.Next(10, lines.Length + 10);
            FormatResult result = OscalFormatter.FormatRange(text, first, first + random.Next(4), file);
            result.Refusals.Should().BeEmpty();
            ContentComparison.Differences(document, Read(result.Content, file), most: 1).Should().BeEmpty();
            text = result.Content;
        }

        OscalFormatter.FormatRange(text, 1, int.MaxValue, file).Content.ToArray().Should().Equal(OscalFormatter.Format(source, file).Content.ToArray());
    }

    [Fact]
    public void FormatRange_keeps_the_encoding()
    {
        byte[] text = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Yaml)];

        FormatResult result = OscalFormatter.FormatRange(text, 4, 4);

        result.Content.ToArray().Should().Equal([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Yaml.Replace("version:   '1'", "version: \"1\"", StringComparison.Ordinal))]);
    }

    [Fact]
    public void FormatRange_leaves_a_text_that_has_no_canonical_form()
    {
        byte[] text = Bytes("plan-of-action-and-milestones:\n  uuid: &a 'x'\n");

        FormatResult result = OscalFormatter.FormatRange(text, 2, 2);

        result.Refusals.Should().ContainSingle();
        result.Content.ToArray().Should().Equal(text);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 2)]
    public void FormatRange_of_no_lines_throws(int first, int last) =>
        FluentActions.Invoking(() => OscalFormatter.FormatRange(Bytes(Yaml), first, last)).Should().Throw<ArgumentOutOfRangeException>();

    /// <summary>Where blanks change the form of a line and nothing else, or -1.</summary>
    private static int SpoilAt(string line, string file)
    {
        int mark = Path.GetExtension(file) == ".xml" ? line.IndexOf('>') : line.IndexOf(": ", StringComparison.Ordinal) + 1;
        return mark > 0 ? mark : -1;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static NodeDocument Read(ReadOnlyMemory<byte> content, string path) => OscalReader.Read(content, path, null, OscalLimits.Default).Document;
}
