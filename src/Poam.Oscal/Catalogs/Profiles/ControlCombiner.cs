namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Combines controls and loose parameters that come in more than once.</summary>
internal sealed class ControlCombiner(CombinationMethod method)
{
    private readonly Dictionary<string, ContentElement> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _clashing = new(StringComparer.Ordinal);
    private readonly HashSet<ContentElement> _gone = [];

    /// <summary>The ids of controls that are there more than once.</summary>
    public IReadOnlyCollection<string> Clashing => _clashing;

    /// <summary>Combines what is in a catalog.</summary>
    public void CombineAll(ContentElement catalog)
    {
        Combine(catalog);
        if (_gone.Count > 0)
        {
            foreach (ContentElement element in catalog.Walk().ToArray())
            {
                element.Children.RemoveAll(_gone.Contains);
            }
        }
    }

    private void Combine(ContentElement element)
    {
        foreach (ContentElement child in element.Children.ToArray())
        {
            switch (child.Name)
            {
                case "groups":
                    Combine(child);
                    break;
                case "controls" when child.Id is { } id && !_first.TryAdd(id, child):
                    Meet(child, _first[id]);
                    break;
                case "controls":
                    Combine(child);
                    break;
                case "params" when element.Name != "controls" && method != CombinationMethod.Keep && child.Id is { } id && !_first.TryAdd("param " + id, child):
                    _gone.Add(child);
                    break;
            }
        }
    }

    private void Meet(ContentElement second, ContentElement first)
    {
        // A control that is there for the sake of another alone never clashes.
        if (method == CombinationMethod.Keep && !first.IsImplicit && !second.IsImplicit)
        {
            _clashing.Add(second.Id!);
            Combine(second);
            return;
        }

        _gone.Add(second);
        first.IsImplicit &= second.IsImplicit;
        if (method == CombinationMethod.Merge)
        {
            Merge(first, second);
        }

        foreach (ContentElement inside in second.All("controls"))
        {
            if (inside.Id is { } id && _first.TryAdd(id, inside))
            {
                first.Children.Add(inside);
                Combine(inside);
            }
            else if (inside.Id is not null)
            {
                first.Children.Add(inside);
                Meet(inside, _first[inside.Id]);
            }
        }
    }

    /// <summary>Adds what only the second has. Parts and parameters with one id become one, all else is the same or another thing.</summary>
    private static void Merge(ContentElement first, ContentElement second)
    {
        foreach (ContentElement child in second.Children.Where(c => c.Name != "controls"))
        {
            if (child.Id is { } id && first.Children.Find(c => c.Name == child.Name && c.Id == id) is { } same)
            {
                Merge(same, child);
            }
            else if (child.Name is not ("id" or "class" or "title" or "prose" or "name" or "ns") && !first.Children.Exists(c => c.HasContentOf(child)))
            {
                first.Children.Add(child);
            }
        }
    }
}
