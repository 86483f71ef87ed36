namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Removes from and adds to one control. Controls inside it have alterations of their own.</summary>
internal sealed class ControlAlteration(ContentElement control)
{
    private static readonly string[] Selectors = ["by-name", "by-class", "by-id", "by-item-name", "by-ns"];

    /// <summary>The ids in the control that something can be added at.</summary>
    public IEnumerable<string> Ids() => Inside(control).Select(p => p.Element.Id).OfType<string>();

    /// <summary>Removes what fits all selectors of a directive.</summary>
    /// <param name="directive">The directive.</param>
    /// <returns>How many elements went.</returns>
    public int Remove(ContentElement directive)
    {
        if (!directive.Children.Exists(c => Array.IndexOf(Selectors, c.Name) >= 0))
        {
            return 0;
        }

        List<(ContentElement Parent, ContentElement Element)> fitting = [.. Inside(control).Where(p => Fits(p.Element, directive))];
        fitting.ForEach(p => p.Parent.Children.Remove(p.Element));
        return fitting.Count;
    }

    /// <summary>Adds the content of a directive.</summary>
    /// <param name="directive">The directive.</param>
    /// <returns>Whether the place that it names exists.</returns>
    public bool Add(ContentElement directive)
    {
        string position = directive.Value("position") ?? "ending";
        string? id = directive.Value("by-id");
        List<ContentElement> content = [.. directive.Children.Where(c => c.Name is "title" or "params" or "props" or "links" or "parts").Select(c => c.Clone())];
        if (id is null || id == control.Id)
        {
            AddInside(control, content, atStart: position is "starting" or "before");
            return true;
        }

        (ContentElement? parent, ContentElement? target) = Inside(control).FirstOrDefault(p => p.Element.Id == id);
        if (parent is null || target is null)
        {
            return false;
        }

        if (position is "before" or "after")
        {
            AddBeside(parent, target, content, isBefore: position == "before");
        }
        else
        {
            AddInside(target, content, atStart: position == "starting");
        }

        return true;
    }

    /// <summary>Adds at the start or the end of the list of each name.</summary>
    private static void AddInside(ContentElement target, List<ContentElement> content, bool atStart)
    {
        int start = 0;
        foreach (ContentElement child in content)
        {
            if (child.Name == "title")
            {
                target.Replace(child);
            }
            else if (atStart)
            {
                target.Children.Insert(start++, child);
            }
            else
            {
                target.Children.Add(child);
            }
        }
    }

    /// <summary>Adds right before or behind an element what has its name; other names have lists of their own around it.</summary>
    private static void AddBeside(ContentElement parent, ContentElement target, List<ContentElement> content, bool isBefore)
    {
        List<ContentElement> others = content.FindAll(c => c.Name != target.Name);
        AddInside(parent, others, isBefore);
        parent.Children.InsertRange(parent.Children.IndexOf(target) + (isBefore ? 0 : 1), content.Where(c => c.Name == target.Name));
    }

    private static bool Fits(ContentElement element, ContentElement directive)
    {
        // Lists have the plural in JSON; the directive has the name of the element in XML.
        string name = element.Name is "params" or "props" or "links" or "parts" ? element.Name[..^1] : element.Name;
        return Is(directive, "by-name", element.Value("name"))
            && Is(directive, "by-class", element.Value("class"))
            && Is(directive, "by-id", element.Id)
            && Is(directive, "by-item-name", name)
            && Is(directive, "by-ns", element.Value("ns"));
    }

    private static bool Is(ContentElement directive, string selector, string? value) => directive.Value(selector) is not { } wanted || wanted == value;

    /// <summary>The elements inside the control, each with its parent, but for the control's own flags and title.</summary>
    private static IEnumerable<(ContentElement Parent, ContentElement Element)> Inside(ContentElement parent)
    {
        foreach (ContentElement child in parent.Children)
        {
            if (child.Name is "params" or "props" or "links" or "parts")
            {
                yield return (parent, child);
                foreach ((ContentElement Parent, ContentElement Element) deeper in Inside(child))
                {
                    yield return deeper;
                }
            }
        }
    }
}
