using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>An instance of a definition inside an object.</summary>
internal sealed class MemberModel
{
    /// <summary>The JSON and YAML name: the group name where the member is a list.</summary>
    public required string JsonName { get; init; }

    /// <summary>The name of the XML element or attribute.</summary>
    public required string XmlName { get; set; }

    /// <summary>What stands there.</summary>
    public required DefinitionModel Definition { get; set; }

    /// <summary>The releases that have the member.</summary>
    public OscalReleaseSet Releases { get; set; }

    /// <summary>Whether the newest release demands the member.</summary>
    public bool Required { get; set; }

    /// <summary>Whether the member is a list.</summary>
    public bool Many { get; set; }

    /// <summary><c>grouped</c> or <c>unwrapped</c>; null is the default (lists without a wrapper, multi-line markup with one).</summary>
    public string? InXml { get; set; }

    /// <summary><c>singleton-or-array</c>; null is the default (lists are arrays).</summary>
    public string? InJson { get; set; }

    /// <summary>The XML element around a grouped list; null without one. It is the JSON name.</summary>
    public string? XmlGroupName => InXml == "grouped" ? JsonName : null;

    /// <summary>The value of an absent flag.</summary>
    public string? Default { get; set; }

    /// <summary>The release that deprecated the member.</summary>
    public string? Deprecated { get; set; }

    /// <summary>One line in our own words; null where the summary of the definition says it.</summary>
    public string? Summary { get; set; }

    /// <summary>The C# name, where a person chose one.</summary>
    public string? CSharpName { get; set; }

    /// <summary>How the member differed in other releases, oldest first.</summary>
    public List<MemberVariant> Was { get; } = [];

    /// <summary>The JSON name, for messages and debuggers.</summary>
    public override string ToString() => JsonName;
}
