using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>
/// Resolves profiles to catalogs: follows imports, selects controls, merges them and applies what the profile sets, adds and removes.
/// </summary>
/// <remarks>Specification: https://pages.nist.gov/OSCAL/resources/concepts/processing/profile-resolution/.</remarks>
public static class ProfileResolver
{
    /// <summary>Resolves a profile.</summary>
    /// <param name="profile">The profile; a catalog is its own resolution.</param>
    /// <param name="artifacts">Where its imports are looked for; null for files under the git work tree of the profile, without the network.</param>
    /// <param name="clock">The clock that says when it was resolved; null for that of the system.</param>
    /// <param name="href">How the result refers to the profile; null for the name of the artifact.</param>
    /// <returns>The catalog and what is wrong. Errors of content are problems, never exceptions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static ProfileResolution Resolve(Artifact profile, ArtifactSet? artifacts = null, TimeProvider? clock = null, string? href = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ProfileEngine engine = new(new ArtifactImports(artifacts ?? new ArtifactSet()), (clock ?? TimeProvider.System).GetUtcNow());
        NodeDocument? catalog = engine.Resolve(ArtifactImports.SourceOf(profile), href ?? profile.Name);
        return new ProfileResolution(catalog, engine.Problems);
    }

    /// <summary>Resolves the document that an expression is about.</summary>
    /// <param name="document">A profile or a catalog.</param>
    /// <param name="location">Where it lies; empty when it has no place.</param>
    /// <param name="artifacts">Where its imports are looked for.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why there is none.</param>
    /// <returns>The catalog; null when the document is neither, or an import cannot be followed.</returns>
    internal static NodeDocument? Resolve(NodeDocument document, string location, ArtifactSet artifacts, DateTimeOffset at, out string? reason)
    {
        ProfileEngine engine = new(new ArtifactImports(artifacts), at);
        NodeDocument? catalog = engine.Resolve(new ProfileSource(document, location, location), location);
        ProfileProblem? error = engine.Problems.FirstOrDefault(p => p.Severity == Diagnostics.Severity.Error);
        reason = catalog is null ? "it is neither a profile nor a catalog" : error?.Message;
        return reason is null ? catalog : null;
    }
}
