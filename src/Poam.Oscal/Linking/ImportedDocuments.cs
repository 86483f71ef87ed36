using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>
/// The documents that a document imports, and those behind them. From a POA&amp;M, assessment results and an assessment plan the way ends at the SSP:
/// nothing that they refer to lies behind it.
/// </summary>
internal sealed class ImportedDocuments
{
    private readonly List<ImportLink> _links = [];
    private readonly List<Artifact> _found = [];
    private readonly ArtifactSet _artifacts;

    private ImportedDocuments(ArtifactSet artifacts)
    {
        _artifacts = artifacts;
    }

    /// <summary>All imports that were followed.</summary>
    public IReadOnlyList<ImportLink> Links => _links;

    /// <summary>The documents that were found, each once.</summary>
    public IReadOnlyList<Artifact> Found => _found;

    /// <summary>The assessment results among them, or null.</summary>
    public Artifact? AssessmentResults => OfModel("assessment-results");

    /// <summary>The SSP among them, or null.</summary>
    public Artifact? Ssp => OfModel("system-security-plan");

    /// <summary>The first import that references may lead through and that was not found, or null.</summary>
    public ImportLink? FirstMissing
    {
        get
        {
            foreach (ImportLink link in _links)
            {
                if (!link.Result.IsFound)
                {
                    return link;
                }
            }

            return null;
        }
    }

    /// <summary>Follows the imports of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">Its path or URI, or null.</param>
    /// <param name="artifacts">What opens documents.</param>
    /// <param name="ssp">The SSP that the caller gives, or null.</param>
    /// <param name="sar">The assessment results that the caller gives, or null.</param>
    public static ImportedDocuments Follow(NodeDocument document, string? path, ArtifactSet artifacts, string? ssp = null, string? sar = null)
    {
        ImportedDocuments imports = new(artifacts);
        ArtifactPlace? place = path is null ? null : new ArtifactPlace(path);
        List<string> way = [path is null ? "" : artifacts.LocationOf(path)];
        List<string> names = [path is null ? "the document" : artifacts.NameOf(way[0])];
        List<ImportReference> references = ImportReference.Of(document);
        int sspNode = -1;
        foreach (ImportReference reference in references)
        {
            if (reference.What == "SSP" && ssp is not null)
            {
                sspNode = reference.Node;
                continue;
            }

            imports.Take(reference, document, place, reference.Node, null, way, names);
        }

        if (ssp is not null)
        {
            imports.Give("SSP", ssp, sspNode, way, names);
        }

        if (sar is not null)
        {
            imports.Give("assessment results", sar, -1, way, names);
        }

        return imports;
    }

    /// <summary>Looks for an object in all documents that were found.</summary>
    /// <param name="key">Its UUID, or the key of a role.</param>
    /// <param name="allowed">What it may be; one of that kind is preferred.</param>
    /// <param name="artifact">The document that has it.</param>
    /// <returns>The object, or -1.</returns>
    public int Find(UuidKey key, ObjectKinds allowed, out Artifact? artifact)
    {
        int other = -1;
        artifact = null;
        foreach (Artifact document in _found)
        {
            IdentifierTable objects = document.Links.Objects;
            int first = objects.Find(key);
            for (int entry = first; entry >= 0; entry = objects.NextOf(entry))
            {
                if ((objects.KindOf(entry) & (allowed | ObjectKinds.Unknown)) != 0)
                {
                    artifact = document;
                    return entry;
                }
            }

            if (other < 0 && first >= 0)
            {
                other = first;
                artifact = document;
            }
        }

        return other;
    }

    private Artifact? OfModel(string model)
    {
        foreach (Artifact artifact in _found)
        {
            if (artifact.Model == model)
            {
                return artifact;
            }
        }

        return null;
    }

    private void Give(string what, string path, int node, List<string> way, List<string> names)
    {
        ArtifactResult result = _artifacts.Open(path).Of(ImportReference.ModelsOf(what));
        _links.Add(new ImportLink { Node = node, What = what, Result = result, IsGiven = true });
        Descend(result, node, way, names);
    }

    private void Take(ImportReference reference, NodeDocument document, ArtifactPlace? place, int node, string? via, List<string> way, List<string> names)
    {
        if (reference.What == "SSP" && via is not null && Ssp is not null)
        {
            // The POA&M's own SSP decides; the assessment plan mostly names the same.
            return;
        }

        ArtifactResult result = _artifacts.Open(reference.Href, document, place, reference.Models);
        int circle = result.Artifact is { } artifact ? way.IndexOf(artifact.Location) : -1;
        _links.Add(new ImportLink
        {
            Node = node,
            What = reference.What,
            Result = result,
            Via = via,
            IsFaulty = reference.IsFaulty,
            IsDeadFragment = IsDeadFragment(document, reference.Href),
            Circle = circle < 0 ? null : [.. names[circle..], names[circle]],
        });
        if (circle < 0)
        {
            Descend(result, node, way, names);
        }
    }

    private void Descend(ArtifactResult result, int node, List<string> way, List<string> names)
    {
        if (result.Artifact is not { } artifact || !result.IsFound || _found.Contains(artifact))
        {
            return;
        }

        _found.Add(artifact);
        if (artifact.Model == "system-security-plan")
        {
            return;
        }

        way.Add(artifact.Location);
        names.Add(artifact.Name);
        foreach (ImportReference reference in ImportReference.Of(artifact.Node))
        {
            Take(reference, artifact.Node, new ArtifactPlace(artifact.Location, artifact.IsNamed), node, artifact.Name, way, names);
        }

        way.RemoveAt(way.Count - 1);
        names.RemoveAt(names.Count - 1);
    }

    private static bool IsDeadFragment(NodeDocument document, string href) =>
        href.StartsWith('#') && ResourceCandidates.Find(document, Encoding.UTF8.GetBytes(href).AsSpan(1)) < 0;
}
