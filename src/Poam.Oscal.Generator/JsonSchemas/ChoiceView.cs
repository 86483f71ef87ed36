namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>A choice as one release has it.</summary>
/// <param name="Alternatives">The names of the members of which at most one may be there.</param>
/// <param name="Required">Whether one must be there.</param>
internal sealed record ChoiceView(IReadOnlyList<string> Alternatives, bool Required);
