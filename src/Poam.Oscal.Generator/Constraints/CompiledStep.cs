namespace Poam.Oscal.Generator.Constraints;

/// <summary>A step of a path, resolved to members.</summary>
/// <param name="Axis">0 stays, 1 goes to the children, 2 to everything below.</param>
/// <param name="Members">The members that are reached; all of one definition. None for a step that stays.</param>
/// <param name="Condition">What the node that was reached must satisfy.</param>
internal sealed record CompiledStep(int Axis, IReadOnlyList<GraphMember> Members, Term Condition);
