using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Tests.Editing;

/// <summary>Whatever is changed in whatever document, the new text says exactly what was asked for, and the changes tell how it came about.</summary>
public sealed class RandomEditTests
{
    private const int Runs = 6;

    public static TheoryData<string> Documents()
    {
        TheoryData<string> data = [];
        foreach (string folder in new[] { Repository.PathOf("examples"), Repository.PathOf("tests", "fixtures") })
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (Path.GetExtension(file) is ".json" or ".yaml" or ".xml")
                {
                    data.Add(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Apply_random_changes_gives_what_was_asked_for(string file)
    {
        byte[] content = File.ReadAllBytes(Repository.PathOf(file));
        NodeDocument document = Read(content, null);
        if (!document.IsWhole || document.Root == 0)
        {
            EditResult refused = new DocumentEditor(content).Set("/x", "y").Apply();
            refused.IsDone.Should().BeFalse("a text that cannot be read cannot be edited");
            refused.Content.ToArray().Should().Equal(content);
            return;
        }

        if (file.Contains("repeated", StringComparison.Ordinal) || file.Contains("duplicate", StringComparison.Ordinal))
        {
            // The plain JSON tree that says what must come out can hold a name once only.
            return;
        }

        bool isValid = !file.Contains("broken", StringComparison.Ordinal);
        foreach (OscalFormat format in isValid ? Enum.GetValues<OscalFormat>() : [document.Format])
        {
            byte[] text = format == document.Format ? content : Write(document, format);
            for (int run = 0; run < Runs; run++)
            {
                Check(text, format, document, (run * 7919) + file.Length, $"{file} as {format}", mayRefuse: !isValid);
            }
        }
    }

    [Fact]
    public void Apply_random_changes_of_random_documents_gives_what_was_asked_for()
    {
        for (int seed = 0; seed < 80; seed++)
        {
            byte[] json = Model.RandomDocument.Json(seed);
            NodeDocument document = Read(json, OscalFormat.Json);
            Check(json, OscalFormat.Json, document, seed, $"seed {seed} as JSON", mayRefuse: false);
            Check(Write(document, OscalFormat.Yaml), OscalFormat.Yaml, document, seed, $"seed {seed} as YAML", mayRefuse: false);
        }
    }

    /// <summary>Makes random changes of a text.</summary>
    /// <returns>Whether they were made; if not, they were refused and nothing was changed.</returns>
    internal static bool Check(byte[] text, OscalFormat format, int seed) => Check(text, format, Read(text, format), seed, format.ToString(), mayRefuse: true);

    private static bool Check(byte[] text, OscalFormat format, NodeDocument document, int seed, string because, bool mayRefuse)
    {
        Random random = new(seed);
        JsonNode expected = JsonNode.Parse(Write(document, OscalFormat.Json))!;
        DocumentEditor editor = new(text, null, format);
        RandomEdits edits = new(expected, editor, random);
        List<string> done = [];
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            if (edits.Change() is { } change)
            {
                done.Add(change);
            }
        }

        string what = $"{because}, seed {seed}: {string.Join(" | ", done)}".Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        EditResult result = editor.Apply();
        if (mayRefuse && !result.IsDone)
        {
            result.Content.ToArray().Should().Equal(text);
            return false;
        }

        result.Refusals.Should().BeEmpty(what);
        NodeDocument wanted = Read(Encoding.UTF8.GetBytes(expected.ToJsonString()), OscalFormat.Json);
        NodeDocument written = Read(result.Content, format);
        ContentComparison.Differences(wanted, written).Select(d => d.Left >= 0 ? NodePointer.Of(wanted, d.Left) : "more: " + NodePointer.Of(written, d.Right))
            .Should().BeEmpty(what);
        Replay(text, result.Edits).Should().Equal(result.Content.ToArray(), what);
        return true;
    }

    private static byte[] Replay(byte[] text, IReadOnlyList<TextEdit> edits)
    {
        using MemoryStream output = new();
        int at = 0;
        foreach (TextEdit edit in edits)
        {
            edit.Offset.Should().BeGreaterThanOrEqualTo(at, "edits come in order and do not overlap");
            output.Write(text.AsSpan(at, edit.Offset - at));
            output.Write(Encoding.UTF8.GetBytes(edit.NewText));
            at = edit.Offset + edit.Length;
        }

        output.Write(text.AsSpan(at));
        return output.ToArray();
    }

    private static NodeDocument Read(ReadOnlyMemory<byte> content, OscalFormat? format) => OscalReader.Read(content, null, format, OscalLimits.Default).Document;

    private static byte[] Write(NodeDocument document, OscalFormat format)
    {
        ArrayBufferWriter<byte> output = new();
        OscalWriter.Write(document, format, output, WriteOptions.Default);
        return output.WrittenSpan.ToArray();
    }
}
