using System.Xml;
using System.Xml.Linq;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>The Metaschema modules of a release, as NIST publishes them.</summary>
internal sealed class PublishedModules
{
    private static readonly XNamespace Metaschema = "http://csrc.nist.gov/ns/oscal/metaschema/1.0";
    private static readonly string[] RootModules =
    [
        "poam", "ssp", "assessment-plan", "assessment-results", "catalog", "profile", "component", "mapping",
    ];

    private static readonly Dictionary<string, PublishedModules> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, XElement> _modules = new(StringComparer.Ordinal);
    private readonly string _folder;

    private PublishedModules(string folder) => _folder = folder;

    /// <summary>The modules of a release; skips the test where there is no reference folder.</summary>
    public static PublishedModules Of(string release)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(release, out PublishedModules? modules))
            {
                Known.Add(release, modules = new PublishedModules(ReferenceFolder.Require("oscal", "metaschema", release)));
            }

            return modules;
        }
    }

    /// <summary>The definition of a root element.</summary>
    public PublishedDefinition Root(string name) => RootModules
        .Select(module => $"oscal_{module}_metaschema.xml")
        .Where(file => File.Exists(Path.Combine(_folder, file)))
        .SelectMany(file => Module(file).Elements(Metaschema + "define-assembly").Select(element => new PublishedDefinition(this, file, element)))
        .First(definition => definition.Element.Element(Metaschema + "root-name")?.Value.Trim() == name);

    /// <summary>The definition that a reference in a module names.</summary>
    public PublishedDefinition Find(string file, string kind, string name) => Find(file, kind, name, isOwn: true, [])
        ?? throw new InvalidOperationException($"{file} refers to the {kind} {name}, which there is not.");

    private PublishedDefinition? Find(string file, string kind, string name, bool isOwn, HashSet<string> seen)
    {
        if (!seen.Add(file))
        {
            return null;
        }

        XElement? own = Module(file).Elements(Metaschema + ("define-" + kind))
            .FirstOrDefault(e => (string?)e.Attribute("name") == name && (isOwn || (string?)e.Attribute("scope") != "local"));
        return own is not null
            ? new PublishedDefinition(this, file, own)
            : Module(file).Elements(Metaschema + "import").Select(e => Find((string)e.Attribute("href")!, kind, name, isOwn: false, seen)).FirstOrDefault(d => d is not null);
    }

    private XElement Module(string file)
    {
        lock (_modules)
        {
            if (!_modules.TryGetValue(file, out XElement? module))
            {
                // Constraints that several modules share are entities of their document types.
                XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
                using XmlReader reader = XmlReader.Create(Path.Combine(_folder, file), settings);
                _modules.Add(file, module = XDocument.Load(reader).Root!);
            }

            return module;
        }
    }
}
