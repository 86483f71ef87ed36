namespace Poam.Oscal.Linking;

/// <summary>
/// A store of a caller's own: a database, an archive, documents in memory. It is asked first, once for each place, and may be asked by several
/// threads at a time. An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> becomes the reason why the document could not be read.
/// </summary>
public interface IArtifactResolver
{
    /// <summary>Gives the content of a document.</summary>
    /// <param name="request">What is looked for.</param>
    /// <returns>The bytes of the document, in JSON, YAML or XML; null to leave the reference to the set's own rules.</returns>
    byte[]? Resolve(ArtifactRequest request);
}
