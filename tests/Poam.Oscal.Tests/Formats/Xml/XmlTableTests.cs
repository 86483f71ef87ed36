using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Testing;

namespace Poam.Oscal.Tests.Formats.Xml;

public sealed class XmlTableTests
{
    [Fact]
    public void Our_example_gives_the_same_table_in_JSON_and_XML() =>
        TableComparison.Differences(
            TableComparison.Read(Repository.PathOf("examples", "agency-portal", "poam.json")),
            TableComparison.Read(Repository.PathOf("examples", "agency-portal", "poam.xml")))
            .Should().BeEmpty();

    [Fact]
    public void A_field_with_flags_is_an_object_whose_text_is_its_value() =>
        Dump(XmlSample.Poam(metadata: "<document-id scheme=\"http://a.b\">1&amp;2</document-id><document-id>c<!-- d -->e</document-id>"))
            .Should().Contain(
                [
                    "document-ids Object",
                    "scheme String http://a.b",
                    "identifier String 1&2",
                    "identifier String ce",
                ]);

    [Fact]
    public void Attributes_come_before_elements_and_groups_are_no_nodes() =>
        Dump(XmlSample.Poam(metadata: "<revisions><revision><version>1</version></revision></revisions>"))
            .Should().StartWith(["plan-of-action-and-milestones Object", "uuid String " + Sample.Uuid, "metadata Object", "title Markup t"])
            .And.ContainInOrder("oscal-version String 1.1.2", "revisions Object", "version String 1", "poam-items Object");

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a&lt;b&gt;&quot;&apos;&#65;&#x1F680;", "a<b>\"'A\uD83D\uDE80")]
    [InlineData("<![CDATA[a<b]]>&amp;c<?d?>", "a<b&c")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    public void Text_is_decoded(string text, string expected) =>
        Dump(XmlSample.Poam().Replace("<version>1<", $"<version>{text}<", StringComparison.Ordinal)).Should().Contain("version String " + expected);

    [Theory]
    [InlineData("a\r\nb\tc\rd", "a b c d")]
    [InlineData("&#10;'&quot;", "\n'\"")]
    public void Attributes_are_decoded(string text, string expected) =>
        Dump(XmlSample.Poam(XmlSample.Content + $"<prop name=\"a\" value=\"{text}\"/>")).Should().Contain("value String " + expected);

    [Fact]
    public void Markup_is_the_text_between_the_tags_and_prose_all_its_blocks() =>
        Dump(XmlSample.Part("<prop name=\"label\" value=\"a\"/>\n<p>a &amp; <em>b</em></p> <ul><li>c</li></ul>\n<part name=\"item\"/>"))
            .Should().ContainInOrder("title Markup t", "props Object", "prose Markup <p>a &amp; <em>b</em></p> <ul><li>c</li></ul>", "parts Object");

    [Fact]
    public void Places_cover_names_and_values()
    {
        string text = XmlSample.Poam(flags: " uuid = 'a'");
        NodeDocument document = TableComparison.Read(Encoding.UTF8.GetBytes(text));
        int item = Find(document, "poam-items");
        Slice(text, document.KeyOf(item)).Should().Be("poam-item");
        Slice(text, document.ValueOf(item)).Should().StartWith("<poam-item uuid").And.EndWith("</poam-item>");
        int uuid = document.FirstChild(item);
        Slice(text, document.KeyOf(uuid)).Should().Be("uuid");
        Slice(text, document.ValueOf(uuid)).Should().Be("'a'");
        int title = document.NextSibling(uuid);
        Slice(text, document.KeyOf(title)).Should().Be("title");
        Slice(text, document.ValueOf(title)).Should().Be("t");
    }

    [Fact]
    public void Unknown_content_is_kept() =>
        Dump(XmlSample.Poam(XmlSample.Content + "<x a=\"1\"><y>z</y></x><w>v</w>"))
            .Should().ContainInOrder("x Object", "a String 1", "y String z", "w String v");

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static int Find(NodeDocument document, string name) => Enumerable.Range(1, document.Count - 1).First(n => document.NameOf(n) == name);

    private static string[] Dump(string text)
    {
        NodeDocument document = TableComparison.Read(Encoding.UTF8.GetBytes(text));
        return
        [
            .. Enumerable.Range(1, document.Count - 1).Select(n => document.KindOf(n) == NodeKind.Object
                ? document.NameOf(n) + " Object"
                : $"{document.NameOf(n)} {document.KindOf(n)} {Encoding.UTF8.GetString(document.TextOf(n))}"),
        ];
    }
}
