using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A constraint at a node.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Context">The node.</param>
/// <param name="Variables">The variables that it may use, or null.</param>
internal readonly record struct Occasion(ExternalConstraint Constraint, MetapathItem Context, IMetapathVariables? Variables);
