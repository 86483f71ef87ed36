namespace Poam.Oscal.Editing;

/// <summary>One change of a text: some bytes give way to others.</summary>
/// <param name="Offset">Where the change begins: an offset into the UTF-8 of the text, a byte order mark included.</param>
/// <param name="Length">How many bytes of the text go.</param>
/// <param name="NewText">What comes in their place; empty to remove them.</param>
public readonly record struct TextEdit(int Offset, int Length, string NewText);
