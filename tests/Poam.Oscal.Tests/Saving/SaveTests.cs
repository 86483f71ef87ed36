using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Model;
using Poam.Oscal.Tests.Editing;

namespace Poam.Oscal.Tests.Saving;

/// <summary>Saving keeps what was loaded, and writes nothing that the release does not allow.</summary>
public sealed class SaveTests : IDisposable
{
    private static readonly SaveOptions Options = new() { Clock = new StoppedClock() };

    private readonly string _folder = Directory.CreateTempSubdirectory("poam-save-").FullName;

    public static TheoryData<string> Documents() => RandomEditTests.Documents();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Save_without_change_leaves_every_byte(string file)
    {
        byte[] content = File.ReadAllBytes(Repository.PathOf(file));
        string path = PathOf("copy" + Path.GetExtension(file));
        File.WriteAllBytes(path, content);
        LoadResult<OscalDocument> loaded = await OscalDocument.LoadAsync(path);
        if (loaded.Document is null)
        {
            return;
        }

        SaveResult result = await loaded.SaveAsync(loaded.Document with { }, null, Options);

        result.IsWritten.Should().BeFalse();
        result.IsSaved.Should().BeTrue();
        File.ReadAllBytes(path).Should().Equal(content);
        (await loaded.SaveAsync(loaded.Document, PathOf("other" + Path.GetExtension(file)), Options)).IsWritten.Should().BeTrue();
        File.ReadAllBytes(PathOf("other" + Path.GetExtension(file))).Should().Equal(content);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Edit_to_random_record_gives_that_record(string file)
    {
        byte[] content = File.ReadAllBytes(Repository.PathOf(file));
        LoadResult<OscalDocument> loaded = OscalDocument.Parse(content);
        if (file.Contains("broken", StringComparison.Ordinal) || !loaded.IsComplete)
        {
            return;
        }

        for (int seed = 0; seed < 4; seed++)
        {
            JsonNode json = JsonNode.Parse(Anew(loaded.Document!, OscalFormat.Json))!;
            RandomEdits edits = new(json, new DocumentEditor(Encoding.UTF8.GetBytes(json.ToJsonString())), new Random(seed + file.Length));
            string what = string.Join(" | ", Enumerable.Range(0, 3).Select(_ => edits.Change())).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
            OscalDocument changed = OscalDocument.Parse(json.ToJsonString(), OscalFormat.Json).Document!;

            SaveResult result = DocumentSaver.Edit(loaded.Document!, changed, content, null, loaded.Format, Options with { AllowErrors = true });

            result.Refusals.Should().BeEmpty($"{file}, {seed}: {what}");
            Same(OscalDocument.Parse(result.Content).Document!, DocumentSaver.Date(loaded.Document!, changed, Options.Clock), $"{file}, {seed}: {what}");
        }
    }

    [Fact]
    public async Task Save_changed_record_edits_its_lines_and_the_date()
    {
        string text = File.ReadAllText(Repository.PathOf("examples", "agency-portal", "poam.yaml"));
        string path = PathOf("poam.yaml");
        File.WriteAllText(path, text);
        LoadResult<PoamDocument> loaded = await PoamDocument.LoadAsync(path);
        PoamDocument poam = loaded.Document!;
        PoamDocument next = poam with { PoamItems = [poam.PoamItems[0] with { Title = "Another title" }, .. poam.PoamItems.Skip(1)] };

        SaveResult result = await loaded.SaveAsync(next, null, Options);

        result.IsWritten.Should().BeTrue();
        string[] before = text.Split('\n');
        string[] after = File.ReadAllText(path).Split('\n');
        after.Should().HaveSameCount(before);
        after.Except(before).Select(l => l.Trim()).Should().BeEquivalentTo($"last-modified: \"{StoppedClock.Now}\"", "title: Another title");
        Directory.GetFiles(_folder).Should().ContainSingle("no temporary file stays");
    }

    [Fact]
    public async Task Save_keeps_the_date_that_the_caller_set()
    {
        LoadResult<PoamDocument> loaded = Load("poam.json");
        PoamDocument next = loaded.Document! with { Metadata = loaded.Document.Metadata with { Version = "9", LastModified = "2026-06-30T00:00:00Z" } };

        await loaded.SaveAsync(next, PathOf("poam.json"), Options);

        (await PoamDocument.LoadAsync(PathOf("poam.json"))).Document!.Metadata.LastModified.Text.Should().Be("2026-06-30T00:00:00Z");
    }

    [Fact]
    public async Task Save_refuses_new_faults_and_keeps_old_ones()
    {
        string text = File.ReadAllText(Repository.PathOf("examples", "broken", "date-without-zone.yaml"));
        string path = PathOf("poam.yaml");
        File.WriteAllText(path, text);
        LoadResult<PoamDocument> loaded = await PoamDocument.LoadAsync(path);
        loaded.HasErrors.Should().BeTrue();
        PoamDocument poam = loaded.Document!;

        SaveResult refused = await loaded.SaveAsync(poam with { Uuid = "2b1c3a50-7f0e-11ee-b962-0242ac120002" }, null, Options);
        refused.IsWritten.Should().BeFalse();
        refused.Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("version 1");
        File.ReadAllText(path).Should().Be(text);

        SaveResult saved = await loaded.SaveAsync(poam with { Metadata = poam.Metadata with { Version = "9.9" } }, null, Options);
        saved.IsWritten.Should().BeTrue("the fault was there before");
        File.ReadAllText(path).Should().Contain("9.9");
    }

    [Theory]
    [InlineData("poam.json")]
    [InlineData("poam.yaml")]
    [InlineData("poam.xml")]
    public async Task Save_record_writes_the_format_of_the_extension(string name)
    {
        PoamDocument poam = Load("poam.yaml").Document!;

        SaveResult result = await poam.SaveAsync(PathOf(name));

        result.IsWritten.Should().BeTrue();
        result.Losses.Should().BeEmpty();
        Same((await PoamDocument.LoadAsync(PathOf(name))).Document!, poam, name);
        using MemoryStream stream = new();
        await poam.SaveAsync(stream, FormatDetector.OfExtension(name)!.Value);
        stream.ToArray().Should().Equal(File.ReadAllBytes(PathOf(name)));
    }

    [Fact]
    public async Task Save_record_with_faults_is_refused_before_the_first_byte()
    {
        PoamDocument poam = Load("poam-1.2.2.yaml").Document!;
        string path = PathOf("poam.json");
        File.WriteAllText(path, "as it was");

        SaveResult title = await (poam with { Metadata = poam.Metadata with { Title = "" } }).SaveAsync(path);
        SaveResult date = await (poam with { Metadata = poam.Metadata with { LastModified = "0000-00-00T00:00:00Z" } }).SaveAsync(path);
        SaveResult missing = await (poam with { PoamItems = [] }).SaveAsync(path);

        foreach (SaveResult result in new[] { title, date, missing })
        {
            result.IsWritten.Should().BeFalse();
            result.IsSaved.Should().BeFalse();
            result.Diagnostics.Should().NotBeEmpty();
        }

        File.ReadAllText(path).Should().Be("as it was");
        (await (poam with { PoamItems = [] }).SaveAsync(path, new SaveOptions { AllowErrors = true })).IsWritten.Should().BeTrue();
        File.ReadAllText(path).Should().NotContain("poam-items", "empty arrays are not written");
    }

    [Fact]
    public async Task Save_record_keeps_what_oscal_does_not_know()
    {
        PoamDocument poam = PoamDocument.Parse(Anew(Load("poam.yaml").Document!, OscalFormat.Json).Replace("\"metadata\": {", "\"metadata\": {\"mood\": \"good\",", StringComparison.Ordinal)).Document!;

        (await poam.SaveAsync(PathOf("poam.yaml"))).IsWritten.Should().BeTrue();
        File.ReadAllText(PathOf("poam.yaml")).Should().Contain("mood: good");
        (await poam.SaveAsync(PathOf("poam.xml"))).Losses.Should().ContainSingle().Which.Message.Should().Contain("mood");
    }

    [Fact]
    public void Version_5_uuids_are_those_of_the_rfc()
    {
        Uuid.NewVersion5(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.org").Text.Should().Be("74738ff5-5367-5958-9aee-98fffdcd1876");
    }

    private static LoadResult<PoamDocument> Load(string name) => PoamDocument.Parse(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", name)));

    private static string Anew(OscalDocument document, OscalFormat format) =>
        Encoding.UTF8.GetString(DocumentSaver.Write(document, format, new SaveOptions { AllowErrors = true }).Content.Span);

    private static void Same(OscalDocument actual, OscalDocument expected, string because)
    {
        NodeDocument left = RecordDocument.Of(expected, OscalLimits.Default).Document;
        NodeDocument right = RecordDocument.Of(actual, OscalLimits.Default).Document;
        ContentComparison.Differences(left, right).Select(d => d.Left >= 0 ? NodePointer.Of(left, d.Left) : "more: " + NodePointer.Of(right, d.Right)).Should().BeEmpty(because);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
