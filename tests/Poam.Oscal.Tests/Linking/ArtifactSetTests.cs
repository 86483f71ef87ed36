using System.Text;
using Poam.Oscal.Linking;
using Poam.Oscal.Linking.Access;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Linking;

public sealed class ArtifactSetTests : IDisposable
{
    private const string Resource = "6f1f9a52-22a1-4a3e-9d0b-0c9d1c5b7a10";

    private readonly DocumentFolder _folder = new();

    [Theory]
    [InlineData("plans/the plan.yaml", "plans/the%20plan.yaml")]
    [InlineData("plans/the plan.yaml", "plans/the plan.yaml")]
    [InlineData("plans/the plan.yaml", "plans\\the%20plan.yaml")]
    [InlineData("plans/Überblick.yaml", "plans/%C3%9Cberblick.yaml")]
    [InlineData("plans/a+b.yaml", "plans/a+b.yaml")]
    [InlineData("plans/50%.yaml", "plans/50%25.yaml")]
    [InlineData("plans/ssp.yaml", "plans/ssp.yaml#part")]
    [InlineData("plans/ssp.yaml", "./plans/../plans/ssp.yaml")]
    public void Open_relative_path_is_found(string file, string href)
    {
        _folder.Put(file, DocumentFolder.Catalog("found"));

        ArtifactResult result = _folder.Follow(href);

        result.IsFound.Should().BeTrue();
        result.Name.Should().Be(file);
        result.Artifact!.Model.Should().Be("catalog");
        result.Artifact.Document.Should().BeOfType<Catalog>().Which.Metadata.Title.ToString().Should().Be("found");
    }

    [Fact]
    public void Open_starts_from_the_importing_file()
    {
        _folder.Put("plans/ssp.yaml", DocumentFolder.Catalog("ssp"));
        _folder.Put("plans/baselines/profile.yaml", DocumentFolder.Catalog("profile"));
        ArtifactSet artifacts = _folder.Artifacts();
        Artifact ssp = artifacts.Open("plans/ssp.yaml", artifacts.Open("poam.yaml").Artifact!).Artifact!;

        artifacts.Open("baselines/profile.yaml", ssp).Name.Should().Be("plans/baselines/profile.yaml");
    }

