using System.Text.RegularExpressions;

namespace Poam.Oscal.Tests.Architecture;

/// <summary>The folders of the library are layers: each uses only those below it.</summary>
public sealed partial class LayerTests
{
    // From the top to the bottom; a folder that does not exist yet has its place already.
    private static readonly string[] Layers =
    [
        "", "Upgrade", "Review", "Validation", "Reports", "Catalogs", "Linking", "Metapath", "Editing", "Lifecycle", "Model",
        "Formats", "Controls", "Documents", "Definitions", "Diagnostics",
    ];

    [Fact]
    public void Folders_of_the_library_are_layers()
    {
        string[] folders = [.. Directory.GetDirectories(Repository.PathOf("src", "Poam.Oscal"))
            .Select(f => Path.GetFileName(f)!)
            .Where(f => f is not ("bin" or "obj"))];

        folders.Should().NotBeEmpty().And.BeSubsetOf(Layers, "a new folder needs a place in the order of layers");
    }

    [Fact]
    public void Layers_use_only_those_below_them()
    {
        References().Where(r => Array.IndexOf(Layers, r.Used) < Array.IndexOf(Layers, r.Layer))
            .Should().BeEmpty("a layer uses only those below it");
    }

    [Fact]
    public void Reports_use_diagnostics_only()
    {
        References().Where(r => r.Layer == "Reports").Select(r => r.Used).Distinct()
            .Should().BeSubsetOf(["Reports", "Diagnostics"]);
    }

    [Fact]
    public void References_are_found()
    {
        References().Should().Contain(("Documents", "Definitions", "DocumentBuilder.cs"), "otherwise the tests above could not fail");
    }

    [Fact]
    public void Folders_inside_a_layer_have_no_circle()
    {
        HashSet<(string From, string To)> edges = [.. Repository.LibrarySources().SelectMany(FolderEdges).Where(e => e.From != e.To)];
        foreach ((string from, string to) in edges)
        {
            edges.Should().NotContain((to, from), $"{from} and {to} use each other");
        }
    }

    private static IEnumerable<(string Layer, string Used, string File)> References()
    {
        foreach (string file in Repository.LibrarySources())
        {
            string layer = FolderOf(file).Split('/')[0];
            string text = File.ReadAllText(file);
            foreach (string used in NamespacesUsedIn(text).Select(n => n.Split('.')[0]).Distinct())
            {
                yield return (layer, used, Path.GetFileName(file));
            }
        }
    }

    private static IEnumerable<(string From, string To)> FolderEdges(string file)
    {
        string from = FolderOf(file);
        return NamespacesUsedIn(File.ReadAllText(file)).Select(n => (from, n.Replace('.', '/')));
    }

    private static IEnumerable<string> NamespacesUsedIn(string text) =>
        UsingDirective().Matches(text).Select(m => m.Groups[1].Value)
            .Concat(QualifiedName().Matches(text).Select(m => m.Groups[1].Value));

    private static string FolderOf(string file) =>
        Path.GetDirectoryName(Path.GetRelativePath(Repository.PathOf("src", "Poam.Oscal"), file))!.Replace('\\', '/');

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?Poam\.Oscal\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();

    // A name such as Formats.Json.X needs no using directive inside Poam.Oscal.
    [GeneratedRegex(@"(?<![\w.""<])(?:Poam\.Oscal\.)?(Upgrade|Review|Validation|Reports|Catalogs|Linking|Metapath|Editing|Lifecycle|Formats|Controls|Documents|Diagnostics)\.[A-Z]\w+[.(]")]
    private static partial Regex QualifiedName();
}
