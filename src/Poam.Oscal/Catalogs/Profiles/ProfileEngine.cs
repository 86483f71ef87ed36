using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>
/// Resolves profiles, and the profiles that they import, into catalogs: imports are followed and cut down to what is selected, merged, modified;
/// then come metadata and back matter.
/// </summary>
/// <remarks>Specification: OSCAL Profile Resolution, https://pages.nist.gov/OSCAL/resources/concepts/processing/profile-resolution/.</remarks>
internal sealed class ProfileEngine(IProfileImports imports, DateTimeOffset at)
{
    // Deeper chains are no profiles that anybody wrote.
    private const int MostProfiles = 32;

    // Imports that double at every level would fill any memory.
    private const int MostControls = 50_000;

    private readonly ProblemList _problems = new();
    private readonly List<string> _open = [];
    private readonly List<NodeDocument> _sources = [];
    private readonly Dictionary<string, ContentElement> _resolved = new(StringComparer.Ordinal);
    private int _controls;

    /// <summary>What was found.</summary>
    public IReadOnlyList<ProfileProblem> Problems => _problems.All;

    /// <summary>Resolves a profile; null when the document is none. A catalog is its own resolution.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="href">How the result refers to it.</param>
    public NodeDocument? Resolve(ProfileSource profile, string href)
    {
        CatalogNodes nodes = new(profile.Document);
        if (nodes.IsModel("catalog"u8))
        {
            return profile.Document;
        }

        return nodes.IsModel("profile"u8) ? ContentWriter.Write(ResolveProfile(profile, href)) : null;
    }

    private ContentElement ResolveProfile(ProfileSource profile, string href)
    {
        _open.Add(profile.Location);
        int firstSource = _sources.Count;
        _sources.Add(profile.Document);
        CatalogNodes nodes = new(profile.Document);
        List<ContentElement> selections = [];
        List<ContentElement?> backMatters = [];
        foreach (int import in nodes.Children(profile.Document.Root, "imports"u8))
        {
            if (Import(profile, nodes, import) is { } source)
            {
                backMatters.Add(source.Child("back-matter"));
                if ((_controls += ImportPhase.ControlsBelow(source).Count()) > MostControls)
                {
                    _problems.Add(Severity.Error, profile, import, $"The imports bring more than {MostControls:N0} controls together; this one is not followed.");
                    continue;
                }

                ControlPicker picker = new(ImportPhase.ControlsBelow(source), profile, _problems);
                selections.Add(ImportPhase.Cut(source, picker.Pick(import, "The imported catalog")));
            }
        }

        ContentElement catalog = new MergePhase(profile, _problems).Merge(selections);
        new ModifyPhase(profile, _problems).Modify(catalog);
        LooseParameters.Prune(catalog);
        catalog.Children.Add(ContentElement.OfText("uuid", ResolvedMetadata.UuidOf(_sources.Skip(firstSource))));
        catalog.Children.Add(ResolvedMetadata.Of(profile, href, at));
        int backMatter = nodes.Child(profile.Document.Root, "back-matter"u8);
        backMatters.Add(backMatter < 0 ? null : ContentReader.Read(profile.Document, backMatter));
        BackMatterPhase.Add(catalog, backMatters);
        _open.RemoveAt(_open.Count - 1);
        return catalog;
    }

    /// <summary>The catalog that an import gives; null when it gives none.</summary>
    private ContentElement? Import(ProfileSource profile, CatalogNodes nodes, int import)
    {
        int node = nodes.Child(import, "href"u8);
        string href = nodes.Text(import, "href"u8) ?? "";
        if (node < 0 || href.Length == 0)
        {
            _problems.Add(Severity.Error, profile, import, "The import names no document: `href` is missing.");
            return null;
        }

        if (imports.Open(profile, href, out string? reason) is not { } source)
        {
            _problems.Add(Severity.Error, profile, node, $"The import '{href}' cannot be followed: {reason}.");
            return null;
        }

        CatalogNodes imported = new(source.Document);
        if (imported.IsModel("catalog"u8))
        {
            _sources.Add(source.Document);
            return ContentReader.Read(source.Document, source.Document.Root);
        }

        if (!imported.IsModel("profile"u8))
        {
            _problems.Add(Severity.Error, profile, node, $"The import '{href}' is neither a catalog nor a profile.");
            return null;
        }

        if (_open.Contains(source.Location) || _open.Count >= MostProfiles)
        {
            string message = _open.Contains(source.Location)
                ? $"The import '{href}' is circular: {source.Name} is being resolved already. It is ignored."
                : $"More than {MostProfiles} profiles import one another; this one is not followed.";
            _problems.Add(Severity.Error, profile, node, message);
            return null;
        }

        // A profile that is imported more than once is resolved once: cutting copies.
        if (!_resolved.TryGetValue(source.Location, out ContentElement? catalog))
        {
            _resolved.Add(source.Location, catalog = ResolveProfile(source, href));
        }

        return catalog;
    }
}
