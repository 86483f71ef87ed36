using System.Text;
using Poam.Oscal.Catalogs;
using Poam.Oscal.Catalogs.Profiles;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>
/// Finds the catalog by which a document's controls are judged: the one that the caller names, else that of the profile of the SSP, else what
/// FedRAMP's resolution resource names, else SP 800-53 Rev. 5.
/// </summary>
internal sealed class CatalogFinder(NodeDocument document, string? path, ValidationOptions options)
{
    // From assessment results by way of the plan to the SSP.
    private const int MostSteps = 3;

    private readonly ArtifactSet _artifacts = options.Artifacts ?? new ArtifactSet(ArtifactOptions.Default with { Limits = options.Limits });

    /// <summary>Finds the catalog.</summary>
    public CatalogInUse Find()
    {
        CatalogInUse found = options.Catalog is { } given ? new CatalogInUse(given, "given")
            : OfProfile() ?? OfResolutionResource() ?? new CatalogInUse(ControlIndex.Rev5, "default") { IsGuess = true };
        return options.Baseline is { } baseline ? found with { Baseline = baseline }
            : options.BaselineName is { } name ? Named(found, name)
            : found;
    }

    private static CatalogInUse Named(CatalogInUse found, string name)
    {
        ControlBaseline? baseline = found.Index.FindBaseline(name);
        return found with { Baseline = baseline, UnknownBaseline = baseline is null ? name : null };
    }

    private CatalogInUse? OfProfile()
    {
        Artifact? given = options.Ssp is { } ssp ? _artifacts.Open(ssp).Artifact : null;
        NodeDocument current = given?.Node ?? document;
        ArtifactPlace? place = given is not null ? new ArtifactPlace(given.Location, given.IsNamed) : path is null ? null : new ArtifactPlace(path);
        for (int step = 0; step < MostSteps; step++)
        {
            CatalogNodes nodes = new(current);
            if (HrefOf(nodes, "import-profile"u8) is { } profile)
            {
                return OfProfile(profile, _artifacts.Open(profile, current, place, "profile", "catalog"));
            }

            if ((HrefOf(nodes, "import-ssp"u8) ?? HrefOf(nodes, "import-ap"u8)) is not { } next || _artifacts.Open(next, current, place).Artifact is not { } artifact)
            {
                return null;
            }

            current = artifact.Node;
            place = new ArtifactPlace(artifact.Location, artifact.IsNamed);
        }

        return null;
    }

    private CatalogInUse? OfProfile(string href, ArtifactResult result)
    {
        if (result is { IsFound: true, Artifact: { } artifact }
            && ProfileResolver.Resolve(artifact.Node, artifact.Location, _artifacts, DateTimeOffset.UnixEpoch, out _) is { } resolved
            && ControlIndex.Of(resolved, artifact.Name) is { Count: > 0 } own)
        {
            string why = $"profile of the SSP: {artifact.Name}";
            ControlBaseline selected = ControlBaseline.Of(own.Title, own.Title, own.Controls.Select(c => c.Id));
            return RevisionOf(own) is { } revision ? new CatalogInUse(revision, why) { Own = own, Baseline = selected } : new CatalogInUse(own, why);
        }

        // What cannot be read may still have a name that everybody knows.
        return OfName(result.Name + " " + href, $"name of the SSP's profile: {result.Name}");
    }

    private static string? ResolutionResource(CatalogNodes nodes, int metadata)
    {
        foreach (int prop in nodes.Children(metadata, "props"u8))
        {
            if (nodes.Text(prop, "name"u8) == "resolution-resource")
            {
                return nodes.Text(prop, "value"u8);
            }
        }

        return null;
    }

    private CatalogInUse? OfResolutionResource()
    {
        CatalogNodes nodes = new(document);
        int metadata = nodes.Child(document.Root, "metadata"u8);
        int backMatter = nodes.Child(document.Root, "back-matter"u8);
        string? uuid = metadata < 0 ? null : ResolutionResource(nodes, metadata);
        if (uuid is null || backMatter < 0)
        {
            return null;
        }

        foreach (int resource in nodes.Children(backMatter, "resources"u8))
        {
            if (nodes.Text(resource, "uuid"u8) == uuid)
            {
                StringBuilder text = new(nodes.Text(resource, "title"u8));
                nodes.Children(resource, "rlinks"u8).ForEach(r => text.Append(' ').Append(nodes.Text(r, "href"u8)));
                return OfName(text.ToString(), "FedRAMP's resolution resource");
            }
        }

        return null;
    }

    /// <summary>The catalog and baseline that a name such as <c>FedRAMP_rev5_MODERATE-baseline_profile.xml</c> tells; null when it tells none.</summary>
    private static CatalogInUse? OfName(string name, string why)
    {
        ControlIndex? index = Has(name, "rev5") || Has(name, "rev 5") || Has(name, "rev. 5") ? ControlIndex.Rev5
            : Has(name, "rev4") || Has(name, "rev 4") || Has(name, "rev. 4") ? ControlIndex.Rev4
            : null;
        if (index is null)
        {
            return null;
        }

        string level = Has(name, "li-saas") ? "li-saas" : Has(name, "moderate") ? "moderate" : Has(name, "privacy") ? "privacy" : Has(name, "high") ? "high" : Has(name, "low") ? "low" : "";
        return new CatalogInUse(index, why) { Baseline = index.FindBaseline((Has(name, "fedramp") ? "fedramp-" : "") + level) };
    }

    /// <summary>The revision of SP 800-53 that most controls of a catalog are from; null when it is another framework.</summary>
    private static ControlIndex? RevisionOf(ControlIndex own)
    {
        int five = Shared(own, ControlIndex.Rev5);
        int four = Shared(own, ControlIndex.Rev4);
        return Math.Max(five, four) * 2 <= own.Count ? null : four > five ? ControlIndex.Rev4 : ControlIndex.Rev5;
    }

    private static int Shared(ControlIndex own, ControlIndex revision) =>
        own.Controls.Count(c => revision.FindId(c.Id) is { } known && known.Title.Equals(c.Title, StringComparison.OrdinalIgnoreCase));

    private static string? HrefOf(CatalogNodes nodes, ReadOnlySpan<byte> import) => nodes.Child(nodes.Document.Root, import) is >= 0 and int node ? nodes.Text(node, "href"u8) : null;

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
