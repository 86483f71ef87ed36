using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>The third phase: sets parameters, then removes from and adds to controls.</summary>
internal sealed class ModifyPhase(ProfileSource profile, ProblemList problems)
{
    private readonly CatalogNodes _nodes = new(profile.Document);

    /// <summary>Modifies a catalog in place.</summary>
    public void Modify(ContentElement catalog)
    {
        int modify = _nodes.Child(profile.Document.Root, "modify"u8);
        if (modify < 0)
        {
            return;
        }

        ILookup<string, ContentElement> parameters = catalog.Walk().Where(e => e.Name == "params" && e.Id is not null).ToLookup(e => e.Id!, StringComparer.Ordinal);
        foreach (int setting in _nodes.Children(modify, "set-parameters"u8))
        {
            Set(setting, parameters);
        }

        ILookup<string, ContentElement> controls = ImportPhase.ControlsBelow(catalog).Where(e => e.Id is not null).ToLookup(e => e.Id!, StringComparer.Ordinal);
        foreach (int alter in _nodes.Children(modify, "alters"u8))
        {
            Alter(alter, controls);
        }
    }

    private void Set(int setting, ILookup<string, ContentElement> parameters)
    {
        int node = _nodes.Child(setting, "param-id"u8);
        string id = _nodes.Text(setting, "param-id"u8) ?? "";
        if (!parameters.Contains(id))
        {
            Warn(node >= 0 ? node : setting, "parameter", id, parameters.Select(p => p.Key));
            return;
        }

        ContentElement content = ContentReader.Read(profile.Document, setting);
        foreach (ContentElement parameter in parameters[id])
        {
            SetParameter(parameter, content);
        }
    }

    /// <summary>Names, words and values take the place of those that are there; everything else comes behind what is there.</summary>
    private static void SetParameter(ContentElement parameter, ContentElement content)
    {
        if (content.Children.Exists(c => c.Name is "values" or "select"))
        {
            parameter.Children.RemoveAll(c => c.Name is "values" or "select");
        }

        foreach (ContentElement child in content.Children.Where(c => c.Name != "param-id"))
        {
            ContentElement copy = child.Clone();
            if (child.Name is "class" or "depends-on" or "label" or "usage")
            {
                parameter.Replace(copy);
            }
            else
            {
                parameter.Children.Add(copy);
            }
        }
    }

    private void Alter(int alter, ILookup<string, ContentElement> controls)
    {
        int node = _nodes.Child(alter, "control-id"u8);
        string id = _nodes.Text(alter, "control-id"u8) ?? "";
        if (!controls.Contains(id))
        {
            Warn(node >= 0 ? node : alter, "control", id, controls.Select(c => c.Key));
            return;
        }

        foreach (ContentElement control in controls[id])
        {
            ControlAlteration alteration = new(control);
            foreach (int remove in _nodes.Children(alter, "removes"u8))
            {
                if (alteration.Remove(ContentReader.Read(profile.Document, remove)) == 0)
                {
                    problems.Add(Severity.Warning, profile, remove, $"Nothing in control '{id}' fits what is to be removed.");
                }
            }

            foreach (int add in _nodes.Children(alter, "adds"u8))
            {
                if (!alteration.Add(ContentReader.Read(profile.Document, add)))
                {
                    int target = _nodes.Child(add, "by-id"u8);
                    Warn(target >= 0 ? target : add, $"part or parameter in control '{id}'", _nodes.Text(add, "by-id"u8) ?? "", alteration.Ids());
                }
            }
        }
    }

    private void Warn(int node, string what, string id, IEnumerable<string> known)
    {
        string? nearest = NearestName.Find(id, known);
        problems.Add(Severity.Warning, profile, node, $"The resolved catalog has no {what} '{id}', so this does nothing.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}");
    }
}
