namespace Poam.Oscal.Linking;

/// <summary>A document that another one refers to.</summary>
/// <param name="Href">The reference as it is written.</param>
/// <param name="Location">The absolute path or URI that it leads to; the reference itself when the importing document has no place.</param>
/// <param name="Importer">The path or URI of the document that refers to it; null when it has none.</param>
public sealed record ArtifactRequest(string Href, string Location, string? Importer);
