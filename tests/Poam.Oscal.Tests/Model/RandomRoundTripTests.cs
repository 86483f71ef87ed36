using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>Nothing is lost of documents that nobody thought of.</summary>
public sealed class RandomRoundTripTests
{
    private const int Documents = 400;

    [Fact]
    public void Record_of_random_document_gives_same_document()
    {
        for (int seed = 0; seed < Documents; seed++)
        {
            NodeDocument document = Read(RandomDocument.Json(seed));
            OscalDocument record = RecordDocument.Read(document, out _)!;

            NodeDocument again = RecordDocument.Of(record, OscalLimits.Default).Document;

            NodeContent.Of(again).Should().Equal(NodeContent.Of(document), $"of seed {seed}");
            RecordDocument.Read(again, out _).Should().Be(record, $"of seed {seed}");
        }
    }

    [Fact]
    public void Findings_of_random_record_are_those_of_its_document()
    {
        for (int seed = 0; seed < Documents; seed++)
        {
            ReadResult read = OscalReader.Read(RandomDocument.Json(seed), null, OscalFormat.Json, OscalLimits.Default);
            OscalDocument record = RecordDocument.Read(read.Document, out _)!;

            ReadResult again = RecordDocument.Of(record, OscalLimits.Default);

            Describe(again).Should().Equal(Describe(read), $"of seed {seed}");
        }
    }

    [Fact]
    public void Record_takes_few_bytes_for_each_value()
    {
        NodeDocument document = Read(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam.json")));
        RecordDocument.Read(document, out _).Should().NotBeNull();

        long before = GC.GetAllocatedBytesForCurrentThread();
        OscalDocument? record = RecordDocument.Read(document, out _);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        record.Should().NotBeNull();
        (bytes / document.Count).Should().BeLessThan(160, "a value is its text, an object its members");
    }

    private static string[] Describe(ReadResult read) =>
    [
        .. read.Findings.InOrder().Select(f => $"{f.Rule.Id} {NodePointer.Of(read.Document, f.Node, f.MemberName)}").Order(StringComparer.Ordinal),
    ];

    private static NodeDocument Read(byte[] json) => OscalReader.Read(json, null, OscalFormat.Json, OscalLimits.Default).Document;
}
