using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Tests.Formats.Xml;

public sealed class XmlNamespaceTests
{
    private const string Root = "/plan-of-action-and-milestones";

    [Theory]
    [InlineData("")]
    [InlineData("xmlns=\"http://csrc.nist.gov/ns/oscal/1.1\"")]
    [InlineData("xmlns=\"urn:other\"")]
    public void A_wrong_namespace_is_one_finding_at_the_root_and_the_rest_is_checked(string declaration) =>
        XmlSample.Findings(XmlSample.Poam("<title>t</title>", root: declaration))
            .Should().Equal($"1:2 OSCAL1013 {Root}", $"3:2 OSCAL1005 {XmlSample.Item}");

    [Fact]
    public void A_prefix_is_as_good_as_a_default_namespace()
    {
        string text = XmlSample.Poam(root: $"xmlns:o=\"{XmlSample.Namespace}\"").Replace("</", "</o:", StringComparison.Ordinal);
        text = System.Text.RegularExpressions.Regex.Replace(text, "<([a-z])", "<o:$1");
        XmlSample.Findings(text).Should().BeEmpty();
        XmlSample.Findings(text.Replace("o:title", "o:titel", StringComparison.Ordinal)).Should().HaveCount(4).And.Contain($"4:2 OSCAL1003 {XmlSample.Item}/o:titel");
    }

    [Fact]
    public void Elements_without_a_namespace_below_a_root_with_one_are_one_finding()
    {
        string text = XmlSample.Poam(root: $"xmlns:o=\"{XmlSample.Namespace}\"").Replace("plan-of", "o:plan-of", StringComparison.Ordinal);
        XmlSample.Findings(text).Should().Equal($"2:2 OSCAL1013 {Root}/metadata");
    }

    [Fact]
    public void A_foreign_element_is_unknown_and_its_content_is_quiet()
    {
        Diagnostic finding = XmlSample.Only(XmlSample.Poam(XmlSample.Content + "<x:title xmlns:x=\"urn:x\"><x:b/></x:title>"));
        finding.Rule.Id.Should().Be("OSCAL1003");
        finding.Pointer.Should().Be(XmlSample.Item + "/x:title");
    }

    [Fact]
    public void A_foreign_attribute_is_unknown() =>
        XmlSample.Findings(XmlSample.Poam(flags: " xmlns:x=\"urn:x\" x:uuid=\"a\"")).Should().Equal($"3:28 OSCAL1003 {XmlSample.Item}/x:uuid");

    [Fact]
    public void An_unknown_root_is_no_model()
    {
        Diagnostic finding = XmlSample.Only("<?xml version=\"1.0\"?>\n<catalogue><title/></catalogue>");
        finding.Rule.Id.Should().Be("OSCAL1001");
        finding.Location.Should().Be(new SourceLocation(2, 2, 2, 11));
        finding.Message.Should().Contain("Did you mean `catalog`?");
    }
}
