using System.Buffers;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Conformance.Tests.Documents;

/// <summary>Every published document survives being written, in its own format and through all of them.</summary>
public sealed class ConversionTests
{
    private static readonly string[] Folders = ["oscal/examples", "oscal/profile-resolution", "fedramp", "sp800-53"];

    private static readonly string[] Lost =
    [
        // An attribute of a draft that no release has: unknown content has no place in another format.
        "oscal/profile-resolution/examples/without-parent_profile.xml /profile/imports/0/include-controls/0/with-parent-controls",
    ];

    // The template names the SSP template in its own format, so its formats differ in content on purpose.
    private static readonly string[] PublishedDifferences =
    [
        "fedramp/templates/FedRAMP-POAM-OSCAL-Template.xml /plan-of-action-and-milestones/back-matter/resources/1/rlinks/0/media-type",
        "fedramp/templates/FedRAMP-POAM-OSCAL-Template.xml /plan-of-action-and-milestones/back-matter/resources/1/rlinks/0/href",
        "fedramp/templates/FedRAMP-POAM-OSCAL-Template.yaml /plan-of-action-and-milestones/back-matter/resources/1/rlinks/0/href",
        "fedramp/templates/FedRAMP-POAM-OSCAL-Template.yaml /plan-of-action-and-milestones/back-matter/resources/1/rlinks/0/media-type",
    ];

    [SkippableTheory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("xml")]
    public void Document_written_in_its_own_format_has_its_content(string extension)
    {
        string root = ReferenceFolder.Require();
        List<string> differing = [];
        int count = 0;
        foreach ((string path, NodeDocument document) in Documents(root, extension))
        {
            count++;
            differing.AddRange(Differences(path, document, Through(document, document.Format)));
        }

        count.Should().BeGreaterThan(10);
        differing.Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("xml")]
    public void Document_through_all_formats_has_its_content(string extension)
    {
        string root = ReferenceFolder.Require();
        List<string> differing = [];
        foreach ((string path, NodeDocument document) in Documents(root, extension))
        {
            // From XML the way leads through Markdown and back; from the others through XML and back.
            NodeDocument first = Through(document, document.Format == OscalFormat.Xml ? OscalFormat.Json : OscalFormat.Xml);
            NodeDocument yaml = Through(first, OscalFormat.Yaml);
            NodeDocument last = Through(yaml, document.Format == OscalFormat.Yaml ? OscalFormat.Json : document.Format);
            differing.AddRange(Differences(path, document, last));
        }

        differing.Should().BeEquivalentTo(Lost.Where(line => line.Contains($".{extension} ", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void Documents_published_in_several_formats_have_one_content()
    {
        string root = ReferenceFolder.Require();
        List<string> differing = [];
        int compared = 0;
        foreach ((string path, NodeDocument document) in Documents(root, "xml").Concat(Documents(root, "yaml")))
        {
            string folder = Path.GetExtension(path)[1..];
            string json = Path.Combine(root, Path.ChangeExtension(path, ".json").Replace($"/{folder}/", "/json/", StringComparison.Ordinal));
            if (File.Exists(json))
            {
                compared++;
                differing.AddRange(Differences(path, document, Read(json)));
            }
        }

        compared.Should().BeGreaterThanOrEqualTo(20);
        differing.Should().Equal(PublishedDifferences);
    }

    private static IEnumerable<string> Differences(string path, NodeDocument left, NodeDocument right) =>
        ContentComparison.Differences(left, right, most: 100).Select(d => d.Left >= 0 ? $"{path} {NodePointer.Of(left, d.Left)}" : $"{path} + {NodePointer.Of(right, d.Right)}");

    private static NodeDocument Through(NodeDocument document, OscalFormat format)
    {
        ArrayBufferWriter<byte> output = new();
        OscalWriter.Write(document, format, output, WriteOptions.Default);
        return OscalReader.Read(output.WrittenMemory, null, format, OscalLimits.Default).Document;
    }

    private static IEnumerable<(string Path, NodeDocument Document)> Documents(string root, string extension) =>
        Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*." + extension, SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), Read(file)))
            .Where(each => each.Item2 is { Root: not 0, IsWhole: true });

    private static NodeDocument Read(string file) => OscalReader.Read(File.ReadAllBytes(file), file, null, OscalLimits.Default).Document;
}
