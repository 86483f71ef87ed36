using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Testing;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Formats.Xml;

/// <summary>Every valid document of the tests, written as XML: all eight models, all their members.</summary>
public sealed class XmlFixtureTests
{
    public static TheoryData<string> Fixtures =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "fixtures", "valid"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_valid_document_is_valid_in_XML_and_has_the_same_table(string file)
    {
        NodeDocument json = TableComparison.Read(Repository.PathOf("tests", "fixtures", "valid", file));
        byte[] xml = Encoding.UTF8.GetBytes(XmlOfTable.Write(json).ToString());
        OscalValidator.Validate(xml, "a.xml", Sample.Options).Diagnostics.Where(d => d.Severity == Diagnostics.Severity.Error).Select(d => $"{d.Rule.Id} {d.Pointer} {d.Message}").Should().BeEmpty();
        TableComparison.Differences(json, TableComparison.Read(xml)).Should().BeEmpty();
    }
}
