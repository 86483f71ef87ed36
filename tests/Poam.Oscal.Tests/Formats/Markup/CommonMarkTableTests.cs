using Poam.Oscal.Formats.Markup;

namespace Poam.Oscal.Tests.Formats.Markup;

/// <summary>
/// The edge cases of CommonMark and of what OSCAL adds to it and takes from it: what a text means in XML, and what is written on the way back.
/// </summary>
public sealed class CommonMarkTableTests
{
    public static TheoryData<string, string, string> Cases()
    {
        TheoryData<string, string, string> data = [];
        foreach ((string markdown, string xml, string? back) in Table)
        {
            data.Add(markdown, xml, back ?? markdown);
        }

        return data;
    }

    /// <summary>Markdown, XML, and the Markdown that is written of that XML; null where it is the same.</summary>
    private static readonly (string Markdown, string Xml, string? Back)[] Table =
    [
        // Emphasis: flanking rules, nesting, underscores inside words.
        ("*a*b", "<p><em>a</em>b</p>", null),
        ("_a_", "<p><em>a</em></p>", "*a*"),
        ("snake_case_name", "<p>snake_case_name</p>", null),
        ("a * b * c", "<p>a * b * c</p>", null),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>", "**a _b_ c**"),
        ("***a***", "<p><em><strong>a</strong></em></p>", null),
        ("*a **b***", "<p><em>a <strong>b</strong></em></p>", null),
        ("**a", "<p>**a</p>", null),
        ("*a", "<p>*a</p>", null),
        ("5*3*2", "<p>5<em>3</em>2</p>", null),
        ("a__b__c", "<p>a__b__c</p>", null),
        ("**a**b**c**", "<p><strong>a</strong>b<strong>c</strong></p>", null),

        // Subscript, superscript, quotations.
        ("H~2~O", "<p>H<sub>2</sub>O</p>", null),
        ("x^2^ + y^2^", "<p>x<sup>2</sup> + y<sup>2</sup></p>", null),
        ("~5 and ~6", "<p>~5 and ~6</p>", null),
        ("He said \"yes\".", "<p>He said <q>yes</q>.</p>", null),
        ("\"a *b*\"", "<p><q>a <em>b</em></q></p>", null),
        ("5\\\" pipe", "<p>5\" pipe</p>", null),

        // Code.
        ("`a`", "<p><code>a</code></p>", null),
        ("`` a`b ``", "<p><code>a`b</code></p>", "``a`b``"),
        ("`` ` ``", "<p><code>`</code></p>", null),
        ("`a\\*b`", "<p><code>a\\*b</code></p>", null),
        ("`<b>&amp;`", "<p><code>&lt;b&gt;&amp;amp;</code></p>", null),
        ("`a", "<p>`a</p>", null),
        ("`{{ insert: param, a }}`", "<p><code>{{ insert: param, a }}</code></p>", null),
        ("```\na\n\n  b\n```", "<pre>a\n\n  b</pre>", null),
        ("    a\n      b", "<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("~~~\na\n~~~", "<pre>a</pre>", "```\na\n```"),
        ("````\n```\n````", "<pre>```</pre>", null),

        // Entities and backslashes.
        ("a &amp; b", "<p>a &amp; b</p>", "a & b"),
        ("&lt;tag&gt;", "<p>&lt;tag&gt;</p>", "&lt;tag>"),
        ("&#42;a&#42;", "<p>*a*</p>", "\\*a\\*"),
        ("&copy; &#xA9;", "<p>© ©</p>", "© ©"),
        ("&nosuch;", "<p>&amp;nosuch;</p>", "&amp;nosuch;"),
        ("AT&T", "<p>AT&amp;T</p>", null),
        ("a\\b", "<p>a\\b</p>", null),
        ("\\\\server\\share", "<p>\\server\\share</p>", "\\server\\share"),
        ("\\_a\\_", "<p>_a_</p>", null),
        ("1 < 2 > 0", "<p>1 &lt; 2 &gt; 0</p>", null),
        ("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>", "&lt;b>a&lt;/b>"),
        ("<https://a.example>", "<p>&lt;https://a.example&gt;</p>", "&lt;https://a.example>"),
        ("https://a.example/x_y_z", "<p>https://a.example/x_y_z</p>", null),

        // Links and images.
        ("[a](b)", "<p><a href=\"b\">a</a></p>", null),
        ("[a](<b (c)>)", "<p><a href=\"b (c)\">a</a></p>", null),
        ("[a](b(c)d)", "<p><a href=\"b(c)d\">a</a></p>", "[a](<b(c)d>)"),
        ("[a](b \"c \\\"d\\\"\")", "<p><a href=\"b\" title=\"c &quot;d&quot;\">a</a></p>", null),
        ("[a](b 'c')", "<p><a href=\"b\" title=\"c\">a</a></p>", "[a](b \"c\")"),
        ("[a](?x=1&y=2)", "<p><a href=\"?x=1&amp;y=2\">a</a></p>", "[a](?x=1&amp;y=2)"),
        ("[`a]`](b)", "<p><a href=\"b\"><code>a]</code></a></p>", null),
        ("[a *b*](#c)", "<p><a href=\"#c\">a <em>b</em></a></p>", null),
        ("[a]", "<p>[a]</p>", null),
        ("[a] [b]", "<p>[a] [b]</p>", null),
        ("[a][b]\n\n[b]: c", "<p>[a][b]</p><p>[b]: c</p>", null),
        ("![a b](c.png \"d\")", "<p><img src=\"c.png\" alt=\"a b\" title=\"d\"/></p>", null),
        ("[![a](b)](c)", "<p><a href=\"c\"><img src=\"b\" alt=\"a\"/></a></p>", null),
        ("!\\[a](b)", "<p>![a](b)</p>", "\\!\\[a\\](b)"),

        // Insertions.
        ("{{ insert: param, ac-1_prm_1 }}", "<p><insert type=\"param\" id-ref=\"ac-1_prm_1\"/></p>", null),
        ("{{insert:param,x}}", "<p><insert type=\"param\" id-ref=\"x\"/></p>", "{{ insert: param, x }}"),
        ("a {{ insert: param, x }}{{ insert: param, y }} b", "<p>a <insert type=\"param\" id-ref=\"x\"/><insert type=\"param\" id-ref=\"y\"/> b</p>", null),
        ("*{{ insert: param, x }}*", "<p><em><insert type=\"param\" id-ref=\"x\"/></em></p>", null),
        ("{{ other }}", "<p>{{ other }}</p>", null),
        ("\\{{ insert: param, x }}", "<p>{{ insert: param, x }}</p>", null),

        // Blocks.
        ("# a", "<h1>a</h1>", null),
        ("###### a ######", "<h6>a</h6>", "###### a"),
        ("#a", "<p>#a</p>", null),
        ("a\n===", "<h1>a</h1>", "# a"),
        ("a\n---", "<h2>a</h2>", "## a"),
        ("# *a* `b`", "<h1><em>a</em> <code>b</code></h1>", null),
        ("a\nb", "<p>a\nb</p>", "a b"),
        ("a  \nb", "<p>a<br/>b</p>", "a\\\nb"),
        ("a\n\n\n\nb", "<p>a</p><p>b</p>", "a\n\nb"),
        ("---", "<hr/>", "***"),
        ("> a\n> b\n>\n> c", "<blockquote><p>a\nb</p><p>c</p></blockquote>", "> a b\n>\n> c"),
        ("> > a", "<blockquote><blockquote><p>a</p></blockquote></blockquote>", null),
        ("> - a\n> - b", "<blockquote><ul><li>a</li><li>b</li></ul></blockquote>", null),
        ("+ a\n+ b", "<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("- a\n  1. b\n     - c", "<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li></ul>", null),
        ("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n\n  b\n\n- c"),
        ("- ```\n  a\n  ```", "<ul><li><pre>a</pre></li></ul>", null),
        ("- > a", "<ul><li><blockquote><p>a</p></blockquote></li></ul>", null),
        ("10. a\n11. b", "<ol start=\"10\"><li>a</li><li>b</li></ol>", null),
        ("1986\\. A great year.", "<p>1986. A great year.</p>", null),
        ("a\n- b", "<p>a</p><ul><li>b</li></ul>", "a\n\n- b"),
        ("\\> a", "<p>&gt; a</p>", null),
        ("\\+ a", "<p>+ a</p>", null),

        // Tables.
        ("| a | b |\n| --- | :-: |\n| c | d |", "<table><tr><th>a</th><th align=\"center\">b</th></tr><tr><td>c</td><td align=\"center\">d</td></tr></table>", null),
        ("a | b\n--|--\nc | d", "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>", "| a | b |\n| --- | --- |\n| c | d |"),
        ("| a |\n| --- |\n| `b` \\| **c** |", "<table><tr><th>a</th></tr><tr><td><code>b</code> | <strong>c</strong></td></tr></table>", null),
        ("| a |\n| --- |\n| {{ insert: param, x }} |", "<table><tr><th>a</th></tr><tr><td><insert type=\"param\" id-ref=\"x\"/></td></tr></table>", null),
        ("a | b", "<p>a | b</p>", null),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Markdown_means_the_xml_and_comes_back(string markdown, string xml, string back)
    {
        Xml(MarkdownReader.Read(markdown, isLine: false)).Should().Be(xml);

        MarkdownWriter.Write(XmlMarkupReader.Read(xml, isLine: false), isLine: false).Should().Be(back);
        MarkupShape.AreEqual(Normalized(MarkdownReader.Read(back, isLine: false)), XmlMarkupReader.Read(xml, isLine: false)).Should().BeTrue("what comes back means the same");
    }

    private static string Xml(MarkupNode markup) => string.Concat(XmlMarkupWriter.WriteBlocks(markup));

    private static MarkupNode Normalized(MarkupNode markup)
    {
        MarkupShape.Normalize(markup, holdsBlocks: true);
        return markup;
    }
}
