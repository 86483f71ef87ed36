using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Tests.Formats.Xml;

public sealed class XmlMarkupTests
{
    private const string Description = XmlSample.Item + "/description";

    [Theory]
    [InlineData("<h1>a</h1><p>b <em>c</em><br/><img src=\"a.png\" alt=\"b\"/> <a href=\"#c\" title=\"d\">e</a></p><hr/>")]
    [InlineData("<ul><li>a<ul><li><p>b</p></li></ul></li></ul><ol start=\"3\"><li>c</li></ol>")]
    [InlineData("<table><tr><th align=\"center\">a</th></tr><tr><td>b <code class=\"x\">c</code></td></tr></table>")]
    [InlineData("<blockquote><p>a</p></blockquote><pre>b\n  c</pre><p><insert type=\"param\" id-ref=\"ac-1_prm_1\"/> <q>d</q></p>")]
    [InlineData("\n <!-- a --> <p>b</p> \n")]
    public void Markup_of_OSCAL_is_accepted(string markup) => Findings(markup).Should().BeEmpty();

    [Theory]
    [InlineData("<div><p>a</p><span/></div>", "4:31", "OSCAL's markup has no element <div>.*")]
    [InlineData("<p>a <strnog>b</strnog></p>", "4:36", "OSCAL's markup has no element <strnog>. Did you mean <strong>?")]
    [InlineData("just <em>text</em> and <b>more</b>", "4:30", "There is text directly in <description>. Put it into <p>.")]
    [InlineData("<em>a</em> text", "4:31", "<em> cannot stand in <description>, which takes block elements*")]
    [InlineData("<p>a<ul><li>b</li></ul></p>", "4:35", "<ul> cannot stand in <p>, which takes text and inline elements*")]
    [InlineData("<ul><p>a</p></ul>", "4:35", "<p> cannot stand in <ul>, which takes <li> elements only.")]
    [InlineData("<table><td>a</td></table>", "4:38", "<td> cannot stand in <table>, which takes <tr> elements only.")]
    [InlineData("<table>a<tr><td>a</td></tr></table>", "4:37", "There is text directly in <table>. Put it into <td>.")]
    [InlineData("<p class=\"x\">a</p>", "4:33", "<p> has no attributes: remove `class`.")]
    [InlineData("<p><a hrf=\"x\">a</a></p>", "4:36", "<a> has no attribute `hrf`. It has: href, title.")]
    [InlineData("<p><img alt=\"x\"/></p>", "4:34", "<img> needs the attribute `src`.")]
    [InlineData("<p><insert type=\"param\"/></p>", "4:34", "<insert> needs the attribute `id-ref`.")]
    [InlineData("<p><insert param-id=\"x\" type=\"a\" id-ref=\"b\"/></p>", "4:41", "<insert> has no attribute `param-id`. It has: type, id-ref.")]
    [InlineData("<table><tr><td align=\"middle\">a</td></tr></table>", "4:45", "`align` is one of: left, center, right.")]
    [InlineData("<p xmlns=\"http://www.w3.org/1999/xhtml\">a</p>", "4:31", "<p> is in another namespace.*")]
    public void Other_markup_is_one_finding(string markup, string place, string message)
    {
        Diagnostic finding = XmlSample.Only(Poam(markup));
        finding.Rule.Id.Should().Be("OSCAL1015");
        finding.Pointer.Should().Be(Description);
        finding.Location.ToString().Should().Be(place);
        finding.Message.Should().Match(message);
    }

    [Fact]
    public void A_line_of_markup_holds_no_blocks() =>
        XmlSample.Findings(XmlSample.Poam("<title><p>t</p></title><description><p>d</p></description>")).Should().Equal($"4:9 OSCAL1015 {XmlSample.Item}/title");

    [Theory]
    [InlineData("1.0.4", "<description/>", false)]
    [InlineData("1.0.5", "<description/>", true)]
    [InlineData("1.2.2", "<description> <!-- to do --> </description>", true)]
    [InlineData("1.2.2", "<description><p/></description>", false)]
    public void Empty_markup_of_several_lines_is_an_error_from_1_0_5_on(string version, string description, bool isError) =>
        XmlSample.Findings(XmlSample.Poam("<title>t</title>" + description, version))
            .Should().Equal(isError ? [$"4:18 OSCAL1117 {Description}"] : []);

    [Theory]
    [InlineData("1.1.3", "", false)]
    [InlineData("1.2.0", "", true)]
    [InlineData("1.2.0", "two\n lines", false)]
    [InlineData("1.2.0", "<em>t</em>", false)]
    public void An_empty_line_of_markup_is_an_error_from_1_2_0_on(string version, string title, bool isError) =>
        XmlSample.Findings(XmlSample.Poam($"<title>{title}</title><description><p>d</p></description>", version))
            .Should().Equal(isError ? [$"4:2 OSCAL1116 {XmlSample.Item}/title"] : []);

    [Theory]
    [InlineData("<prop name=\"label\" value=\"a\"/><p>a</p> <!-- b --> <ul><li>c</li></ul><part name=\"item\"><p>d</p></part><link href=\"#x\"/>")]
    [InlineData("<title>a</title>")]
    public void Prose_stands_among_the_elements_of_a_part(string content) => XmlSample.Findings(XmlSample.Part(content)).Should().BeEmpty();

    [Theory]
    [InlineData("<prose><p>a</p></prose>", "4:2 OSCAL1003 " + XmlSample.PartPointer + "/prose")]
    [InlineData("plain text", "4:1 OSCAL1014 " + XmlSample.PartPointer)]
    [InlineData("<p>a</p> more", "4:10 OSCAL1014 " + XmlSample.PartPointer)]
    [InlineData("<p>a</p><part name=\"item\"/><p>b</p>", "4:29 OSCAL1012 " + XmlSample.PartPointer + "/prose")]
    [InlineData("<p>a</p><prop name=\"label\" value=\"a\"/>", "4:10 OSCAL1012 " + XmlSample.PartPointer + "/props/0")]
    [InlineData("<p>a <x/></p>", "4:7 OSCAL1015 " + XmlSample.PartPointer + "/prose")]
    [InlineData("<li>a</li>", "4:2 OSCAL1003 " + XmlSample.PartPointer + "/li")]
    public void Prose_in_the_wrong_place_is_one_finding(string content, string finding) =>
        XmlSample.Findings(XmlSample.Part(content)).Should().Equal(finding);

    private static string Poam(string markup) => XmlSample.Poam($"<title>t</title><description>{markup}</description>");

    private static string[] Findings(string markup) => XmlSample.Findings(Poam(markup));
}
