using System.Runtime.CompilerServices;
using Poam.Oscal.Catalogs.Profiles;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>
/// What constraints see of the world outside of their document: other documents, as far as the set of artifacts may read them, and resolved profiles.
/// </summary>
/// <param name="artifacts">What reads other documents.</param>
/// <param name="document">The document that is validated.</param>
/// <param name="path">Where it lies; null when it has no place.</param>
/// <param name="now">The time.</param>
internal sealed class ArtifactHost(ArtifactSet artifacts, NodeDocument document, string? path, DateTimeOffset now) : IMetapathHost
{
    private readonly ConditionalWeakTable<NodeDocument, ArtifactPlace> _places = [];
    private readonly Dictionary<NodeDocument, (NodeDocument? Catalog, string? Reason)> _resolved = [];

    /// <inheritdoc/>
    public DateTimeOffset Now => now;

    /// <inheritdoc/>
    public string? ResolveUri(NodeDocument from, string reference, string? baseUri, out string? reason)
    {
        reason = null;
        if (reference.StartsWith('#') || (baseUri is null && Uri.TryCreate(reference, UriKind.Absolute, out Uri? absolute) && absolute.Scheme.Length > 1))
        {
            // A resource of the back matter stays what it is: doc() looks it up in the document that names it.
            return reference;
        }

        if ((baseUri ?? PlaceOf(from)?.Location) is not { } start)
        {
            reason = $"'{reference}' cannot be resolved: the document has no place.";
            return null;
        }

        bool isFile = baseUri is null && Path.IsPathFullyQualified(start);
        if (Uri.TryCreate(isFile ? new Uri(start).AbsoluteUri : start, UriKind.Absolute, out Uri? root) && Uri.TryCreate(root, reference, out Uri? resolved))
        {
            return resolved.AbsoluteUri;
        }

        reason = $"'{reference}' cannot be resolved against '{start}'.";
        return null;
    }

    /// <inheritdoc/>
    public string? ResolveReference(NodeDocument from, string reference, out string? reason)
    {
        reason = null;
        return reference;
    }

    /// <inheritdoc/>
    public NodeDocument? Open(NodeDocument from, string uri, out string? reason)
    {
        ArtifactResult result = Find(from, uri);
        reason = result.IsFound ? null : $"'{result.Name}' was not read: {result.Reason}.";
        if (!result.IsFound)
        {
            return null;
        }

        Artifact artifact = result.Artifact!;
        _places.AddOrUpdate(artifact.Node, new ArtifactPlace(artifact.Location, artifact.IsNamed));
        return artifact.Node;
    }

    /// <inheritdoc/>
    public bool? IsAvailable(NodeDocument from, string uri, out string? reason)
    {
        ArtifactResult result = Find(from, uri);
        reason = result.Outcome == ArtifactOutcome.Refused ? $"'{result.Name}' was not looked for: {result.Reason}." : null;
        return reason is null ? result.Outcome != ArtifactOutcome.NotFound : null;
    }

    /// <inheritdoc/>
    public NodeDocument? ResolveProfile(NodeDocument profile, out string? reason)
    {
        if (!_resolved.TryGetValue(profile, out (NodeDocument? Catalog, string? Reason) known))
        {
            ArtifactPlace? place = PlaceOf(profile);
            NodeDocument? catalog = ProfileResolver.Resolve(profile, place?.Location ?? "", artifacts, now, out string? why);
            known = (catalog, why is null ? null : $"The profile cannot be resolved: {why}");
            _resolved.Add(profile, known);
            if (catalog is not null && place is not null)
            {
                _places.AddOrUpdate(catalog, place);
            }
        }

        reason = known.Reason;
        return known.Catalog;
    }

    private ArtifactResult Find(NodeDocument from, string uri)
    {
        ArtifactPlace? place = PlaceOf(from);
        return artifacts.Open(HrefOf(uri, place), from, place);
    }

    private ArtifactPlace? PlaceOf(NodeDocument from) =>
        !ReferenceEquals(from, document) ? _places.TryGetValue(from, out ArtifactPlace? place) ? place : null
        : path is null ? null
        : new ArtifactPlace(Path.GetFullPath(path));

    /// <summary>What <see cref="ResolveUri"/> made of a path, as the path that it was: the access policy decides about paths.</summary>
    private static string HrefOf(string uri, ArtifactPlace? place)
    {
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) || parsed.IsUnc)
        {
            return uri;
        }

        string? folder = place is null || !Path.IsPathFullyQualified(place.Location) ? null : Path.GetDirectoryName(place.Location);
        string file = folder is null ? parsed.LocalPath : Path.GetRelativePath(folder, parsed.LocalPath);
        return string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
    }
}
