namespace Poam.Oscal.Linking;

/// <summary>Where a document that refers to others lies.</summary>
/// <param name="Location">Its path or URI.</param>
/// <param name="IsNamed">Whether the caller named it; else another document led to it, and that gives no right to read beside it.</param>
internal sealed record ArtifactPlace(string Location, bool IsNamed = true);
