using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>
/// The documents that others refer to. Each is read once, when the first reference to it is followed, and kept. What may be read is decided for
/// every reference anew: see <see cref="ArtifactOptions"/>. Any number of threads may use a set. Content never makes it throw: what cannot be had
/// has an outcome and a reason.
/// </summary>
public sealed class ArtifactSet
{
    private readonly ArtifactOptions _options;
    private ArtifactLoader? _loader;

    /// <summary>Makes a set. Nothing is read yet.</summary>
    /// <param name="options">Where to look; null for the defaults.</param>
    public ArtifactSet(ArtifactOptions? options = null)
    {
        _options = options ?? ArtifactOptions.Default;
    }

    // Made late: a run over documents that import nothing pays nothing.
    private ArtifactLoader Loader => _loader ?? Interlocked.CompareExchange(ref _loader, new ArtifactLoader(_options), null) ?? _loader;

    /// <summary>Puts a document into the set, so that references to its place find it without reading anything.</summary>
    /// <param name="location">A path, which may be relative to the current folder, or an absolute URI.</param>
    /// <param name="content">JSON, YAML or XML.</param>
    /// <returns>What came of reading it.</returns>
    /// <exception cref="ArgumentException">The location is empty.</exception>
    public ArtifactResult Add(string location, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        return Loader.Add(location, content);
    }

    /// <summary>Opens a document that the caller named: wherever it lies.</summary>
    /// <param name="path">A path, which may be relative to the current folder, or the URI of a document that was added.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public ArtifactResult Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Loader.Open(path);
    }

    /// <summary>Follows a reference of a document.</summary>
    /// <param name="href">A path relative to the document, a URI, or <c>#</c> and the UUID of a resource in the document's back matter.</param>
    /// <param name="importer">The document that has the reference.</param>
    /// <param name="models">The root names of the models that can stand there; none for any.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ArtifactResult Open(string href, Artifact importer, params string[] models)
    {
        ArgumentNullException.ThrowIfNull(href);
        ArgumentNullException.ThrowIfNull(importer);
        return Open(href, importer.Node, new ArtifactPlace(importer.Location, importer.IsNamed), models);
    }

    /// <summary>Follows a reference of a document.</summary>
    /// <param name="href">The reference.</param>
    /// <param name="importer">The document that has it.</param>
    /// <param name="place">Where that document lies; null when it has no place.</param>
    /// <param name="models">The root names of the models that can stand there; none for any.</param>
    internal ArtifactResult Open(string href, NodeDocument importer, ArtifactPlace? place, params string[] models) =>
        Loader.Open(href, importer, place, models);

    /// <summary>The absolute path or URI of a place.</summary>
    internal string LocationOf(string path) => Loader.Absolute(path);

    /// <summary>What messages call a place.</summary>
    internal string NameOf(string location) => Loader.NameOf(location);
}
