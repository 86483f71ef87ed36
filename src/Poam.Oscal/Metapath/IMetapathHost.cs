using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>
/// What expressions ask of the world outside of their document. Implementations are above this layer; each says why something cannot be had
/// instead of throwing, and gives the same document object for the same URI within a run.
/// </summary>
internal interface IMetapathHost
{
    /// <summary>The time that <c>current-dateTime()</c> gives.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Resolves a URI reference against the place of a document, or against a base that the expression names.</summary>
    /// <param name="from">The document that holds the focus of the expression.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="baseUri">The base that the expression names, or null.</param>
    /// <param name="reason">Why there is no answer.</param>
    /// <returns>The absolute URI, or null when there is no answer.</returns>
    string? ResolveUri(NodeDocument from, string reference, string? baseUri, out string? reason);

    /// <summary>Resolves a reference to a resource of the back matter (<c>#uuid</c>) to the URI at which the resource lies; others stay as they are.</summary>
    /// <param name="from">The document that holds the focus of the expression.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="reason">Why there is no answer.</param>
    /// <returns>The URI, or null when there is no answer.</returns>
    string? ResolveReference(NodeDocument from, string reference, out string? reason);

    /// <summary>Reads the document at a URI.</summary>
    /// <param name="from">The document that holds the focus of the expression.</param>
    /// <param name="uri">The URI, which may be relative to that document.</param>
    /// <param name="reason">Why there is none.</param>
    /// <returns>The document, or null.</returns>
    NodeDocument? Open(NodeDocument from, string uri, out string? reason);

    /// <summary>Says whether something lies at a URI, without reading it.</summary>
    /// <param name="from">The document that holds the focus of the expression.</param>
    /// <param name="uri">The URI, which may be relative to that document.</param>
    /// <param name="reason">Why it cannot be said.</param>
    /// <returns>Whether it does, or null when it cannot be said.</returns>
    bool? IsAvailable(NodeDocument from, string uri, out string? reason);

    /// <summary>Resolves a profile to a catalog; a catalog is returned as it is.</summary>
    /// <param name="document">The profile or catalog.</param>
    /// <param name="reason">Why it cannot be resolved.</param>
    /// <returns>The catalog, or null.</returns>
    NodeDocument? ResolveProfile(NodeDocument document, out string? reason);
}
