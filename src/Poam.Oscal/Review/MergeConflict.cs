namespace Poam.Oscal.Review;

/// <summary>A place at which two changes cannot both be kept.</summary>
/// <param name="Subject">What it is about: the POAM-ID or title of an item, else the member of the document.</param>
/// <param name="Name">Which value, in words.</param>
/// <param name="Ours">What our side made of it; null for nothing.</param>
/// <param name="Theirs">What their side made of it; null for nothing.</param>
/// <param name="Message">Why both cannot be kept.</param>
public sealed record MergeConflict(string Subject, string Name, string? Ours, string? Theirs, string Message);
