namespace Poam.Oscal.Diagnostics;

/// <summary>A finding that is known and was silenced: reports count it apart and it makes no check fail.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Kind">What silenced it.</param>
/// <param name="Reason">Why, in the words of whoever silenced it; null when nobody said.</param>
/// <param name="Until">The last day, in UTC, on which it is silenced; null for no end.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, SuppressionKind Kind, string? Reason, DateOnly? Until);
