using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Imports the Metaschema modules of all releases into schemas/model.</summary>
internal static class ModelImporter
{
    /// <summary>Loads every release that <c>releases.yaml</c> lists from its folder below <paramref name="metaschema"/>.</summary>
    public static List<SourceRelease> LoadReleases(string metaschema, IEnumerable<string> releases) =>
        [.. releases.Select(name => MetaschemaLoader.Load(Path.Combine(metaschema, name)))];

    /// <summary>Merges the releases, carries the hand-made entries over and writes the files.</summary>
    public static ModelSet Import(string metaschema, string folder)
    {
        var old = ModelReader.Load(folder);
        var fresh = new ModelSet { ReleaseList = old.ReleaseList };
        fresh.DataTypes.AddRange(old.DataTypes);
        new ModelMerger(LoadReleases(metaschema, fresh.Releases)).MergeInto(fresh);
        HandmadeEntries.Carry(old, fresh);
        ModelWriter.Save(fresh, folder);
        return ModelReader.Load(folder);
    }
}
