using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Picks controls by the selectors of an import or of a custom structure: all, ids, patterns; what is excluded wins.</summary>
internal sealed class ControlPicker
{
    private readonly List<ContentElement> _controls = [];
    private readonly Dictionary<string, List<ContentElement>> _byId = new(StringComparer.Ordinal);
    private readonly ProfileSource _profile;
    private readonly CatalogNodes _nodes;
    private readonly ProblemList _problems;

    /// <summary>Prepares picking.</summary>
    /// <param name="controls">The controls to pick from, with those inside them.</param>
    /// <param name="profile">The profile with the selectors.</param>
    /// <param name="problems">Where selectors that pick nothing are noted.</param>
    public ControlPicker(IEnumerable<ContentElement> controls, ProfileSource profile, ProblemList problems)
    {
        _profile = profile;
        _nodes = new CatalogNodes(profile.Document);
        _problems = problems;
        foreach (ContentElement control in controls.Where(c => c.Id is not null))
        {
            _controls.Add(control);
            if (!_byId.TryGetValue(control.Id!, out List<ContentElement>? same))
            {
                _byId.Add(control.Id!, same = []);
            }

            same.Add(control);
        }
    }

    /// <summary>The ids that the selectors inside a node pick.</summary>
    /// <param name="node">The import, or the insertion of a custom structure.</param>
    /// <param name="what">What the controls are picked from, for messages.</param>
    public HashSet<string> Pick(int node, string what)
    {
        HashSet<string> picked = new(StringComparer.Ordinal);
        List<int> inclusions = _nodes.Children(node, "include-controls"u8);
        int all = _nodes.Child(node, "include-all"u8);
        if (inclusions.Count == 0 || all >= 0)
        {
            // Drafts let `include-all` leave out the controls inside others.
            bool withChildren = all < 0 || !IsNo(all);
            picked.UnionWith(withChildren ? _controls.Select(c => c.Id!) : _controls.Except(_controls.SelectMany(c => c.All("controls"))).Select(c => c.Id!));
        }

        foreach (int inclusion in inclusions)
        {
            Select(inclusion, picked, what);
        }

        HashSet<string> excluded = new(StringComparer.Ordinal);
        foreach (int exclusion in _nodes.Children(node, "exclude-controls"u8))
        {
            Select(exclusion, excluded, what);
        }

        picked.ExceptWith(excluded);
        return picked;
    }

    private bool IsNo(int all)
    {
        for (int child = _profile.Document.FirstChild(all); child >= 0; child = _profile.Document.NextSibling(child))
        {
            if (_profile.Document.NameOf(child) == "with-child-controls" && _nodes.TextOf(child) == "no")
            {
                return true;
            }
        }

        return false;
    }

    private void Select(int selector, HashSet<string> ids, string what)
    {
        bool withChildren = _nodes.Text(selector, "with-child-controls"u8) == "yes";
        foreach (int node in _nodes.Children(selector, "with-ids"u8))
        {
            string id = _nodes.TextOf(node);
            if (_byId.TryGetValue(id, out List<ContentElement>? controls))
            {
                controls.ForEach(c => Take(c, withChildren, ids));
            }
            else
            {
                string? nearest = NearestName.Find(id, _byId.Keys);
                _problems.Add(Severity.Warning, _profile, node, $"{what} has no control '{id}'{(nearest is null ? "." : $". Did you mean '{nearest}'?")}");
            }
        }

        foreach (int node in _nodes.Children(selector, "matching"u8))
        {
            string pattern = _nodes.Text(node, "pattern"u8) ?? "";
            List<ContentElement> fitting = _controls.FindAll(c => IdPattern.Fits(pattern, c.Id!));
            fitting.ForEach(c => Take(c, withChildren, ids));
            if (fitting.Count == 0)
            {
                _problems.Add(Severity.Warning, _profile, node, $"No control of {what} fits the pattern '{pattern}': * stands for any characters, ? for one.");
            }
        }
    }

    private static void Take(ContentElement control, bool withChildren, HashSet<string> ids)
    {
        if (control.Id is { } id)
        {
            ids.Add(id);
        }

        if (withChildren)
        {
            control.All("controls").ForEach(c => Take(c, withChildren: true, ids));
        }
    }
}
