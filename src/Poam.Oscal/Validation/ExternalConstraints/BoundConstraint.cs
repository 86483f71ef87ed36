namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A constraint at a definition.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="VisibleLets">How many of the definition's variables stand before it.</param>
internal sealed record BoundConstraint(ExternalConstraint Constraint, int VisibleLets);
