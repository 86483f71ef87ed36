namespace Poam.Oscal.Validation;

/// <summary>What reading a constraint file gave.</summary>
/// <param name="Set">The constraints; null when something in the file, or in a file that it imports, is an error.</param>
/// <param name="Faults">What is wrong, in the order of the files and of their texts.</param>
public sealed record ConstraintSetResult(ConstraintSet? Set, IReadOnlyList<ConstraintFault> Faults);
