namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A variable and what it runs over.</summary>
/// <param name="Name">The name without the dollar sign.</param>
/// <param name="Source">The items that it takes one after the other.</param>
internal readonly record struct VariableBinding(string Name, MetapathExpression Source);
