namespace Poam.Oscal.Upgrade;

/// <summary>A value that a later release writes otherwise.</summary>
/// <param name="Member">The name of the member.</param>
/// <param name="Around">The name of the list or object that the member stands in; empty for any.</param>
/// <param name="Above">The name of the list or object around that; empty for any.</param>
/// <param name="Old">The old value.</param>
/// <param name="New">The new value.</param>
/// <param name="Since">The first release that knows the new value and wants it.</param>
/// <param name="IsOscals">Whether only values in OSCAL's own namespace are meant: the object has no <c>ns</c>, or OSCAL's.</param>
internal sealed record ReplacedValue(string Member, string Around, string Above, string Old, string New, string Since, bool IsOscals = false);
