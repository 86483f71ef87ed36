using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Formats;

public sealed class OscalConverterTests
{
    [Fact]
    public void Convert_of_xml_in_UTF_16_is_read_as_what_it_is()
    {
        byte[] content = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Poam("<p>Größe</p>").Replace("UTF-8", "UTF-16", StringComparison.Ordinal))];

        ConversionResult result = OscalConverter.Convert(content, OscalFormat.Xml);

        result.IsComplete.Should().BeTrue();
        Encoding.UTF8.GetString(result.Content.Span).Should().Contain("<p>Größe</p>").And.StartWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    [Fact]
    public void Convert_of_xml_to_xml_keeps_foreign_elements_and_their_prefixes()
    {
        string xml = Poam("<p>a</p>").Replace("<metadata>", "<x:note xmlns:y=\"urn:y\"><y:z>1</y:z></x:note><metadata>", StringComparison.Ordinal).Replace(" uuid=", " xmlns:x=\"urn:x\" uuid=", StringComparison.Ordinal);

        string written = Convert(xml, OscalFormat.Xml, isComplete: true);

        written.Should().Contain(" xmlns:x=\"urn:x\"").And.Contain("<x:note xmlns:y=\"urn:y\"><y:z>1</y:z></x:note>");
    }

    [Fact]
    public void Convert_reports_stray_text() =>
        Convert(Poam("<p>a</p>").Replace("<metadata>", "stray<metadata>", StringComparison.Ordinal), OscalFormat.Json, isComplete: false).Should().NotContain("stray");

    [Theory]
    [InlineData("<p>a</p><p/>", true)]
    [InlineData("<p>a <a>b</a></p>", true)]
    [InlineData("<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", true)]
    [InlineData("<table><tr><td>a</td></tr></table>", false)]
    [InlineData("<p><code>a<em>b</em></code></p>", false)]
    [InlineData("<p><em>a.</em>b</p>", false)]
    public void Convert_of_markup_reports_what_Markdown_does_not_have(string markup, bool isComplete) =>
        Convert(Poam(markup), OscalFormat.Yaml, isComplete).Should().Contain("description: ");

    [Fact]
    public void Convert_of_a_broken_text_gives_nothing()
    {
        ConversionResult result = OscalConverter.Convert("{\"catalog\": {"u8.ToArray(), OscalFormat.Xml);

        result.IsComplete.Should().BeFalse();
        result.Content.IsEmpty.Should().BeTrue();
        result.Source.HasErrors.Should().BeTrue();
    }

    private static string Convert(string xml, OscalFormat to, bool isComplete)
    {
        ConversionResult result = OscalConverter.Convert(Encoding.UTF8.GetBytes(xml), to);
        result.IsComplete.Should().Be(isComplete, "{0}", string.Join('\n', result.Losses));
        return Encoding.UTF8.GetString(result.Content.Span);
    }

    private static string Poam(string description) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><plan-of-action-and-milestones xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"dc802e5e-f43f-4efe-86a4-b6033583427f\">"
        + "<metadata><title>t</title><last-modified>2026-07-31T16:42:18Z</last-modified><version>1</version><oscal-version>1.1.3</oscal-version></metadata>"
        + "<system-id>s</system-id>" + "<poam-item><title>t</title><description>" + description + "</description></poam-item></plan-of-action-and-milestones>";
}
