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
    public async Task LoadAsync_of_every_model_gives_its_record()
    {
        await Loads("poam-full.json", path => PoamDocument.LoadAsync(path), stream => PoamDocument.LoadAsync(stream), reader => PoamDocument.LoadAsync(reader));
        await Loads("ssp-full.json", path => SystemSecurityPlan.LoadAsync(path), stream => SystemSecurityPlan.LoadAsync(stream), reader => SystemSecurityPlan.LoadAsync(reader));
        await Loads("assessment-plan-full.json", path => AssessmentPlan.LoadAsync(path), stream => AssessmentPlan.LoadAsync(stream), reader => AssessmentPlan.LoadAsync(reader));
        await Loads("assessment-results-full.json", path => AssessmentResults.LoadAsync(path), stream => AssessmentResults.LoadAsync(stream), reader => AssessmentResults.LoadAsync(reader));
        await Loads("catalog-full.json", path => Catalog.LoadAsync(path), stream => Catalog.LoadAsync(stream), reader => Catalog.LoadAsync(reader));
        await Loads("profile-combine.json", path => Profile.LoadAsync(path), stream => Profile.LoadAsync(stream), reader => Profile.LoadAsync(reader));
        await Loads("component-definition-full.json", path => ComponentDefinition.LoadAsync(path), stream => ComponentDefinition.LoadAsync(stream), reader => ComponentDefinition.LoadAsync(reader));
        await Loads("mapping-full.json", path => MappingCollection.LoadAsync(path), stream => MappingCollection.LoadAsync(stream), reader => MappingCollection.LoadAsync(reader));

        static async Task Loads<T>(string name, Func<string, Task<LoadResult<T>>> ofPath, Func<Stream, Task<LoadResult<T>>> ofStream, Func<TextReader, Task<LoadResult<T>>> ofReader)
            where T : OscalDocument
        {
            string path = Repository.PathOf("tests", "fixtures", "valid", name);
            LoadResult<T> loaded = await ofPath(path);
            using StringReader reader = new(await File.ReadAllTextAsync(path));
            using FileStream stream = File.OpenRead(path);

            loaded.Document.Should().NotBeNull(name);
            loaded.HasErrors.Should().BeFalse(name);
            loaded.IsComplete.Should().BeTrue(name);
            (await ofReader(reader)).Document.Should().Be(loaded.Document);
            LoadResult<T> placeless = await ofStream(stream);
            placeless.Document.Should().Be(loaded.Document);

            // A record has no place from which its imports could be followed, nor has a stream.
            loaded.Document!.Validate().HasErrors.Should().Be(placeless.Validate().HasErrors, name);
            (await OscalDocument.LoadAsync(path)).Document.Should().Be(loaded.Document);
        }
    }

    [Fact]
    public void Validate_of_record_keeps_to_the_options()
    {
        PoamDocument poam = PoamDocument.Parse(Sample.PoamJson()).Document! with { Uuid = "x", SystemId = new SystemId { Id = "" } };
        ValidationResult all = poam.Validate();

        poam.Validate(new ValidationOptions { Rules = RuleSet.Parse("default,-OSCAL1103", out _)! }).Diagnostics.Select(d => d.Rule.Id)
            .Should().Equal(all.Diagnostics.Select(d => d.Rule.Id).Where(id => id != "OSCAL1103")).And.NotBeEmpty();
        all.Diagnostics.Should().Contain(d => d.Rule.Id == "OSCAL1103" && d.Pointer == "/plan-of-action-and-milestones/uuid");
        ValidationResult one = poam.Validate(new ValidationOptions { Limits = OscalLimits.Default with { MaxFindings = 1 } });
        one.Diagnostics.Should().ContainSingle();
        one.ErrorCount.Should().Be(all.ErrorCount);
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
