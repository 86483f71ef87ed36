using Poam.Oscal.Linking;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Finds what profiles import in a set of artifacts, under its access policy.</summary>
internal sealed class ArtifactImports(ArtifactSet artifacts) : IProfileImports
{
    /// <summary>An artifact as a document that takes part in a resolution.</summary>
    public static ProfileSource SourceOf(Artifact artifact) => new(artifact.Node, artifact.Location, artifact.Name) { Artifact = artifact };

    /// <inheritdoc/>
    public ProfileSource? Open(ProfileSource from, string href, out string? reason)
    {
        ArtifactPlace? place = from.Location.Length == 0 ? null : new ArtifactPlace(from.Location, from.Artifact?.IsNamed ?? true);
        ArtifactResult result = artifacts.Open(href, from.Document, place, "catalog", "profile");
        reason = result.IsFound ? null : result.Reason;
        return result.IsFound ? SourceOf(result.Artifact!) : null;
    }
}
