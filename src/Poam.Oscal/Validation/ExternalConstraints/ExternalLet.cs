using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A variable: constraints behind it, and those of the nodes inside, may use it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What gives its value, from the node of the context; null when that cannot be evaluated.</param>
/// <param name="Obstacle">Why it cannot, or null.</param>
internal sealed record ExternalLet(string Name, MetapathProgram? Value, MetapathError? Obstacle);
