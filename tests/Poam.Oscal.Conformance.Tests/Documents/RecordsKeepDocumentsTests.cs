using Poam.Oscal.Documents;
using Poam.Oscal.Model;
using Poam.Oscal.Testing;

namespace Poam.Oscal.Conformance.Tests.Documents;

public sealed class RecordsKeepDocumentsTests
{
    private static readonly string[] Extensions = [".json", ".yaml", ".xml"];

    [SkippableTheory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void Record_of_published_document_gives_same_document(OscalFormat format)
    {
        string root = ReferenceFolder.Require();
        List<string> differing = [];
        int compared = 0;
        foreach (string file in Directory.EnumerateFiles(root, "*" + Extensions[(int)format], SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            NodeDocument document = TableComparison.Read(file);
            if (RecordDocument.Read(document, out _) is { } record)
            {
                compared++;
                NodeDocument again = RecordDocument.Of(record, OscalLimits.Default).Document;
                differing.AddRange(TableComparison.Differences(document, again).Select(d => $"{Path.GetFileName(file)}: {d}"));
            }
        }

        compared.Should().BeGreaterThan(10);
        differing.Should().BeEmpty();
    }
}
