using Poam.Oscal.Cli.Files;

namespace Poam.Oscal.Cli.Tests.Files;

public sealed class FileFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_folder_takes_known_extensions_in_ordinal_order()
    {
        _folder.With("d/b.json", "d/B.YAML", "d/a.yml", "d/sub/c.xml", "d/readme.md", "d/x.jsonl", "d/Z.json");

        Find("d").Should().Equal("d/B.YAML", "d/Z.json", "d/a.yml", "d/b.json", "d/sub/c.xml");
    }

    [Fact]
    public void Find_folder_leaves_out_dot_folders_and_node_modules()
    {
        _folder.With(".git/a.json", "node_modules/b.json", "x/.hidden/c.json", "x/node_modules/d.json", "x/e.json", ".f.json");

        Find(".").Should().Equal(".f.json", "x/e.json");
    }

    [Fact]
    public void Find_hidden_folder_that_is_named_is_searched()
    {
        _folder.With(".oscal/a.json", ".oscal/.b/c.json");

        Find(".oscal").Should().Equal(".oscal/a.json");
    }

    [Fact]
    public void Find_link_to_a_folder_above_goes_round_no_circle()
    {
        _folder.With("d/a.json");
        Directory.CreateSymbolicLink(_folder.FullPath("d/up"), _folder.Root);

        Find("d").Should().Equal("d/a.json");
        Find("d/**/*.json").Should().Equal("d/a.json");
        Find("d/up").Should().Equal("d/up/d/a.json");
    }

    [Fact]
    public void Find_named_file_of_any_extension_is_taken_as_named()
    {
        _folder.With("a.txt");

        InputFile file = Finder().Find(["a.txt"])[0];

        (file.Path, file.IsNamed).Should().Be(("a.txt", true));
    }

    [Fact]
    public void Find_same_file_in_several_ways_is_taken_once_and_stays_named()
    {
        _folder.With("d/a.json");

        InputFile[] files = Finder().Find(["d", "./d/../d/a.json", "d/*.json", _folder.FullPath("d/a.json")]);

        files.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Path = "d/a.json", IsNamed = true });
    }

    [Fact]
    public void Find_file_in_a_folder_is_not_named()
    {
        _folder.With("d/a.json");

        Finder().Find(["d"])[0].IsNamed.Should().BeFalse();
        Finder().Find(["d/*.json"])[0].IsNamed.Should().BeFalse();
    }

    [Fact]
    public void Find_absolute_path_stays_absolute()
    {
        _folder.With("d/a.json", "b.json");

        Find(_folder.FullPath("d"), "b.json").Should().BeEquivalentTo(_folder.FullPath("d/a.json"), "b.json");
        Find(_folder.FullPath("*.json")).Should().Equal(_folder.FullPath("b.json"));
    }

    [Fact]
    public void Find_path_above_the_current_folder_is_shown_with_dots()
    {
        _folder.With("d/x", "a.json");

        FileFinder finder = new(_folder.FullPath("d"), []);

        finder.Find(["../a.json"])[0].Path.Should().Be("../a.json");
    }

    [Theory]
    [InlineData("*.json", new[] { "a.json" })]
    [InlineData("?.yaml", new[] { "b.yaml" })]
    [InlineData("**/*.json", new[] { "a.json", "d/c.json", "d/e/f.json" })]
    [InlineData("d/**", new[] { "d/c.json", "d/e/f.json" })]
    [InlineData("*/c.json", new[] { "d/c.json" })]
    [InlineData("d/*", new[] { "d/c.json", "d/e/f.json" })]
    [InlineData("**/e/*", new[] { "d/e/f.json" })]
    [InlineData("d/e/../*.json", new[] { "d/c.json" })]
    [InlineData("*.oscal", new[] { "g.oscal" })]
    [InlineData("*", new[] { "a.json", "b.yaml", "d/c.json", "d/e/f.json" })]
    public void Find_pattern_takes_what_matches(string pattern, string[] expected)
    {
        _folder.With("a.json", "b.yaml", "d/c.json", "d/e/f.json", "d/readme.md", "g.oscal", ".h/i.json");

        Find(pattern).Should().Equal(expected);
    }

    [Fact]
    public void Find_file_whose_name_is_a_pattern_is_taken_literally()
    {
        _folder.With("a?.json", "ab.json");

        Find("a?.json").Should().Equal("a?.json");
    }

    [Theory]
    [InlineData("old-*", new[] { "a.json", "d/archive/e.json" })]
    [InlineData("archive", new[] { "a.json", "d/old-c.json", "old-b.json" })]
    [InlineData("d/", new[] { "a.json", "old-b.json" })]
    [InlineData("./d", new[] { "a.json", "old-b.json" })]
    [InlineData("d/archive", new[] { "a.json", "d/old-c.json", "old-b.json" })]
    [InlineData("d/**/*.json", new[] { "a.json", "old-b.json" })]
    [InlineData("**/e.json", new[] { "a.json", "d/old-c.json", "old-b.json" })]
    public void Find_exclude_leaves_out_files_and_folders(string exclude, string[] expected)
    {
        _folder.With("a.json", "old-b.json", "d/old-c.json", "d/archive/e.json");
        Paths(new FileFinder(_folder.Root, [exclude]).Find(["."])).Should().Equal(expected);
    }

    [Fact]
    public void Find_exclude_counts_for_named_files_too()
    {
        _folder.With("a.json", "d/b.json");

        Paths(new FileFinder(_folder.Root, ["d"]).Find(["a.json", "d/b.json"])).Should().Equal("a.json");
        Paths(new FileFinder(_folder.Root, [_folder.FullPath("d")]).Find(["a.json", "d/b.json"])).Should().Equal("a.json");
    }

    [Fact]
    public void Find_missing_file_is_an_input_with_an_error()
    {
        _folder.With("poam.yaml");

        InputFile[] files = Finder().Find(["paom.yaml", "none/x.json"]);

        files.Select(static file => file.Error).Should().Equal(
            "there is no such file or folder",
            "there is no such file or folder; did you mean 'poam.yaml'?");
    }

    [Fact]
    public void Find_empty_folder_and_pattern_are_fruitless()
    {
        _folder.With("a.json", "empty/readme.md");
        FileFinder finder = Finder();

        finder.Find(["a.json", "empty", "*.xml"]).Should().ContainSingle();

        finder.Fruitless.Should().Equal("empty", "*.xml");
    }

    [Fact]
    public void Find_folder_whose_files_are_known_already_is_not_fruitless()
    {
        _folder.With("d/a.json");
        FileFinder finder = Finder();

        finder.Find(["d/a.json", "d"]).Should().ContainSingle();

        finder.Fruitless.Should().BeEmpty();
    }

    [Fact]
    public void Find_standard_input_twice_is_one_input() =>
        Finder().Find(["-", "-"]).Should().ContainSingle().Which.Path.Should().Be("<stdin>");

    private static IEnumerable<string> Paths(InputFile[] files) => files.Select(static file => file.Path);

    private FileFinder Finder() => new(_folder.Root, []);

    private IEnumerable<string> Find(params string[] inputs) => Paths(Finder().Find(inputs));
}
