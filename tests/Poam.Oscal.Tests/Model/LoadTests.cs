using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Model;

/// <summary>The first lines that a user writes.</summary>
public sealed class LoadTests
{
    private static readonly string ExamplePath = Repository.PathOf("examples", "agency-portal", "poam.json");

    [Fact]
    public async Task LoadAsync_of_path_gives_document_and_diagnostics()
    {
        var (poam, diagnostics) = await PoamDocument.LoadAsync(ExamplePath);

        diagnostics.Should().BeEmpty();
        poam!.Metadata.Title.Text.Should().NotBeEmpty();
        poam.PoamItems.Should().NotBeEmpty();
        poam.Uuid.Value.Should().NotBeNull();
    }

    [Fact]
    public async Task LoadAsync_of_stream_and_reader_give_same_document()
    {
        PoamDocument? expected = (await PoamDocument.LoadAsync(ExamplePath)).Document;
        using MemoryStream stream = new(await File.ReadAllBytesAsync(ExamplePath));
        using StringReader reader = new(await File.ReadAllTextAsync(ExamplePath));

        (await PoamDocument.LoadAsync(stream)).Document.Should().Be(expected);
        (await PoamDocument.LoadAsync(reader)).Document.Should().Be(expected);
    }

    [Fact]
    public async Task LoadAsync_of_unknown_model_gives_its_record()
    {
        LoadResult<OscalDocument> loaded = await OscalDocument.LoadAsync(ExamplePath);

        loaded.Document.Should().BeOfType<PoamDocument>().Which.OscalVersion.Should().NotBeNull();
        loaded.IsComplete.Should().BeTrue();
        loaded.Format.Should().Be(OscalFormat.Json);
        loaded.Path.Should().Be(ExamplePath);
    }

    [Fact]
    public async Task LoadAsync_of_missing_file_throws()
    {
        Func<Task> load = () => PoamDocument.LoadAsync(Repository.PathOf("no-such-file.json"));

        await load.Should().ThrowAsync<FileNotFoundException>();
    }

    [Fact]
    public void Parse_of_other_model_gives_no_document_and_says_so()
    {
        LoadResult<Catalog> loaded = Catalog.Parse(Sample.PoamJson());

        loaded.Document.Should().BeNull();
        loaded.IsComplete.Should().BeFalse();
        loaded.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL1018");
        loaded.Diagnostics[0].Message.Should().Contain("PoamDocument").And.Contain("Catalog");
    }

    [Fact]
    public void Parse_of_missing_member_is_incomplete()
    {
        LoadResult<PoamDocument> loaded = PoamDocument.Parse(Sample.PoamJson("\"description\": \"d\""));

        loaded.IsComplete.Should().BeFalse();
        loaded.Document!.PoamItems[0].Title.IsMissing.Should().BeTrue();
        loaded.HasErrors.Should().BeTrue();
    }

    [Fact]
    public void Parse_of_truncated_text_gives_what_was_there()
    {
        string text = Sample.PoamJson();

        LoadResult<PoamDocument> loaded = PoamDocument.Parse(text[..text.IndexOf("\"poam-items\"", StringComparison.Ordinal)]);

        loaded.IsComplete.Should().BeFalse();
        loaded.Document!.Metadata.Version.Should().Be("1");
        loaded.Document.PoamItems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"plan-of-action-and-milestones\"")]
    [InlineData("{\"plan-of-action-and-milestones\": [ { \"uuid\": 1 } ] }")]
    public void Parse_of_text_without_object_gives_no_document(string text)
    {
        LoadResult<PoamDocument> loaded = PoamDocument.Parse(text, OscalFormat.Json);

        loaded.Document.Should().BeNull();
        loaded.IsComplete.Should().BeFalse();
        loaded.HasErrors.Should().BeTrue();
    }

    [Fact]
    public void Parse_of_complete_document_is_complete_in_spite_of_unknown_members()
    {
        PoamDocument.Parse(Sample.PoamJson(extra: "\"x\": 1,")).IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task LoadAsync_beyond_limit_is_refused()
    {
        LoadOptions options = new() { Limits = new OscalLimits { MaxInputBytes = 10 } };

        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Sample.PoamJson()));
        LoadResult<PoamDocument> loaded = await PoamDocument.LoadAsync(stream, options);

        loaded.Document.Should().BeNull();
        loaded.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL0007");
        stream.Position.Should().BeLessThan(12);
    }

    [Fact]
    public void With_changes_a_copy()
    {
        PoamDocument poam = PoamDocument.Parse(Sample.PoamJson()).Document!;

        PoamDocument changed = poam with { Metadata = poam.Metadata with { Version = "2" } };

        changed.Should().NotBe(poam);
        poam.Metadata.Version.Should().Be("1");
        (changed with { Metadata = poam.Metadata }).Should().Be(poam);
    }

    [Fact]
    public void Validate_of_record_gives_pointers()
    {
        PoamDocument poam = new()
        {
            Uuid = Uuid.NewVersion4(),
            Metadata = new Metadata { Title = "t", LastModified = "yesterday", Version = "1", OscalVersion = "1.1.2" },
            SystemId = new SystemId { Id = "s" },
            PoamItems = [],
        };

        ValidationResult result = poam.Validate();

        result.Model.Should().Be("plan-of-action-and-milestones");
        result.CheckedAs.Should().Be("1.1.2");
        result.Diagnostics.Select(d => $"{d.Rule.Id} {d.Pointer}").Should().Equal(
            "OSCAL1005 /plan-of-action-and-milestones", "OSCAL1109 /plan-of-action-and-milestones/metadata/last-modified");
        result.Diagnostics.Should().OnlyContain(d => d.Location == default);
    }

    [Fact]
    public void Validate_of_result_has_lines()
    {
        LoadResult<PoamDocument> loaded = PoamDocument.Parse(Sample.PoamJson("\"description\": \"d\""));

        loaded.Validate().Diagnostics.Should().Contain(d => d.Location.Line == 5);
    }
}
