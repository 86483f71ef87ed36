namespace Poam.Oscal.Diagnostics;

/// <summary>Another place that helps to understand a finding, such as the first of two duplicates.</summary>
/// <param name="Message">What is to be seen there.</param>
/// <param name="Path">The file, or null for the file of the finding.</param>
/// <param name="Location">The place in the file.</param>
public sealed record RelatedLocation(string Message, string? Path, SourceLocation Location);
