namespace Poam.Oscal.Diagnostics;

/// <summary>A check that was made and found nothing wrong.</summary>
/// <param name="RuleId">The id of the constraint.</param>
/// <param name="Pointer">The JSON pointer of what was checked.</param>
/// <param name="Line">Its line from 1, or 0 where there is none.</param>
public sealed record PassedCheck(string RuleId, string Pointer, int Line);
