using System.Text;
using System.Xml.Linq;
using Poam.Oscal.Documents;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Formats;

/// <summary>What XML can hold and OSCAL has no place for is refused or kept, never dropped without a word.</summary>
public sealed class UnreadXmlTests
{
    private const string Mark = "straysign";
    private const int FewestPlaces = 60;

    public static TheoryData<string> Strays => ["text before the content", "text behind the content", "text in the place of the content", "attribute", "attribute of another namespace", "element of another namespace"];

    [Theory]
    [MemberData(nameof(Strays))]
    public void Stray_content_anywhere_is_kept_or_refused_with_its_place(string stray)
    {
        List<string> lost = [];
        int places = 0;
        foreach (string path in Paths(Example()))
        {
            XDocument document = Example();
            Put(stray, document.Descendants().First(e => PathOf(e) == path));
            byte[] text = Encoding.UTF8.GetBytes(document.ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
            places++;

            FormatResult formatted = OscalFormatter.Format(text);
            if (formatted.IsDone ? !Keeps(formatted.Content, stray) : formatted.Refusals[0].Location.Line < 1)
            {
                lost.Add($"fmt: {path}");
            }

            ConversionResult converted = OscalConverter.Convert(text, OscalFormat.Json);
            if (converted.IsComplete ? !Keeps(converted.Content, stray) : converted.Losses[0].Location.Line < 1)
            {
                lost.Add($"convert: {path}");
            }
        }

        lost.Should().BeEmpty();
        places.Should().BeGreaterThan(FewestPlaces);
    }

    [Theory]
    [InlineData("<title>a</title>", "<title lang=\"en\">a</title>", "*`lang`*")]
    [InlineData("<p>a</p>", "<p id-ref=\"x\">a</p>", "*`id-ref`*")]
    [InlineData("<p>a</p>", "<p><x:em xmlns:x=\"urn:x\">a</x:em></p>", "*`x:em`*")]
    [InlineData("<prop name=\"POAM-ID\" ns=\"http://csrc.nist.gov/ns/oscal\" value=\"V-1\"/>", "<prop>POAM-ID V-1</prop>", "Text*")]
    [InlineData("<prop name=\"POAM-ID\" ns=\"http://csrc.nist.gov/ns/oscal\" value=\"V-1\"/>", "<ticket id=\"7\">SEC-7<state>open</state></ticket>", "Text*")]
    public void Convert_names_what_would_be_lost(string known, string stray, string message)
    {
        string xml = Small.Replace(known, stray, StringComparison.Ordinal);
        xml.Should().NotBe(Small);

        ConversionResult result = OscalConverter.Convert(Encoding.UTF8.GetBytes(xml), OscalFormat.Json);

        result.Losses.Should().ContainSingle().Which.Message.Should().Match(message);
    }

    private const string Small = """
        <plan-of-action-and-milestones xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="6f0c3a0e-8a55-4c7e-9d0b-0b6f3d1a2c11">
          <metadata><title>a</title><last-modified>2026-05-01T00:00:00Z</last-modified><version>1</version><oscal-version>1.1.3</oscal-version></metadata>
          <system-id>ACP-0042</system-id>
          <poam-item uuid="0b7a52f4-0a53-4f1e-8e2e-5cf3a3c1b0d2"><title>b</title><description><p>a</p></description><prop name="POAM-ID" ns="http://csrc.nist.gov/ns/oscal" value="V-1"/></poam-item>
        </plan-of-action-and-milestones>
        """;

    private static XDocument Example() => XDocument.Load(Repository.PathOf("examples", "agency-portal", "poam.xml"));

    private static IEnumerable<string> Paths(XDocument document) => document.Descendants().Select(PathOf).Distinct(StringComparer.Ordinal);

    /// <summary>The names of an element and of the one around it: what decides what may stand in it.</summary>
    private static string PathOf(XElement element) => $"{element.Parent?.Name.LocalName}/{element.Name.LocalName}";

    private static void Put(string stray, XElement element)
    {
        switch (stray)
        {
            case "text before the content":
                element.AddFirst(new XText(Mark));
                break;
            case "text behind the content":
                element.Add(new XText(Mark));
                break;
            case "text in the place of the content":
                element.RemoveAll();
                element.Add(new XText(Mark));
                break;
            case "attribute":
                element.SetAttributeValue("stray", Mark);
                break;
            case "attribute of another namespace":
                element.SetAttributeValue(XName.Get("stray", "urn:example"), Mark);
                break;
            default:
                element.Add(new XElement(XName.Get("stray", "urn:example"), new XAttribute("sign", Mark)));
                break;
        }
    }

    private static bool Keeps(ReadOnlyMemory<byte> content, string stray)
    {
        string text = Encoding.UTF8.GetString(content.Span);
        return text.Contains(Mark, StringComparison.Ordinal) && (stray.StartsWith("text", StringComparison.Ordinal) || text.Contains("stray", StringComparison.Ordinal));
    }
}
