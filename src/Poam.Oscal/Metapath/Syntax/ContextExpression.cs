namespace Poam.Oscal.Metapath.Syntax;

/// <summary>The focus itself: <c>.</c>.</summary>
internal sealed class ContextExpression(int offset) : MetapathExpression(offset);
