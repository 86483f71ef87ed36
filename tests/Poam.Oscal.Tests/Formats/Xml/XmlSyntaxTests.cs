using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Formats.Xml;

public sealed class XmlSyntaxTests
{
    private const string Root = "/plan-of-action-and-milestones";

    [Fact]
    public void Truncated_text_is_one_finding_at_its_end_without_missing_members()
    {
        string whole = XmlSample.Poam();
        Diagnostic finding = XmlSample.Only(whole[..whole.IndexOf("<version>", StringComparison.Ordinal)]);
        finding.Rule.Id.Should().Be("OSCAL0001");
        finding.Pointer.Should().Be(Root + "/metadata");
        finding.Location.Should().Be(new SourceLocation(2, 78, 2, 78));
        finding.Message.Should().Be("The file ends before <metadata> is closed: it was cut off, or an end tag is missing.");
        finding.Related.Should().ContainSingle().Which.Location.ToString().Should().Be("2:2");
    }

    [Theory]
    [InlineData("utf-16", "t", "1:31")]
    [InlineData("UCS-2", "é", "1:31")]
    [InlineData("windows-1252", "é", "1:31")]
    [InlineData("us-ascii", "é", "1:31")]
    public void A_declared_encoding_that_the_file_does_not_have_is_a_finding_at_its_name(string encoding, string title, string place) =>
        XmlSample.Findings(Declared(encoding, title)).Should().Equal($"{place} OSCAL0002 ");

    [Theory]
    [InlineData("UTF-8", "é")]
    [InlineData("iso-8859-1", "t")]
    [InlineData("US-ASCII", "t")]
    public void A_declared_encoding_that_reads_the_file_as_it_is_meant_is_right(string encoding, string title) =>
        XmlSample.Findings(Declared(encoding, title)).Should().BeEmpty();

