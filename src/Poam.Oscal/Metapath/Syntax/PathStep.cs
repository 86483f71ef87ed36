namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A step of a path.</summary>
/// <param name="Descends">Whether the step is taken from every descendant as well: it stands after <c>//</c>.</param>
/// <param name="Expression">What is evaluated for each node that the path has reached.</param>
internal readonly record struct PathStep(bool Descends, MetapathExpression Expression);
