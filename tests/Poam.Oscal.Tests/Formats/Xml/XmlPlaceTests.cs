using System.Text;

namespace Poam.Oscal.Tests.Formats.Xml;

public sealed class XmlPlaceTests
{
    private const string Broken = "<!-- \uD83D\uDE80 caf\u00E9 --><title>\uD83D\uDE80</title><description><p>d</p></description><prop x\u00E9=\"\uD83D\uDE80\" name=\"a b\" value=\"v\"/>";

    private static readonly string[] Expected = [$"4:75 OSCAL1003 {XmlSample.Item}/props/0/x\u00E9", $"4:88 OSCAL1102 {XmlSample.Item}/props/0/name"];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Columns_count_UTF16_units_whatever_ends_the_lines(string newline) =>
        XmlSample.Findings(XmlSample.Poam(Broken).Replace("\n", newline, StringComparison.Ordinal)).Should().Equal(Expected);

    [Fact]
    public void A_byte_order_mark_is_no_column()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(XmlSample.Poam(Broken))];
        Sample.Findings(marked, "poam.xml").Should().Equal(Expected);
        byte[] first = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<a><b></a>")];
        Sample.Findings(first, "poam.xml").Should().Equal("1:9 OSCAL0001 /a/b");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF16_has_the_same_places(bool bigEndian)
    {
        UnicodeEncoding encoding = new(bigEndian, byteOrderMark: true);
        string text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + XmlSample.Poam(Broken);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Sample.Findings(bytes, "poam.xml").Should().Equal(Expected);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_syntax_error_behind_emoji_has_its_place(string newline) =>
        XmlSample.Findings(XmlSample.Poam("<title>\uD83D\uDE80 & b</title>").Replace("\n", newline, StringComparison.Ordinal))
            .Should().Equal($"4:11 OSCAL0001 {XmlSample.Item}/title");

    [Fact]
    public void Attributes_in_single_quotes_over_lines_have_their_places() =>
        XmlSample.Findings(XmlSample.Poam(XmlSample.Content + "\n<prop\n  name = 'a b'\n\tvalue=\"&lt;v\"\n/>"))
            .Should().Equal($"6:10 OSCAL1102 {XmlSample.Item}/props/0/name");

    [Fact]
    public void A_value_with_entities_is_judged_decoded() =>
        XmlSample.Findings(XmlSample.Poam(XmlSample.Content + "<prop name=\"a&#x20;b\" value=\"v\"/>"))
            .Should().Equal($"4:63 OSCAL1102 {XmlSample.Item}/props/0/name");
}
