using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Arranges the selected controls in the groups of the profile's own. What it does not place goes.</summary>
internal sealed class CustomStructure(ProfileSource profile, ProblemList problems)
{
    private readonly CatalogNodes _nodes = new(profile.Document);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    /// <summary>Builds the catalog.</summary>
    /// <param name="custom">The node of the structure.</param>
    /// <param name="selected">The selected controls in a row, and loose parameters.</param>
    public ContentElement Build(int custom, ContentElement selected)
    {
        ContentElement catalog = ContentElement.OfObject("catalog");
        Fill(custom, catalog, selected);
        PlaceParameters(catalog, selected.All("params"));
        string[] left = [.. selected.All("controls").Select(c => c.Id).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !_placed.Contains(id))];
        if (left.Length > 0)
        {
            string ids = string.Join(", ", left.Take(5)) + (left.Length > 5 ? $" and {left.Length - 5} more" : "");
            problems.Add(Severity.Warning, profile, custom, $"{(left.Length == 1 ? "A selected control is" : $"{left.Length} selected controls are")} placed nowhere and left out: {ids}.");
        }

        return catalog;
    }

    private void Fill(int node, ContentElement target, ContentElement selected)
    {
        for (int child = profile.Document.FirstChild(node); child >= 0; child = profile.Document.NextSibling(child))
        {
            if (_nodes.Is(child, "insert-controls"u8))
            {
                Insert(child, target, selected);
            }
            else if (_nodes.Is(child, "groups"u8))
            {
                ContentElement group = ContentElement.OfObject("groups");
                Fill(child, group, selected);
                target.Children.Add(group);
            }
            else
            {
                target.Children.Add(ContentReader.Read(profile.Document, child));
            }
        }
    }

    private void Insert(int node, ContentElement target, ContentElement selected)
    {
        List<ContentElement> controls = selected.All("controls");
        HashSet<string> picked = new ControlPicker(controls, profile, problems).Pick(node, "the selection");
        List<ContentElement> inserted = controls.FindAll(c => c.Id is { } id && picked.Contains(id));
        string? order = _nodes.Text(node, "order"u8);
        if (order is "ascending" or "descending")
        {
            // List.Sort is not stable, and clashing controls keep their order.
            int sign = order == "ascending" ? 1 : -1;
            inserted = [.. inserted.OrderBy(c => c.Id, Comparer<string?>.Create((a, b) => sign * CompareIds(a!, b!)))];
        }

        foreach (ContentElement control in inserted)
        {
            // A control may be placed twice: each place has its own.
            target.Children.Add(_placed.Add(control.Id!) ? control : control.Clone());
        }
    }

    /// <summary>Compares ids as people count: <c>ac-2</c> before <c>ac-10</c>.</summary>
    private static int CompareIds(string a, string b)
    {
        int i = 0;
        int j = 0;
        while (i < a.Length && j < b.Length)
        {
            ReadOnlySpan<char> x = Run(a, i);
            ReadOnlySpan<char> y = Run(b, j);
            bool areNumbers = char.IsAsciiDigit(x[0]) && char.IsAsciiDigit(y[0]);
            ReadOnlySpan<char> p = areNumbers ? x.TrimStart('0') : x;
            ReadOnlySpan<char> q = areNumbers ? y.TrimStart('0') : y;
            int order = areNumbers && p.Length != q.Length ? p.Length.CompareTo(q.Length) : p.SequenceCompareTo(q);
            if (order != 0)
            {
                return order;
            }

            i += x.Length;
            j += y.Length;
        }

        return (a.Length - i).CompareTo(b.Length - j);
    }

    /// <summary>The digits from a place on, or one character.</summary>
    private static ReadOnlySpan<char> Run(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, Math.Max(1, end - start));
    }

    /// <summary>Puts loose parameters into the group of the first control that inserts them.</summary>
    private static void PlaceParameters(ContentElement catalog, List<ContentElement> parameters)
    {
        Queue<ContentElement> waiting = new(parameters);
        for (int tried = 0; waiting.Count > tried;)
        {
            ContentElement parameter = waiting.Dequeue();
            if (parameter.Id is { } id && HolderOf(catalog, id) is { } holder)
            {
                holder.Children.Add(parameter);
                tried = 0;
            }
            else
            {
                waiting.Enqueue(parameter);
                tried++;
            }
        }
    }

    private static ContentElement? HolderOf(ContentElement container, string id)
    {
        foreach (ContentElement child in container.Children)
        {
            bool isHere = child.Name is "controls" or "params" && ContentReferences.InsertionsIn(child).Contains(id);
            if (isHere || (child.Name == "groups" && HolderOf(child, id) is not null))
            {
                return isHere ? container : HolderOf(child, id);
            }
        }

        return null;
    }
}
