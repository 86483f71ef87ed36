namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Constraints, and the definitions at whose nodes they stand.</summary>
internal sealed class ExternalContext
{
    /// <summary>Where they stand, from the context around it or from the document; any of them.</summary>
    public required ContextPath[] Paths { get; init; }

    /// <summary>The variables.</summary>
    public required ExternalLet[] Lets { get; init; }

    /// <summary>The constraints.</summary>
    public required ExternalConstraint[] Constraints { get; init; }

    /// <summary>The contexts inside.</summary>
    public ExternalContext[] Inner { get; init; } = [];

    /// <summary>The name of the only model that it is for (of its root in JSON); null for all.</summary>
    public string? Model { get; init; }
}
