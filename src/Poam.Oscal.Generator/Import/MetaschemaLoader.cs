using System.Xml;
using System.Xml.Linq;

namespace Poam.Oscal.Generator.Import;

/// <summary>Loads the Metaschema modules of a release and resolves what they refer to.</summary>
internal static class MetaschemaLoader
{
    /// <summary>The module that only imports all others.</summary>
    private const string Umbrella = "oscal_complete_metaschema.xml";

    /// <summary>Loads the modules in a folder.</summary>
    /// <exception cref="ImportException">A module is not as expected.</exception>
    public static SourceRelease Load(string folder)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var patches = new ExpressionPatches(name);
        List<SourceModule> modules = [.. Directory.GetFiles(folder, "oscal_*_metaschema.xml")
            .Where(path => Path.GetFileName(path) != Umbrella)
            .Order(StringComparer.Ordinal)
            .Select(path => new MetaschemaModuleReader(FileName(path), patches).Read(LoadXml(path)))];
        var release = new SourceRelease { Name = name, Modules = modules };
        foreach (var module in modules)
        {
            Resolve(module, release);
        }

        patches.RequireAllUsed();
        return release;
    }

    /// <summary>The name that a module file has in schemas/model.</summary>
    public static string FileName(string path)
    {
        string name = Path.GetFileName(path).Replace("oscal_", "", StringComparison.Ordinal).Replace("_metaschema.xml", "", StringComparison.Ordinal);
        return name == "component" ? "component-definition" : name;
    }

    private static XElement LoadXml(string path)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = new LocalEntityResolver(Path.GetDirectoryName(path)!),
            MaxCharactersFromEntities = 1_000_000,
        };
        using var reader = XmlReader.Create(path, settings);
        return XDocument.Load(reader).Root!;
    }

    private static void Resolve(SourceModule module, SourceRelease release)
    {
        foreach (var member in release.AllDefinitions().Where(d => d.File == module.File).SelectMany(d => d.Members))
        {
            member.Definition ??= Find(member, module, release, own: true, [])
                ?? throw new ImportException($"{release.Name} {module.File}: nothing defines the {member.Kind} '{member.Reference}'.");
        }
    }

    private static SourceDefinition? Find(SourceMember member, SourceModule module, SourceRelease release, bool own, HashSet<string> seen)
    {
        if (!seen.Add(module.File))
        {
            return null;
        }

        return module.Definitions.Find(d => d.Kind == member.Kind && d.Name == member.Reference && (own || !d.IsLocal))
            ?? module.Imports
                .Select(import => Find(member, release.Modules.Single(m => m.File == import), release, own: false, seen))
                .FirstOrDefault(found => found is not null);
    }
}
