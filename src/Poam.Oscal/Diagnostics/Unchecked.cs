namespace Poam.Oscal.Diagnostics;

/// <summary>Something that was asked for, or was needed for a verdict, and could not be checked.</summary>
/// <param name="RuleId">The rule that could not run.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Pointer">The JSON pointer of the place that blocked it, or an empty string.</param>
/// <param name="Line">Its line from 1, or 0 where there is none.</param>
/// <param name="Count">How many checks were blocked.</param>
public sealed record Unchecked(string RuleId, string Reason, string Pointer, int Line, int Count);
