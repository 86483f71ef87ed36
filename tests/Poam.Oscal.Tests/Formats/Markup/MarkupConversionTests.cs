using Poam.Oscal.Formats.Markup;

namespace Poam.Oscal.Tests.Formats.Markup;

/// <summary>Markdown and the elements of XML say the same.</summary>
public sealed class MarkupConversionTests
{
    [Theory]
    [InlineData("A *b* **c** `d` ~e~ ^f^ \"g\".", "<p>A <em>b</em> <strong>c</strong> <code>d</code> <sub>e</sub> <sup>f</sup> <q>g</q>.</p>")]
    [InlineData("See {{ insert: param, ac-1_prm_1 }} now", "<p>See <insert type=\"param\" id-ref=\"ac-1_prm_1\"/> now</p>")]
    [InlineData("[a *b*](#c \"d\") ![e](f.png)", "<p><a href=\"#c\" title=\"d\">a <em>b</em></a> <img src=\"f.png\" alt=\"e\"/></p>")]
    [InlineData("## A\n\nb\n\n***\n\n> c", "<h2>A</h2><p>b</p><hr/><blockquote><p>c</p></blockquote>")]
    [InlineData("- a\n  - b\n  - c\n- d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>")]
    [InlineData("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>")]
    [InlineData("- a\n- b\n\n* c", "<ul><li>a</li><li>b</li></ul><ul><li>c</li></ul>")]
    [InlineData("```yaml\na: <b>\n  c\n```", "<pre><code class=\"language-yaml\">a: &lt;b&gt;\n  c</code></pre>")]
    [InlineData("```\na\n```", "<pre>a</pre>")]
    [InlineData("| a | b |\n| :-- | --- |\n| c \\| d | *e* |", "<table><tr><th align=\"left\">a</th><th>b</th></tr><tr><td align=\"left\">c | d</td><td><em>e</em></td></tr></table>")]
    [InlineData("a\\\nb", "<p>a<br/>b</p>")]
    [InlineData("a & b > c", "<p>a &amp; b &gt; c</p>")]
    [InlineData("&lt;b> is \\\"bold\\\"", "<p>&lt;b&gt; is \"bold\"</p>")]
    [InlineData("ac-2_prm_1 in C:\\temp, 10% ~ 12", "<p>ac-2_prm_1 in C:\\temp, 10% ~ 12</p>")]
    [InlineData("\\- no list", "<p>- no list</p>")]
    [InlineData("1\\. no list", "<p>1. no list</p>")]
    [InlineData("\\# no heading", "<p># no heading</p>")]
    [InlineData("\\*no emphasis\\*", "<p>*no emphasis*</p>")]
    [InlineData("\\[no link\\](a)", "<p>[no link](a)</p>")]
    [InlineData("\\{{ insert: param, a }}", "<p>{{ insert: param, a }}</p>")]
    [InlineData("``a`b``", "<p><code>a`b</code></p>")]
    [InlineData("[a]: no definition", "<p>[a]: no definition</p>")]
    [InlineData("[a](<b c>)", "<p><a href=\"b c\">a</a></p>")]
    public void Markdown_and_xml_convert_into_each_other(string markdown, string xml)
    {
        string.Concat(XmlMarkupWriter.WriteBlocks(MarkdownReader.Read(markdown, isLine: false))).Should().Be(xml);
        MarkdownWriter.Write(XmlMarkupReader.Read(xml, isLine: false), isLine: false).Should().Be(markdown);
    }

    [Theory]
    [InlineData("1. not a list *here*", "1. not a list <em>here</em>")]
    [InlineData("# not a heading", "# not a heading")]
    [InlineData("- \\\"x\\\" & y", "- \"x\" &amp; y")]
    public void Markup_of_one_line_has_no_blocks(string markdown, string xml)
    {
        XmlMarkupWriter.WriteLine(MarkdownReader.Read(markdown, isLine: true)).Should().Be(xml);
        MarkdownWriter.Write(XmlMarkupReader.Read(xml, isLine: true), isLine: true).Should().Be(markdown);
    }

    [Theory]
    [InlineData("<p>\n   a\n   b <em> c </em>d\n</p>", "a b *c* d")]
    [InlineData("<p>a <b>b</b><i>c</i></p>", "a **b***c*")]
    [InlineData("<img src=\"a\"/>", "![](a)")]
    [InlineData("<x:p>a</x:p>", "a")]
    public void Xml_is_written_as_plain_Markdown(string xml, string markdown) =>
        MarkdownWriter.Write(XmlMarkupReader.Read(xml, isLine: false), isLine: false).Should().Be(markdown);

    [Theory]
    [InlineData("a <b>c</b> <http://d.e> &copy;")]
    [InlineData("\\a \\\\ \\` * _ a*b*c **a *b* c** ***a***")]
    [InlineData("a  \nb\nc")]
    [InlineData("> a\n>\n> - b\n>\n>   c\n> - d\n\n1. e\n   ```\n   f\n   ```\n2) g")]
    [InlineData("Setext\n===\n\n    indented\n\n~~~\ntilde ``` \n~~~")]
    [InlineData("\"a *b\"* c\" 5\" \"\"")]
    [InlineData("|a|b\n|-|-\n|`c\\|d`|")]
    [InlineData("![a *b* \"c\"](d 'e') [f][g] [h]")]
    [InlineData("a&nbsp;b&#9;c &amp;lt; &bogus;")]
    public void Markdown_through_xml_says_the_same(string markdown)
    {
        string xml = string.Concat(XmlMarkupWriter.WriteBlocks(MarkdownReader.Read(markdown, isLine: false)));
        string again = MarkdownWriter.Write(XmlMarkupReader.Read(xml, isLine: false), isLine: false);

        Shape(again).Should().Be(Shape(markdown));
    }

    [Theory]
    [InlineData('>', 1000)]
    [InlineData('[', 100_000)]
    [InlineData('*', 100_000)]
    [InlineData('"', 100_000)]
    public void Markdown_that_nests_too_deep_is_text(char mark, int count)
    {
        string markdown = new(mark, count);

        MarkdownReader.Read(markdown, isLine: false).InnerText().Should().HaveLength(mark is '*' ? 0 : count);
    }

    [Fact]
    public void Lists_and_tables_have_lines_of_their_own() =>
        string.Concat(XmlMarkupWriter.WriteBlocks(MarkdownReader.Read("- a\n  - b\n- c", isLine: false), "\n", "  "))
            .Should().Be("<ul>\n  <li>a<ul>\n    <li>b</li>\n  </ul></li>\n  <li>c</li>\n</ul>");

    [Fact]
    public void Markup_that_is_no_xml_is_text() =>
        XmlMarkupReader.Read("a <b c", isLine: true).InnerText().Should().Be("a <b c");

    private static string Shape(string markdown)
    {
        MarkupNode markup = MarkdownReader.Read(markdown, isLine: false);
        MarkupShape.Normalize(markup, holdsBlocks: true);
        return string.Concat(XmlMarkupWriter.WriteBlocks(markup));
    }
}
