namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>
/// Collects the resources of the imported catalogs and of the profile, in this order: those that something in the result refers to, and those that
/// ask to be kept. Of several with one UUID the last stays, or the last of those that ask to be kept.
/// </summary>
internal static class BackMatterPhase
{
    /// <summary>Gives the result its back matter.</summary>
    /// <param name="catalog">The result, whose metadata is there already.</param>
    /// <param name="sources">The back matter of the imports and of the profile; null for none.</param>
    public static void Add(ContentElement catalog, IEnumerable<ContentElement?> sources)
    {
        List<ContentElement> resources = [.. sources.OfType<ContentElement>().SelectMany(s => s.All("resources"))];
        Dictionary<string, int> last = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < resources.Count; i++)
        {
            string uuid = resources[i].Value("uuid") ?? "";
            if (!last.TryGetValue(uuid, out int earlier) || IsKept(resources[i]) || !IsKept(resources[earlier]))
            {
                last[uuid] = i;
            }
        }

        HashSet<string> referred = ContentReferences.FragmentsIn(catalog);
        ContentElement backMatter = ContentElement.OfObject("back-matter");
        backMatter.Children.AddRange(resources.Where((r, i) => r.Value("uuid") is { } uuid && last[uuid] == i && (IsKept(r) || referred.Contains(uuid))));
        if (backMatter.Children.Count > 0)
        {
            catalog.Children.Add(backMatter);
        }
    }

    private static bool IsKept(ContentElement resource) => resource.All("props").Exists(p => p.Value("name") == "keep" && p.Value("value") == "always");
}
