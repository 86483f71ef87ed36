namespace Poam.Oscal.Review.Formatting;

/// <summary>What stands in the way of writing a text anew.</summary>
/// <param name="Offset">Where, as an offset into the text.</param>
/// <param name="Message">What, and what to do.</param>
internal sealed record FormatFault(int Offset, string Message);
