using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>An instance of a definition, in one release.</summary>
internal sealed class SourceMember
{
    /// <summary>What stands there.</summary>
    public SourceDefinition? Definition { get; set; }

    /// <summary>The name of the definition referred to; null for an inline definition.</summary>
    public string? Reference { get; init; }

    /// <summary>What is referred to.</summary>
    public required DefinitionKind Kind { get; init; }

    /// <summary>The name that the instance gives itself.</summary>
    public string? UseName { get; init; }

    /// <summary>Whether the member must be present.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the member is a list.</summary>
    public bool Many { get; init; }

    /// <summary>The JSON name of a list.</summary>
    public string? GroupName { get; init; }

    /// <summary>The form in XML as schemas/model writes it, null for the default.</summary>
    public string? InXml { get; init; }

    /// <summary>The form in JSON as schemas/model writes it, null for the default.</summary>
    public string? InJson { get; init; }

    /// <summary>The value of an absent flag, where the instance says it.</summary>
    public string? OwnDefault { get; init; }

    /// <summary>The release that deprecated the member, as the source says it.</summary>
    public string? OwnDeprecated { get; init; }

    /// <summary>The place of the choice inside its object; null outside of choices.</summary>
    public int? Choice { get; init; }

    /// <summary>The name in XML.</summary>
    public string XmlName => UseName ?? Definition!.UseName;

    /// <summary>The name in JSON.</summary>
    public string JsonName => Many ? GroupName! : XmlName;

    /// <summary>The value of an absent flag.</summary>
    public string? Default => OwnDefault ?? Definition!.Default;

    /// <summary>Whether the source marks the member, or the inline definition that it is, as deprecated.</summary>
    public bool IsDeprecated => OwnDeprecated is not null || (Reference is null && Definition!.Deprecated is not null);
}
