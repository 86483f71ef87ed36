using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>How the value of a definition differed in some releases. What is null is as in the definition.</summary>
internal sealed class DefinitionVariant
{
    /// <summary>The releases in which it was so.</summary>
    public required OscalReleaseSet Releases { get; init; }

    /// <summary>The data type.</summary>
    public string? DataType { get; init; }

    /// <summary>The JSON name of the value.</summary>
    public string? ValueKey { get; init; }
}
