using System.Xml.Linq;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>A definition of a Metaschema module.</summary>
/// <param name="modules">The modules of its release.</param>
/// <param name="file">The module that has it.</param>
/// <param name="element">Its element.</param>
internal sealed class PublishedDefinition(PublishedModules modules, string file, XElement element)
{
    private static readonly Dictionary<XElement, PublishedDefinition> Shared = [];

    private readonly Dictionary<(string Name, bool IsFlag), PublishedDefinition?> _children = [];
    private PublishedConstraint[]? _constraints;

    /// <summary>Its element.</summary>
    public XElement Element => element;

    /// <summary>Its name.</summary>
    public string Name => (string)element.Attribute("name")!;

    /// <summary>Its constraints, in the order of the module.</summary>
    public IReadOnlyList<PublishedConstraint> Constraints => _constraints ??=
        [.. element.Elements(element.Name.Namespace + "constraint").SelectMany(c => PublishedConstraint.In(c, [], Name))];

    /// <summary>The definition of a child or a flag; null when there is none of that name.</summary>
    public PublishedDefinition? Child(string name, bool isFlag)
    {
        if (!_children.TryGetValue((name, isFlag), out PublishedDefinition? child))
        {
            IEnumerable<XElement> instances = isFlag ? element.Elements() : element.Elements(element.Name.Namespace + "model").SelectMany(Instances);
            child = instances.Select(i => Resolve(i, isFlag)).FirstOrDefault(r => r.Name == name).Definition;
            _children.Add((name, isFlag), child);
        }

        return child;
    }

    private static IEnumerable<XElement> Instances(XElement model) => model.Elements()
        .SelectMany(e => e.Name.LocalName is "choice" or "choice-group" ? Instances(e) : [e]);

    private (string Name, PublishedDefinition? Definition) Resolve(XElement instance, bool isFlag)
    {
        string kind = instance.Name.LocalName;
        bool isInstance = isFlag ? kind is "flag" or "define-flag" : kind is "assembly" or "field" or "define-assembly" or "define-field";
        if (!isInstance)
        {
            return ("", null);
        }

        bool isOwn = kind.StartsWith("define-", StringComparison.Ordinal);
        PublishedDefinition definition = isOwn ? new PublishedDefinition(modules, file, instance) : modules.Find(file, kind, (string)instance.Attribute("ref")!);
        string? named = UseName(instance) ?? (isOwn ? null : UseName(definition.Element));
        return (named ?? definition.Name, SharedFor(definition));
    }

    private static string? UseName(XElement element) => element.Element(element.Name.Namespace + "use-name")?.Value.Trim();

    /// <summary>One object for each element, so that what is known of it is found out once, recursive definitions included.</summary>
    private static PublishedDefinition SharedFor(PublishedDefinition definition)
    {
        lock (Shared)
        {
            return Shared.TryGetValue(definition.Element, out PublishedDefinition? known) ? known : Shared[definition.Element] = definition;
        }
    }
}