    [Theory]
    [InlineData("utf-16", 0)]
    [InlineData("UTF-8", 1)]
    public void A_file_in_UTF_16_declares_that(string encoding, int findings)
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Declared(encoding, "é"))];
        Sample.Findings(bytes, "poam.xml").Should().Equal(Enumerable.Repeat("1:31 OSCAL0002 ", findings));
    }

    [Fact]
    public void Text_cut_off_anywhere_is_one_syntax_error_and_never_an_exception()
    {
        string whole = XmlSample.Poam(XmlSample.Content + "<!-- c --><remarks><p>a &amp; b<![CDATA[c]]></p></remarks>");
        for (int length = 1; length < whole.TrimEnd().Length; length++)
        {
            Sample.Validate(whole[..length], "poam.xml").Diagnostics.Should().ContainSingle(d => d.Rule.Id == "OSCAL0001", "{0} characters were left", length);
        }
    }

    [Fact]
    public void What_came_before_a_syntax_error_is_still_checked() =>
        XmlSample.Findings(XmlSample.Poam("<titel>t</titel>\n<description></p>"))
            .Should().Equal($"4:2 OSCAL1003 {XmlSample.Item}/titel", $"5:16 OSCAL0001 {XmlSample.Item}/description");

    [Fact]
    public void A_wrong_end_tag_names_both_tags_and_the_start()
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam("<title>t</titel>"));
        finding.Location.Should().Be(new SourceLocation(4, 11, 4, 16));
        finding.Message.Should().Be("</titel> stands where </title> is expected: <title> is still open.");
        finding.Related.Should().ContainSingle().Which.Location.Should().Be(new SourceLocation(4, 2, 4, 7));
    }

    [Theory]
    [InlineData("<title>a & b</title>", "4:10", "bare `&`")]
    [InlineData("<title>AT&T</title>", "4:10", "bare `&`")]
    [InlineData("<title>&nbsp;</title>", "4:8", "`&nbsp;` is not declared")]
    [InlineData("<title>&#x0;</title>", "4:8", "`&#x0;` stands for a character that XML cannot hold")]
    [InlineData("<title>a\u0001</title>", "4:9", "control character (U+0001)")]
    [InlineData("<title>1 < 2</title>", "4:11", "no tag")]
    [InlineData("<prop name=\"a\" name=\"b\"/>", "4:16", "`name` is given twice")]
    [InlineData("<prop name=\"a value=\"b\"/>", "4:22", "blank")]
    [InlineData("<prop name=\"a\n<prop/>", "5:1", "`<` in the value of an attribute")]
    [InlineData("<prop name=a/>", "4:12", "in quotes")]
    [InlineData("<prop name/>", "4:11", "in quotes")]
    [InlineData("<prop name=\"a\"value=\"b\"/>", "4:15", "blank")]
    [InlineData("<f:prop/>", "4:2", "`f:prop` is declared nowhere")]
    [InlineData("<!-- a -- b -->", "4:8", "cannot hold `--`")]
    [InlineData("<title>]]></title>", "4:8", "]]&gt;")]
    public void Syntax_errors_say_what_is_wrong(string item, string place, string words)
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam(item));
        finding.Rule.Id.Should().Be("OSCAL0001");
        finding.Location.ToString().Should().Be(place);
        finding.Message.Should().Contain(words);
    }

    [Theory]
    [InlineData("text", "8:1 OSCAL0005 ")]
    [InlineData("<catalog/>", "8:2 OSCAL0005 ")]
    [InlineData("</poam-item>", "8:3 OSCAL0001 ")]
    public void What_follows_the_root_is_a_finding(string after, string finding) =>
        XmlSample.Findings(XmlSample.Poam() + "\n" + after).Should().Equal(finding);

    [Theory]
    [InlineData("x", "1:1 OSCAL0001 ")]
    [InlineData("\n<?xml version=\"1.0\"?>", "2:3 OSCAL0001 ")]
    public void What_precedes_the_root_is_a_finding(string before, string finding) => XmlSample.Findings(before + XmlSample.Poam()).Should().Equal(finding);

    [Fact]
    public void A_file_without_an_element_is_empty() => XmlSample.Findings("<!-- nothing -->\n").Should().Equal("1:1 OSCAL0003 ");

    [Theory]
    [InlineData("<!DOCTYPE plan-of-action-and-milestones [ <!ENTITY a \"b\"> ]>")]
    [InlineData("<!DOCTYPE plan-of-action-and-milestones SYSTEM \"http://127.0.0.1:1/a.dtd\">")]
    [InlineData("<!DOCTYPE a [ <!ENTITY x SYSTEM \"file:///etc/passwd\"> ]>")]
    public void A_document_type_is_refused_at_its_place(string doctype) =>
        XmlSample.Findings("<?xml version=\"1.0\"?>\n<!-- <!DOCTYPE --> " + doctype + XmlSample.Poam()).Should().Equal("2:20 OSCAL0008 ");

    [Fact]
    public void Bytes_of_another_encoding_are_one_finding_that_names_it()
    {
        string text = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" + XmlSample.Poam("<title>caf\u00E9 \u00E9</title><description><p>d</p></description>");
        ValidationResult result = OscalValidator.Validate(Encoding.Latin1.GetBytes(text), "poam.xml", Sample.Options);
        Diagnostic finding = result.Diagnostics.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be("OSCAL0002");
        finding.Location.ToString().Should().Be("5:11");
        finding.Message.Should().Contain("0xE9").And.Contain("windows-1252");
    }

    [Theory]
    [InlineData("<a>", 100_000)]
    [InlineData("<part name=\"a\">", 100_000)]
    public void Deep_nesting_stops_at_the_limit(string tag, int levels) =>
        XmlSample.Findings(XmlSample.Part(string.Concat(Enumerable.Repeat(tag, levels)))).Should().ContainSingle(f => f.Contains("OSCAL0007", StringComparison.Ordinal));

    [Fact]
    public void Deep_markup_stops_at_the_limit() =>
        XmlSample.Findings(XmlSample.Part("<p>" + string.Concat(Enumerable.Repeat("<b>", 100_000)))).Should().ContainSingle().Which.Should().Contain("OSCAL0007");

    [Fact]
    public void A_text_of_200_MB_is_a_finding_about_the_limit()
    {
        byte[] whole = Encoding.UTF8.GetBytes(XmlSample.Poam("<title>t</title><description><p>X</p></description>"));
        int place = whole.AsSpan().IndexOf("X"u8);
        byte[] large = new byte[whole.Length + 200_000_000];
        large.AsSpan().Fill((byte)'a');
        whole.AsSpan(0, place).CopyTo(large);
        whole.AsSpan(place).CopyTo(large.AsSpan(large.Length - (whole.Length - place)));
        Sample.Findings(large, "poam.xml").Should().Equal($"4:18 OSCAL0007 {XmlSample.Item}/description");
    }

    [Fact]
    public void A_NUL_deep_in_the_text_is_a_finding() =>
        XmlSample.Findings(XmlSample.Poam($"<title>{new string('a', 600)}\0</title>")).Should().Equal($"4:608 OSCAL0001 {XmlSample.Item}/title");

    [Fact]
    public void Limits_of_nodes_stop_reading()
    {
        ValidationOptions options = Sample.Options with { Limits = OscalLimits.Default with { MaxNodes = 5 } };
        OscalValidator.Validate(Encoding.UTF8.GetBytes(XmlSample.Poam()), "poam.xml", options).Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL0007");
    }

    private static string Declared(string encoding, string title) =>
        $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n" + XmlSample.Poam($"<title>{title}</title><description><p>d</p></description>");
}
