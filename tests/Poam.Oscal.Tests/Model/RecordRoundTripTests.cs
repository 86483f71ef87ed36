using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>Nothing is lost between documents and records.</summary>
public sealed class RecordRoundTripTests
{
    public static TheoryData<string> Documents() => [.. Files()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Record_of_document_gives_same_document(string file)
    {
        NodeDocument document = Read(file);

        OscalDocument? record = RecordDocument.Read(document, out _);

        record.Should().NotBeNull();
        NodeDocument again = RecordDocument.Of(record!, OscalLimits.Default).Document;
        NodeContent.Of(again).Should().Equal(NodeContent.Of(document));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Record_of_record_is_equal(string file)
    {
        OscalDocument record = RecordDocument.Read(Read(file), out _)!;

        OscalDocument again = RecordDocument.Read(RecordDocument.Of(record, OscalLimits.Default).Document, out _)!;

        again.Should().Be(record);
        again.GetHashCode().Should().Be(record.GetHashCode());
    }

    [Fact]
    public void Documents_of_every_model_are_there()
    {
        Files().Select(file => RecordDocument.Read(Read(file), out _)!.GetType()).Distinct().Should().HaveCount(8);
    }

    private static IEnumerable<string> Files() =>
        new[] { Repository.PathOf("tests", "fixtures", "valid"), Repository.PathOf("examples") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".xml")
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => Read(file).Root != 0)
            .Order(StringComparer.Ordinal);

    private static NodeDocument Read(string file) =>
        OscalReader.Read(File.ReadAllBytes(Repository.PathOf(file)), file, null, OscalLimits.Default).Document;
}
