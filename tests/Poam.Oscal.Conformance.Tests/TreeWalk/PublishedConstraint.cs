using System.Xml.Linq;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>A constraint as it stands in a Metaschema module.</summary>
internal sealed class PublishedConstraint
{
    private PublishedConstraint(XElement element, string[] conditions, string owner)
    {
        Element = element;
        Owner = owner;
        Id = (string?)element.Attribute("id");
        Level = (string?)element.Attribute("level") ?? "ERROR";
        Conditions = conditions;
        Target = PublishedRepairs.Of((string?)element.Attribute("target") ?? ".");
        Keys = [.. Elements("key-field").Select(k => (PublishedRepairs.Of((string)k.Attribute("target")!), (string?)k.Attribute("pattern")))];
        Values = [.. Elements("enum").Select(e => (string)e.Attribute("value")!)];
        Malformed = [.. Conditions.Append(Target).Concat(Keys.Select(k => k.Target)).Append(this["test"] ?? ".")
            .Where(e => e.Length > 0 && MetapathProgram.Compile(e, null, out _) is null)];
    }

    /// <summary>Its element.</summary>
    public XElement Element { get; }

    /// <summary>The name of the definition that has it.</summary>
    public string Owner { get; }

    /// <summary>The id, or null.</summary>
    public string? Id { get; }

    /// <summary>The level.</summary>
    public string Level { get; }

    /// <summary>The kind.</summary>
    public string Kind => Element.Name.LocalName;

    /// <summary>What must hold at the node of the definition: 1.0.0 has such conditions around constraints.</summary>
    public string[] Conditions { get; }

    /// <summary>The target.</summary>
    public string Target { get; }

    /// <summary>The key fields, with the pattern of each.</summary>
    public (string Target, string? Pattern)[] Keys { get; }

    /// <summary>The values of a list.</summary>
    public string[] Values { get; }

    /// <summary>Whether a list lets other values stand.</summary>
    public bool IsOpen => (string?)Element.Attribute("allow-other") == "yes";

    /// <summary>An attribute of the constraint, or null.</summary>
    public string? this[string attribute] => (string?)Element.Attribute(attribute);

    /// <summary>The constraints inside an element.</summary>
    public static IEnumerable<PublishedConstraint> In(XElement element, string[] conditions, string owner) => element.Elements().SelectMany(e => e.Name.LocalName switch
    {
        "require" => In(e, [.. conditions, (string)e.Attribute("when")!], owner),
        "allowed-values" or "matches" or "expect" or "index" or "index-has-key" or "is-unique" or "has-cardinality" => [new PublishedConstraint(e, conditions, owner)],
        "let" => throw new InvalidOperationException($"{owner} has a let, which the walk does not know."),
        _ => Enumerable.Empty<PublishedConstraint>(),
    });

    /// <summary>The expressions that cannot be compiled: 1.0.0 has some that are no Metapath.</summary>
    public IReadOnlyList<string> Malformed { get; }

    private IEnumerable<XElement> Elements(string name) => Element.Elements(Element.Name.Namespace + name);
}
