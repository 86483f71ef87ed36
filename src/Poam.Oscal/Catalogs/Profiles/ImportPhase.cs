namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>
/// The first phase: cuts the tree of an imported catalog down to the controls that are picked and what is around them. A control that is not
/// picked stays for the sake of a picked one inside it. Parameters of controls that go wait in the place around them, as something that stays
/// may insert them.
/// </summary>
internal static class ImportPhase
{
    /// <summary>Cuts a catalog down.</summary>
    /// <param name="catalog">The root of the catalog; it is left as it is.</param>
    /// <param name="picked">The ids of the controls to keep.</param>
    public static ContentElement Cut(ContentElement catalog, HashSet<string> picked)
    {
        ContentElement selection = ContentElement.OfObject(catalog.Name);
        Fill(catalog, selection, picked);
        return selection;
    }

    /// <summary>All controls below an element, each before those inside it.</summary>
    public static IEnumerable<ContentElement> ControlsBelow(ContentElement element) => element.Walk().Where(e => e.Name == "controls");

    private static void Fill(ContentElement source, ContentElement target, HashSet<string> picked)
    {
        List<ContentElement> loose = [];
        foreach (ContentElement child in source.Children)
        {
            switch (child.Name)
            {
                case "controls":
                    Add(Control(child, picked, loose), target);
                    break;
                case "groups":
                    Add(Group(child, picked, loose), target);
                    break;
                case "uuid" or "metadata" or "back-matter":
                    break;
                default:
                    target.Children.Add(child.Clone());
                    break;
            }
        }

        target.Children.AddRange(loose);
    }

    private static ContentElement? Group(ContentElement group, HashSet<string> picked, List<ContentElement> loose)
    {
        ContentElement copy = ContentElement.OfObject(group.Name);
        Fill(group, copy, picked);
        if (copy.Child("controls") is not null || copy.Child("groups") is not null)
        {
            return copy;
        }

        loose.AddRange(copy.All("params"));
        return null;
    }

    private static ContentElement? Control(ContentElement control, HashSet<string> picked, List<ContentElement> loose)
    {
        List<ContentElement> inside = [];
        List<ContentElement> looseInside = [];
        foreach (ContentElement child in control.All("controls"))
        {
            if (Control(child, picked, looseInside) is { } kept)
            {
                inside.Add(kept);
            }
        }

        loose.AddRange(looseInside);
        bool isPicked = control.Id is { } id && picked.Contains(id);
        if (!isPicked && inside.Count == 0)
        {
            loose.AddRange(control.All("params").ConvertAll(p => p.Clone()));
            return null;
        }

        ContentElement copy = ContentElement.OfObject(control.Name);
        copy.IsImplicit = !isPicked;
        copy.Children.AddRange(control.Children.Where(c => c.Name != "controls").Select(c => c.Clone()));
        copy.Children.AddRange(inside);
        return copy;
    }

    private static void Add(ContentElement? child, ContentElement target)
    {
        if (child is not null)
        {
            target.Children.Add(child);
        }
    }
}
