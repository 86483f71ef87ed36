namespace Poam.Oscal.Generator.Model;

/// <summary>Reads schemas/model.</summary>
internal static class ModelReader
{
    /// <summary>The file that lists the releases.</summary>
    public const string ReleasesFile = "releases.yaml";

    /// <summary>The file that lists the data types.</summary>
    public const string DataTypesFile = "data-types.yaml";

    /// <summary>Reads all files of a folder.</summary>
    /// <exception cref="ModelFormatException">A file is not as the format demands.</exception>
    public static ModelSet Load(string folder)
    {
        var set = new ModelSet
        {
            ReleaseList = LoadReleases(folder),
            Catalogs = CatalogFile.LoadAll(Path.Combine(folder, "..", Path.GetFileName(CatalogFile.Folder))),
        };
        var releases = new ReleaseRange(set.ReleaseList);
        set.DataTypes.AddRange(LoadDataTypes(folder, releases));
        var types = set.DataTypes.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var files = Directory.GetFiles(folder, "*.yaml")
            .Where(path => Path.GetFileName(path) is not (ReleasesFile or DataTypesFile))
            .Order(StringComparer.Ordinal)
            .Select(path => new ModuleReader(YamlEntry.Load(path), releases, types))
            .ToDictionary(reader => reader.Module.File, StringComparer.Ordinal);
        foreach (var file in files.Values)
        {
            AddInOrder(file, files, set.Modules);
        }

        foreach (var module in set.Modules)
        {
            files[module.File].ReadMembers(new DefinitionLookup(module, set.Modules));
        }

        return set;
    }

    /// <summary>Reads the list of releases.</summary>
    public static List<ReleaseModel> LoadReleases(string folder)
    {
        var root = YamlEntry.Load(Path.Combine(folder, ReleasesFile));
        List<ReleaseModel> releases = [.. root.Entries("releases").Select(e => new ReleaseModel(e.RequiredText("name"), e.Text("date")))];
        root.RefuseOthers();
        return releases;
    }

    private static IEnumerable<DataTypeModel> LoadDataTypes(string folder, ReleaseRange releases)
    {
        var root = YamlEntry.Load(Path.Combine(folder, DataTypesFile));
        foreach (var entry in root.NamedEntries("data-types"))
        {
            var type = new DataTypeModel { Name = entry.Key, Json = entry.RequiredText("json"), Summary = entry.Text("summary") };
            if (entry.Text("form") is { } only)
            {
                type.Forms.Add(new LexicalFormRange(only, releases.All));
            }

            type.Forms.AddRange(entry.Entries("forms").Select(e => new LexicalFormRange(e.RequiredText("form"), releases.Read(e, releases.All))));
            entry.RefuseOthers();
            yield return type;
        }

        root.RefuseOthers();
    }

    private static void AddInOrder(ModuleReader reader, Dictionary<string, ModuleReader> files, List<ModuleModel> modules)
    {
        if (modules.Contains(reader.Module))
        {
            return;
        }

        foreach (string import in reader.Module.Imports)
        {
            AddInOrder(files.TryGetValue(import, out var other) ? other : throw reader.Root.Error($"there is no module '{import}'"), files, modules);
        }

        if (!modules.Contains(reader.Module))
        {
            modules.Add(reader.Module);
        }
    }
}
