namespace Poam.Oscal.Formats.Writing;

/// <summary>A place at which two documents differ in content.</summary>
/// <param name="Left">The node of the first document, or -1 where it has none.</param>
/// <param name="Right">The node of the second document, or -1 where it has none.</param>
internal sealed record ContentDifference(int Left, int Right);
