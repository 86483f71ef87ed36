namespace Poam.Oscal.Editing;

/// <summary>A change that was asked for and cannot be made.</summary>
/// <param name="Place">The place as it was asked for; empty for the document as a whole.</param>
/// <param name="Message">Why, and what to do.</param>
public sealed record EditRefusal(string Place, string Message);
