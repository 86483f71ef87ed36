using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Catalogs;

/// <summary>What one index is made of: an entry of <c>schemas/catalogs/sources.yaml</c>.</summary>
internal sealed record CatalogSource(
    string Name,
    string Title,
    string Release,
    string? Index,
    IReadOnlyList<(string File, IReadOnlyList<string> Gives)> Documents,
    IReadOnlyList<(string Name, string Title, string File, string? Path)> Baselines)
{
    private static readonly string[] KnownLists = ["statements", "objectives", "parameters"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="ModelFormatException">The file is not as the format demands.</exception>
    public static IReadOnlyList<CatalogSource> Load(string path)
    {
        var root = YamlEntry.Load(path);
        List<CatalogSource> sources = [.. root.NamedEntries("catalogs").Select(Read)];
        root.RefuseOthers();
        return sources;
    }

    private static CatalogSource Read(YamlEntry entry)
    {
        var source = new CatalogSource(
            entry.Key,
            entry.RequiredText("title"),
            entry.RequiredText("release"),
            entry.Text("index"),
            [.. entry.Entries("documents").Select(ReadDocument)],
            [.. entry.NamedEntries("baselines").Select(ReadBaseline)]);
        entry.RefuseOthers();
        return source;
    }

    private static (string File, IReadOnlyList<string> Gives) ReadDocument(YamlEntry entry)
    {
        string[] gives = [.. entry.Texts("gives")];
        if (gives.Except(KnownLists).FirstOrDefault() is { } other)
        {
            throw entry.Error($"'{other}' is no list of ids; expected {string.Join(", ", KnownLists)}");
        }

        (string, IReadOnlyList<string>) document = (entry.RequiredText("file"), gives);
        entry.RefuseOthers();
        return document;
    }

    private static (string Name, string Title, string File, string? Path) ReadBaseline(YamlEntry entry)
    {
        string? list = entry.Text("list");
        var baseline = (entry.Key, entry.RequiredText("title"), list ?? entry.RequiredText("profile"), list is null ? null : entry.RequiredText("path"));
        entry.RefuseOthers();
        return baseline;
    }
}
