namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Parameters that stand in no control stay when something in the result inserts them, directly or by way of another parameter.</summary>
internal static class LooseParameters
{
    /// <summary>Removes the others.</summary>
    public static void Prune(ContentElement catalog)
    {
        ContentElement[] containers = [.. catalog.Walk().Where(e => e.Name is "catalog" or "groups")];
        ILookup<string, ContentElement> loose = containers.SelectMany(c => c.All("params")).ToLookup(p => p.Id ?? "", StringComparer.Ordinal);
        if (loose.Count == 0)
        {
            return;
        }

        HashSet<string> inserted = [.. containers.SelectMany(c => c.Children).Where(c => c.Name is not ("params" or "groups")).SelectMany(ContentReferences.InsertionsIn)];
        Queue<string> waiting = new(inserted);
        while (waiting.TryDequeue(out string? id))
        {
            foreach (string further in loose[id].SelectMany(ContentReferences.InsertionsIn).Where(inserted.Add).ToArray())
            {
                waiting.Enqueue(further);
            }
        }

        // A parameter is in one place: in its control, where that is there.
        HashSet<string> anchored = [.. ImportPhase.ControlsBelow(catalog).SelectMany(c => c.All("params")).Select(p => p.Id).OfType<string>()];
        foreach (ContentElement container in containers)
        {
            container.Children.RemoveAll(c => c.Name == "params" && (!inserted.Contains(c.Id ?? "") || anchored.Contains(c.Id ?? "")));
        }
    }
}
