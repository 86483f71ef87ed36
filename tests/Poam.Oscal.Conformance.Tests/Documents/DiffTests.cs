using System.Buffers;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Review;

namespace Poam.Oscal.Conformance.Tests.Documents;

/// <summary>No published document differs from itself, whatever its format: what converting keeps is no change.</summary>
public sealed class DiffTests
{
    [SkippableTheory]
    [InlineData("json", "yaml")]
    [InlineData("yaml", "xml")]
    [InlineData("xml", "json")]
    public void Document_in_another_format_has_no_difference(string extension, string other)
    {
        string root = ReferenceFolder.Require();
        List<string> differing = [];
        int count = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, "oscal", "examples"), "*." + extension, SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "fedramp"), "*." + extension, SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < 500_000))
            .Order(StringComparer.Ordinal))
        {
            ReadResult read = OscalReader.Read(File.ReadAllBytes(file), file, null, OscalLimits.Default);
            if (!OscalDiff.IsWhole(read.Document))
            {
                continue;
            }

            ArrayBufferWriter<byte> output = new();
            OscalWriter.Write(read.Document, Enum.Parse<OscalFormat>(other, ignoreCase: true), output, WriteOptions.Default);
            DocumentDiff same = OscalDiff.Compare(File.ReadAllBytes(file), File.ReadAllBytes(file), file, file);
            DocumentDiff diff = OscalDiff.Compare(File.ReadAllBytes(file), output.WrittenMemory.ToArray(), file);
            count++;
            differing.AddRange(diff.Subjects.Concat(same.Subjects).SelectMany(s => s.Changes).Select(c => $"{Path.GetFileName(file)} {c.OldPointer ?? c.NewPointer}"));
        }

        count.Should().BeGreaterThan(5);
        differing.Should().BeEmpty();
    }
}
