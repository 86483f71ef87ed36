using System.Buffers;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Tests.Formats;

/// <summary>What is written says what was read, in every format and through all of them.</summary>
public sealed class WriterRoundTripTests
{
    public static TheoryData<string> Documents() => [.. Files(whole: false)];

    public static TheoryData<string> ValidDocuments() => [.. Files(whole: true)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_written_in_its_own_format_has_its_content(string file)
    {
        NodeDocument document = Read(file);

        Differences(document, Through(document, document.Format)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(ValidDocuments))]
    public void Document_written_again_is_byte_identical(string file)
    {
        NodeDocument document = Read(file);
        foreach (OscalFormat format in Enum.GetValues<OscalFormat>())
        {
            byte[] once = Write(document, format);
            byte[] twice = Write(OscalReader.Read(once, null, format, OscalLimits.Default).Document, format);
            twice.Should().Equal(once, "{0} is stable", format);
        }
    }

    [Theory]
    [MemberData(nameof(ValidDocuments))]
    public void Document_through_all_formats_has_its_content(string file)
    {
        NodeDocument document = Read(file);
        NodeDocument xml = Through(document, OscalFormat.Xml);
        NodeDocument yaml = Through(xml, OscalFormat.Yaml);
        NodeDocument json = Through(yaml, OscalFormat.Json);

        Differences(document, xml).Should().BeEmpty();
        Differences(document, yaml).Should().BeEmpty();
        Differences(document, json).Should().BeEmpty();
        Differences(document, Through(json, document.Format)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void Indentation_changes_no_content(int indent)
    {
        NodeDocument document = Read(Path.Combine("examples", "agency-portal", "poam.yaml"));
        foreach (OscalFormat format in Enum.GetValues<OscalFormat>())
        {
            byte[] text = Write(document, format, new WriteOptions { IndentSize = indent });
            Differences(document, OscalReader.Read(text, null, format, OscalLimits.Default).Document).Should().BeEmpty("{0}", format);
        }
    }

    [Fact]
    public void Differences_are_seen()
    {
        NodeDocument document = Read(Path.Combine("examples", "agency-portal", "poam.yaml"));
        string changed = File.ReadAllText(Repository.PathOf("examples", "agency-portal", "poam.yaml")).Replace("city: Calder Bay", "city: Calder", StringComparison.Ordinal);

        Differences(document, OscalReader.Read(System.Text.Encoding.UTF8.GetBytes(changed), null, OscalFormat.Yaml, OscalLimits.Default).Document)
            .Should().NotBeEmpty().And.OnlyContain(d => d.EndsWith("/address/city", StringComparison.Ordinal));
    }

    private static string[] Differences(NodeDocument left, NodeDocument right) =>
        [.. ContentComparison.Differences(left, right, most: 5).Select(d => d.Left >= 0 ? NodePointer.Of(left, d.Left) : "+" + NodePointer.Of(right, d.Right))];

    private static NodeDocument Through(NodeDocument document, OscalFormat format) => OscalReader.Read(Write(document, format), null, format, OscalLimits.Default).Document;

    private static byte[] Write(NodeDocument document, OscalFormat format, WriteOptions? options = null)
    {
        ArrayBufferWriter<byte> output = new();
        OscalWriter.Write(document, format, output, options ?? WriteOptions.Default);
        return output.WrittenSpan.ToArray();
    }

    private static IEnumerable<string> Files(bool whole) =>
        new[] { Repository.PathOf("tests", "fixtures", "valid"), Repository.PathOf("examples") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".xml" && (!whole || !file.Contains("broken", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => Read(file) is { Root: not 0, IsWhole: true })
            .Order(StringComparer.Ordinal);

    private static NodeDocument Read(string file) =>
        OscalReader.Read(File.ReadAllBytes(Repository.PathOf(file)), file, null, OscalLimits.Default).Document;
}
