namespace Poam.Oscal.Generator.Model;

/// <summary>What replaces parts of a constraint that has a defect. What is null stays.</summary>
internal sealed class CorrectionModel
{
    /// <summary>The target.</summary>
    public string? Target { get; init; }

    /// <summary>The condition.</summary>
    public string? Test { get; init; }

    /// <summary>The pattern.</summary>
    public string? Regex { get; init; }

    /// <summary>The pattern of the only key field.</summary>
    public string? KeyPattern { get; init; }

    /// <summary>What a finding says.</summary>
    public string? Message { get; init; }
}
