using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Review;

namespace Poam.Oscal.Conformance.Tests.Documents;

/// <summary>Every published document has a canonical form with its content, and stays in it.</summary>
public sealed class FormattingTests
{
    private static readonly string[] Folders = ["oscal/examples", "oscal/profile-resolution", "fedramp", "sp800-53"];

    [SkippableTheory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("xml")]
    public void Document_is_formatted_and_stays_so(string extension)
    {
        string root = ReferenceFolder.Require();
        List<string> faults = [];
        int count = 0;
        foreach (string path in Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(root, f), "*." + extension, SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(path);
            NodeDocument document = OscalReader.Read(bytes, path, null, OscalLimits.Default).Document;
            if (document.Root == 0 || !document.IsWhole)
            {
                continue;
            }

            count++;
            FormatResult first = OscalFormatter.Format(bytes, path);
            string name = Path.GetRelativePath(root, path).Replace('\\', '/');
            faults.AddRange(first.Refusals.Select(r => $"{name}:{r.Location} {r.Message}"));
            if (first.IsDone && OscalFormatter.Format(first.Content, path).IsChanged)
            {
                faults.Add(name + " changes again");
            }

            if (ContentComparison.Differences(document, OscalReader.Read(first.Content, path, null, OscalLimits.Default).Document, most: 1).Count > 0)
            {
                faults.Add(name + " says something else");
            }
        }

        count.Should().BeGreaterThan(10);
        faults.Should().BeEmpty();
    }
}
