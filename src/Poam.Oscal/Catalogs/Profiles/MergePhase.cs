using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>The second phase: puts the selections of all imports together, in a row, in the groups that they come from, or in groups of the profile's own.</summary>
internal sealed class MergePhase
{
    private readonly ProfileSource _profile;
    private readonly CatalogNodes _nodes;
    private readonly ProblemList _problems;
    private readonly int _merge;

    /// <summary>Prepares merging.</summary>
    public MergePhase(ProfileSource profile, ProblemList problems)
    {
        _profile = profile;
        _nodes = new CatalogNodes(profile.Document);
        _problems = problems;
        _merge = _nodes.Child(profile.Document.Root, "merge"u8);
    }

    /// <summary>Merges selections into a catalog without metadata.</summary>
    public ContentElement Merge(IReadOnlyList<ContentElement> selections)
    {
        ContentElement catalog = ContentElement.OfObject("catalog");
        bool isAsIs = _merge >= 0 && _nodes.Text(_merge, "as-is"u8) is "true" or "1";
        int custom = _merge < 0 ? -1 : _nodes.Child(_merge, "custom"u8);
        foreach (ContentElement selection in selections)
        {
            if (isAsIs)
            {
                MergeGroups(catalog, selection);
            }
            else
            {
                Flatten(selection, catalog);
            }
        }

        ControlCombiner combiner = new(Method());
        combiner.CombineAll(catalog);
        Report(combiner.Clashing);
        return !isAsIs && custom >= 0 ? new CustomStructure(_profile, _problems).Build(custom, catalog) : catalog;
    }

    private CombinationMethod Method()
    {
        int combine = _merge < 0 ? -1 : _nodes.Child(_merge, "combine"u8);
        return (combine < 0 ? null : _nodes.Text(combine, "method"u8)) switch
        {
            "use-first" => CombinationMethod.UseFirst,
            "merge" => CombinationMethod.Merge,
            _ => CombinationMethod.Keep,
        };
    }

    private void Report(IReadOnlyCollection<string> clashing)
    {
        if (clashing.Count > 0)
        {
            NodeDocument document = _profile.Document;
            string ids = string.Join(", ", clashing.Take(5)) + (clashing.Count > 5 ? $" and {clashing.Count - 5} more" : "");
            _problems.Add(
                Severity.Warning,
                _profile,
                _merge >= 0 ? _merge : document.Root,
                $"{(clashing.Count == 1 ? "A control comes" : $"{clashing.Count} controls come")} in more than once, and all stay: {ids}. `combine` with the method use-first keeps the first.");
        }
    }

    /// <summary>Puts all controls in a row, those inside others behind them.</summary>
    private static void Flatten(ContentElement container, ContentElement catalog)
    {
        foreach (ContentElement child in container.Children)
        {
            if (child.Name == "controls")
            {
                FlattenControl(child, catalog);
            }
            else if (child.Name == "groups")
            {
                Flatten(child, catalog);
            }
            else if (child.Name == "params")
            {
                catalog.Children.Add(child);
            }
        }
    }

    private static void FlattenControl(ContentElement control, ContentElement catalog)
    {
        List<ContentElement> inside = control.All("controls");
        control.Children.RemoveAll(c => c.Name == "controls");
        catalog.Children.Add(control);
        inside.ForEach(c => FlattenControl(c, catalog));
    }

    /// <summary>Puts a container's content into another; groups of one identity become one.</summary>
    private static void MergeGroups(ContentElement target, ContentElement source)
    {
        foreach (ContentElement child in source.Children)
        {
            ContentElement? same = child.Name == "groups" ? target.Children.Find(c => c.Name == "groups" && AreOne(c, child)) : null;
            if (same is not null)
            {
                MergeGroups(same, child);
            }
            else if (child.Name is "controls" or "groups" or "params" || !target.Children.Exists(c => c.Name == child.Name && (IsSingle(child) || c.HasContentOf(child))))
            {
                target.Children.Add(child);
            }
        }
    }

    private static bool IsSingle(ContentElement child) => child.Name is "id" or "class" or "title";

    private static bool AreOne(ContentElement a, ContentElement b) =>
        a.Id is not null || b.Id is not null ? a.Id == b.Id : a.Value("title") == b.Value("title") && a.Value("class") == b.Value("class");
}
