using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>How a member differed in some releases. What is null is as in the member.</summary>
internal sealed class MemberVariant
{
    /// <summary>The releases in which the member was so.</summary>
    public required OscalReleaseSet Releases { get; init; }

    /// <summary>Whether the member was demanded.</summary>
    public bool? Required { get; init; }

    /// <summary>Whether the member was a list.</summary>
    public bool? Many { get; init; }

    /// <summary>What stood there, where that is another definition.</summary>
    public DefinitionModel? Definition { get; init; }

    /// <summary>The data type of the value.</summary>
    public string? DataType { get; init; }

    /// <summary>The value of an absent flag; the empty string where there was no default.</summary>
    public string? Default { get; init; }

    /// <summary>The name in XML.</summary>
    public string? XmlName { get; init; }

    /// <summary>The form in XML, <c>default</c> included.</summary>
    public string? InXml { get; init; }

    /// <summary>The form in JSON, <c>default</c> included.</summary>
    public string? InJson { get; init; }
}