    [Theory]
    [InlineData("missing.yaml", ArtifactOutcome.NotFound)]
    [InlineData("no/such/folder.yaml", ArtifactOutcome.NotFound)]
    [InlineData("plans", ArtifactOutcome.Unreadable)]
    [InlineData("empty.yaml", ArtifactOutcome.Unreadable)]
    [InlineData("text.yaml", ArtifactOutcome.Unreadable)]
    [InlineData("cut.json", ArtifactOutcome.Unreadable)]
    [InlineData("#" + Resource, ArtifactOutcome.NotFound)]
    [InlineData("#nothing", ArtifactOutcome.NotFound)]
    public void Open_what_cannot_be_read_has_outcome_and_reason(string href, ArtifactOutcome outcome)
    {
        _folder.Put("plans/ssp.yaml", "");
        _folder.Put("empty.yaml", "");
        _folder.Put("text.yaml", "Just a text.");
        _folder.Put("cut.json", "{\"catalog\":");

        ArtifactResult result = _folder.Follow(href);

        result.Outcome.Should().Be(outcome);
        result.Reason.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void Open_of_another_model_says_which()
    {
        ArtifactSet artifacts = _folder.Artifacts();

        ArtifactResult result = artifacts.Open("poam.yaml", artifacts.Open("poam.yaml").Artifact!, "system-security-plan");

        result.Outcome.Should().Be(ArtifactOutcome.WrongModel);
        result.Reason.Should().Be("it is a `catalog`");
        result.Artifact.Should().NotBeNull();
    }

    [Fact]
    public void Open_resource_takes_the_importers_format_first()
    {
        PutResource("""
                    rlinks:
                      - href: ssp.xml
                      - href: ssp.pdf
                        media-type: application/pdf
                      - href: ssp
                        media-type: application/oscal+yaml
            """);
        _folder.Put("ssp.xml", "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"/>");
        _folder.Put("ssp", DocumentFolder.Catalog("yaml"));

        _folder.Follow("#" + Resource.ToUpperInvariant()).Name.Should().Be("ssp");
    }

    [Fact]
    public void Open_resource_takes_the_first_that_can_be_read()
    {
        PutResource("""
                    rlinks:
                      - href: missing.yaml
                      - href: ssp.pdf
                      - href: ssp.xml
            """);
        _folder.Put("ssp.pdf", "%PDF");
        _folder.Put("ssp.xml", "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"/>");

        _folder.Follow("#" + Resource).Name.Should().Be("ssp.xml");
    }

    [Fact]
    public void Open_resource_falls_back_to_base64()
    {
        PutResource($"""
                    rlinks:
                      - href: missing.yaml
                    base64:
                      filename: ssp.yaml
                      value: {Convert.ToBase64String(Encoding.UTF8.GetBytes(DocumentFolder.Catalog("embedded")))}
            """);

        ArtifactResult result = _folder.Follow("#" + Resource);

        result.IsFound.Should().BeTrue();
        result.Name.Should().Be("#" + Resource);
    }

    [Fact]
    public void Open_document_that_was_added_reads_no_file()
    {
        ArtifactSet artifacts = _folder.Artifacts();
        artifacts.Add("https://example.com/ssp.yaml", Encoding.UTF8.GetBytes(DocumentFolder.Catalog("memory")));
        artifacts.Add("../elsewhere/ssp.yaml", Encoding.UTF8.GetBytes(DocumentFolder.Catalog("memory")));
        Artifact importer = artifacts.Open("poam.yaml").Artifact!;

        artifacts.Open("https://example.com/ssp.yaml", importer).IsFound.Should().BeTrue();
        artifacts.Open("../elsewhere/ssp.yaml", importer).IsFound.Should().BeTrue();
    }

    [Fact]
    public void Open_asks_the_resolver_once_for_each_place()
    {
        CountingResolver resolver = new("urn:example:ssp", Encoding.UTF8.GetBytes(DocumentFolder.Catalog("store")));
        ArtifactSet artifacts = _folder.Artifacts(new ArtifactOptions { Resolver = resolver });
        Artifact importer = artifacts.Open("poam.yaml").Artifact!;

        ArtifactResult first = artifacts.Open("urn:example:ssp", importer);
        ArtifactResult second = artifacts.Open("urn:example:ssp", importer);
        artifacts.Open("urn:example:other", importer).Outcome.Should().Be(ArtifactOutcome.Refused);
        artifacts.Open("urn:example:other", importer);

        second.Artifact.Should().BeSameAs(first.Artifact).And.NotBeNull();
        resolver.Requests.Select(request => request.Location).Should().Equal("urn:example:ssp", "urn:example:other");
        resolver.Requests[0].Importer.Should().Be(_folder.PathOf("poam.yaml"));
    }

    [Fact]
    public void Open_from_many_threads_reads_a_document_once()
    {
        CountingResolver resolver = new("urn:example:ssp", Encoding.UTF8.GetBytes(DocumentFolder.Catalog("store")));
        ArtifactSet artifacts = _folder.Artifacts(new ArtifactOptions { Resolver = resolver });
        _folder.Put("ssp.yaml", DocumentFolder.Catalog("file"));
        Artifact importer = artifacts.Open("poam.yaml").Artifact!;
        Artifact?[] files = new Artifact?[64];
        Artifact?[] stored = new Artifact?[64];

        Parallel.For(0, files.Length, i =>
        {
            files[i] = artifacts.Open("ssp.yaml", importer).Artifact;
            stored[i] = artifacts.Open("urn:example:ssp", importer).Artifact;
        });

        files.Distinct().Should().ContainSingle().Which.Should().NotBeNull();
        stored.Distinct().Should().ContainSingle().Which.Should().NotBeNull();
        resolver.Requests.Count(request => request.Location == "urn:example:ssp").Should().Be(1);
    }

    [Theory]
    [InlineData("https://example.com/a/ssp.yaml", "https://example.com/a/ssp.yaml")]
    [InlineData("https://example.com/a/", "https://example.com/a/ssp.yaml")]
    [InlineData("https://example.com/a", "https://example.com/a/ssp.yaml?x#y")]
    [InlineData("moved.yaml", "moved.yaml")]
    [InlineData("../elsewhere/ssp.yaml", "../elsewhere/ssp.yaml")]
    [InlineData("file:///ssp.yaml", "file:///ssp.yaml")]
    public void Open_mapped_place_is_read_instead(string key, string href)
    {
        string target = _folder.Put("here/ssp.yaml", DocumentFolder.Catalog("mapped"));
        bool isFolder = key.EndsWith('/') || key.EndsWith('a');
        ArtifactOptions options = new() { Maps = [new ArtifactMap("https://example.com/", "nowhere"), new ArtifactMap(key, isFolder ? "here" : "here/ssp.yaml")] };

        ArtifactResult result = _folder.Follow(href, options);

        result.Artifact!.Location.Should().Be(target);
    }

    [Theory]
    [InlineData("aux", true)]
    [InlineData("a/NUL.json", true)]
    [InlineData("a\\com1.yaml", true)]
    [InlineData("ssp.yaml:stream", true)]
    [InlineData("lpt9 .x", true)]
    [InlineData("console/common/aux1.yaml", false)]
    public void Refuse_names_of_devices(string path, bool isRefused) => (DevicePath.RefuseOnWindows(path) is not null).Should().Be(isRefused);

    private void PutResource(string members) =>
        _folder.Put("poam.yaml", DocumentFolder.Catalog("importer") + $"  back-matter:\n    resources:\n      - uuid: {Resource}\n{members}\n");

    public void Dispose() => _folder.Dispose();
}
