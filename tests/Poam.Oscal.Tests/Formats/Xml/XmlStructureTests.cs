using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Tests.Formats.Xml;

public sealed class XmlStructureTests
{
    private const string Item = XmlSample.Item;
    private const string Metadata = XmlSample.Metadata;
    private const string Revision = "<revision><version>1</version></revision>";

    [Fact]
    public void A_valid_document_has_no_finding() => XmlSample.Findings(XmlSample.Poam()).Should().BeEmpty();

    [Fact]
    public void Comments_instructions_declarations_and_schema_hints_are_no_content()
    {
        string root = $"xmlns=\"{XmlSample.Namespace}\" xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:schemaLocation=\"a b\"";
        string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-model href=\"a.rnc\"?>\n<!-- <a> -->\n" + XmlSample.Poam($"<?a <b ?><!-- <c> -->{XmlSample.Content}<!-- end -->", root: root);
        XmlSample.Findings(text + "<!-- after -->\n<?after?>\n").Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_element_proposes_the_nearest_and_its_content_is_quiet()
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam(XmlSample.Content + "\n<remark a=\"b\"><p x=\"y\">text</p></remark>"));
        finding.Rule.Id.Should().Be("OSCAL1003");
        finding.Pointer.Should().Be(Item + "/remark");
        finding.Location.Should().Be(new SourceLocation(5, 2, 5, 8));
        finding.Message.Should().Be("`poam-item` has no element <remark>. Did you mean `remarks`?");
    }

    [Fact]
    public void An_unknown_attribute_proposes_the_nearest()
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam(flags: " uid=\"a\""));
        finding.Rule.Id.Should().Be("OSCAL1003");
        finding.Pointer.Should().Be(Item + "/uid");
        finding.Location.Should().Be(new SourceLocation(3, 12, 3, 15));
        finding.Message.Should().Be("`poam-item` has no attribute `uid`. Did you mean `uuid`?");
    }

    [Theory]
    [InlineData("<uuid>a</uuid>" + XmlSample.Content, "", "`uuid` is an attribute of `poam-item`, not an element: write <poam-item uuid=\"…\">.")]
    [InlineData(XmlSample.Content, " remarks=\"a\"", "`remarks` is an element of `poam-item`, not an attribute: write <remarks>…</remarks> inside it.")]
    public void An_attribute_for_an_element_and_the_reverse_are_explained(string item, string flags, string message) =>
        XmlSample.Only(XmlSample.Poam(item, flags: flags)).Message.Should().Be(message);

    [Theory]
    [InlineData("<title class=\"a\">t</title><description><p>d</p></description>", "4:8", "/title/class")]
    [InlineData("<title>t</title><description xml:lang=\"en\"><p>d</p></description>", "4:30", "/description/xml:lang")]
    public void An_element_with_a_value_only_has_no_attributes(string item, string place, string pointer) =>
        XmlSample.Findings(XmlSample.Poam(item)).Should().Equal($"{place} OSCAL1003 {Item}{pointer}");

    [Fact]
    public void A_missing_element_stands_at_the_tag()
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam("<title>t</title>"));
        finding.Rule.Id.Should().Be("OSCAL1005");
        finding.Pointer.Should().Be(Item);
        finding.Location.Should().Be(new SourceLocation(3, 2, 3, 11));
        finding.Message.Should().Contain("<description>");
    }

    [Fact]
    public void An_element_that_comes_again_names_the_first()
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam("<title>t</title>\n<title>u</title><description><p>d</p></description>"));
        finding.Rule.Id.Should().Be("OSCAL1006");
        finding.Pointer.Should().Be(Item + "/title");
        finding.Location.ToString().Should().Be("5:2");
        finding.Related.Should().ContainSingle().Which.Location.ToString().Should().Be("4:2");
    }

    [Theory]
    [InlineData("<description><p>d</p></description><title>t</title>", "4:37", "/title")]
    [InlineData("<prop name=\"a\" value=\"b\" ns=\"http://a.b\"/><title>t</title><description><p>d</p></description>", "4:44", "/title")]
    [InlineData(XmlSample.Content + "<prop name=\"a\" value=\"b\" ns=\"http://a.b\"/><link href=\"a\"/><prop name=\"c\" value=\"d\" ns=\"http://a.b\"/>", "4:111", "/props/1")]
    public void An_element_out_of_order_is_one_finding(string item, string place, string pointer) =>
        XmlSample.Findings(XmlSample.Poam(item)).Should().Equal($"{place} OSCAL1012 {Item}{pointer}");

    [Fact]
    public void An_element_out_of_order_is_told_what_it_precedes() =>
        XmlSample.Only(XmlSample.Poam("<description><p>d</p></description><title>t</title>")).Message.Should().Be("<title> must come before <description>.");

    [Fact]
    public void A_list_of_a_later_release_is_one_finding()
    {
        string related = $"<related-finding finding-uuid=\"{Sample.Uuid}\"/>";
        XmlSample.Findings(XmlSample.Poam(XmlSample.Content + related + related, "1.0.4")).Should().Equal($"4:53 OSCAL1004 {Item}/related-findings");
    }

    [Theory]
    [InlineData("<revisions/>", "OSCAL1008", "/revisions", "2:134")]
    [InlineData("<revisions>\n</revisions>", "OSCAL1008", "/revisions", "2:134")]
    [InlineData($"<revisions>{Revision}</revisions><revisions>{Revision}</revisions>", "OSCAL1006", "/revisions", "2:199")]
    [InlineData($"<revisions>{Revision}<rev/></revisions>", "OSCAL1003", "/revisions", "2:187")]
    [InlineData($"<revisions>text{Revision}</revisions>", "OSCAL1014", "", "2:145")]
    [InlineData($"<revisions count=\"1\">{Revision}</revisions>", "OSCAL1003", "/count", "2:145")]
    [InlineData(Revision, "OSCAL1003", "/revision", "2:135")]
    public void A_grouping_element_holds_its_items_once(string metadata, string rule, string pointer, string place) =>
        XmlSample.Findings(XmlSample.Poam(metadata: metadata)).Should().Equal($"{place} {rule} {Metadata}{pointer}");

    [Fact]
    public void Items_of_a_grouping_element_are_items_of_the_list() =>
        XmlSample.Findings(XmlSample.Poam(metadata: $"<revisions>{Revision}<revision><version></version></revision></revisions>"))
            .Should().Equal($"2:197 OSCAL1101 {Metadata}/revisions/1/version");

    [Theory]
    [InlineData("text " + XmlSample.Content, "4:1")]
    [InlineData(XmlSample.Content + " some text ", "4:53")]
    [InlineData("<title>t</title> one <description><p>d</p></description> two", "4:18")]
    [InlineData(XmlSample.Content + "<![CDATA[ x ]]>", "4:52")]
    public void Text_between_elements_is_one_finding(string item, string place) =>
        XmlSample.Findings(XmlSample.Poam(item)).Should().Equal($"{place} OSCAL1014 {Item}");

    [Fact]
    public void Text_instead_of_elements_is_a_wrong_type_and_nothing_is_missing()
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam(" just text "));
        finding.Rule.Id.Should().Be("OSCAL1009");
        finding.Pointer.Should().Be(Item);
        finding.Location.Should().Be(new SourceLocation(4, 2, 4, 11));
    }

    [Theory]
    [InlineData("<published><p>2026-01-31T10:00:00Z</p></published>")]
    [InlineData("<published>2026-01-31T10:00:00Z <em>or so</em></published>")]
    public void Elements_in_a_plain_value_are_a_wrong_type(string published)
    {
        string text = XmlSample.Poam().Replace("<last-modified>", published + "<last-modified>", StringComparison.Ordinal);
        XmlSample.Findings(text).Should().ContainSingle().Which.Should().EndWith($" OSCAL1009 {Metadata}/published");
    }

    [Theory]
    [InlineData("<version></version>")]
    [InlineData("<version/>")]
    public void An_empty_value_is_reported_at_its_tag(string version)
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam().Replace("<version>1</version>", version, StringComparison.Ordinal));
        finding.Rule.Id.Should().Be("OSCAL1101");
        finding.Pointer.Should().Be(Metadata + "/version");
        finding.Location.Should().Be(new SourceLocation(2, 79, 2, 86));
    }

    [Fact]
    public void A_field_with_flags_without_text_is_reported_at_its_tag() =>
        XmlSample.Findings(XmlSample.Poam(metadata: "<document-id scheme=\"http://a.b\"/>"))
            .Should().Equal($"2:135 OSCAL1101 {Metadata}/document-ids/0/identifier");

    [Fact]
    public void Text_is_taken_as_it_is_but_dates_and_addresses_lose_the_blanks_around_them()
    {
        XmlSample.Findings(XmlSample.Poam().Replace("2026-01-31T10:00:00Z", "\n 2026-01-31T10:00:00Z ", StringComparison.Ordinal)).Should().BeEmpty();
        XmlSample.Findings(XmlSample.Poam(XmlSample.Content + "<prop name=\"a\" value=\"b\" ns=\" http://a.b \"/>")).Should().BeEmpty();
        XmlSample.Findings(XmlSample.Poam().Replace("<version>1", "<version> 1", StringComparison.Ordinal)).Should().Equal($"2:87 OSCAL1101 {Metadata}/version");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("+7")]
    [InlineData(" 7 ")]
    public void Numbers_are_written_as_XML_writes_them(string period) =>
        XmlSample.Findings(Timing($"<at-frequency period=\"{period}\" unit=\"days\"/>")).Should().BeEmpty();

    [Fact]
    public void Choices_count_elements() =>
        XmlSample.Findings(Timing("")).Should().ContainSingle().Which.Should().Contain("OSCAL1011");

    private static string Timing(string timing) =>
        XmlSample.Poam().Replace(
            "<poam-item>",
            $"<risk uuid=\"{Sample.Uuid}\"><title>t</title><description><p>d</p></description><statement><p>s</p></statement><status>open</status>"
            + $"<response uuid=\"{Sample.Uuid}\" lifecycle=\"planned\"><title>t</title><description><p>d</p></description>"
            + $"<task uuid=\"{Sample.Uuid}\" type=\"action\"><title>t</title><timing>{timing}</timing></task></response></risk><poam-item>",
            StringComparison.Ordinal);
}
