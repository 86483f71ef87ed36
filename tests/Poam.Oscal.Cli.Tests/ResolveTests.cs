namespace Poam.Oscal.Cli.Tests;

public sealed class ResolveTests : IDisposable
{
    private const string Profile =
        """
        profile:
          uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f70
          metadata: { title: Ours, last-modified: 2026-05-01T00:00:00Z, version: 1, oscal-version: 1.1.3 }
          imports:
            - href: catalog.yaml
              include-controls: [ { with-ids: [ b ] } ]
          merge: { as-is: true }
        """;

    private const string Catalog =
        """
        catalog:
          uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f71
          metadata: { title: All, last-modified: 2026-05-01T00:00:00Z, version: 1, oscal-version: 1.1.3 }
          controls: [ { id: a, title: A }, { id: b, title: B } ]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly TestEnvironment _environment;

    public ResolveTests()
    {
        _folder.Write("profile.yaml", Profile);
        _folder.Write("catalog.yaml", Catalog);
        _environment = new TestEnvironment(_folder.Root);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Resolve_writes_the_catalog_in_the_format_of_the_profile()
    {
        _environment.Run("resolve", "profile.yaml").Should().Be(0);

        _environment.Messages.ToString().Should().BeEmpty();
        _environment.OutputText.Should().StartWith("catalog:\n").And.Contain("2026-05-01T12:00:00Z").And.Contain("- id: b\n").And.NotContain("id: a\n");
    }

    [Theory]
    [InlineData("json", "{\n  \"catalog\"")]
    [InlineData("xml", "<?xml")]
    public void Resolve_writes_other_formats(string format, string start)
    {
        _environment.Run("resolve", "profile.yaml", "--to", format, "--as-of", "2026-06-01").Should().Be(0);

        _environment.OutputText.Should().StartWith(start).And.Contain("2026-06-01T00:00:00Z");
    }

    [Fact]
    public void Resolve_writes_a_file_in_the_format_of_its_name()
    {
        _environment.Run("resolve", "profile.yaml", "--output", "out.xml").Should().Be(0);

        File.ReadAllText(Path.Combine(_folder.Root, "out.xml")).Should().StartWith("<?xml").And.Contain("<control id=\"b\">");
    }

    [Fact]
    public void Resolve_of_a_missing_import_writes_nothing_unless_asked_to()
    {
        File.Delete(Path.Combine(_folder.Root, "catalog.yaml"));

        _environment.Run("resolve", "profile.yaml").Should().Be(1);

        _environment.OutputText.Should().BeEmpty();
        _environment.Messages.ToString().Should().StartWith("profile.yaml:5:13  error  The import 'catalog.yaml' cannot be followed: ")
            .And.EndWith("poam: nothing was written, as controls would be missing. --allow-partial writes what there is.\n");

        _environment.Run("resolve", "profile.yaml", "--allow-partial").Should().Be(0);
        _environment.OutputText.Should().StartWith("catalog:\n").And.NotContain("controls:");
    }

    [Fact]
    public void Resolve_takes_a_file_for_an_address()
    {
        _folder.Write("profile.yaml", Profile.Replace("href: catalog.yaml", "href: https://example.org/cat/catalog.yaml", StringComparison.Ordinal));

        _environment.Run("resolve", "profile.yaml").Should().Be(1);
        _environment.Run("resolve", "profile.yaml", "--map", "https://example.org/cat=.").Should().Be(0);
    }

    [Fact]
    public void Resolve_of_another_model_is_no_success()
    {
        _folder.Write("poam.json", Poams.Clean);

        _environment.Run("resolve", "poam.json").Should().Be(1);

        _environment.Messages.ToString().Should().Be("poam: poam.json is a plan-of-action-and-milestones, not a profile.\n");
    }

    [Fact]
    public void Resolve_of_a_missing_file_is_unreadable()
    {
        _environment.Run("resolve", "missing.yaml").Should().Be(3);
    }
}
