namespace Poam.Oscal.Model.Building;

/// <content>The document.</content>
public sealed partial class PoamBuilder
{
    /// <summary>
    /// The document of what was added so far; more can be added afterwards. Save it with <c>SaveAsync</c>, as JSON, YAML or XML.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// There is no item, which every POA&amp;M must have; or something was added that no item leads to - a risk, a finding, an observation, evidence -
    /// and would be lost on every reader. The message names it.
    /// </exception>
    public PoamDocument Build()
    {
        if (_items.Count == 0)
        {
            throw new InvalidOperationException("A POA&M has at least one item: add a weakness first, or write no document.");
        }

        RefuseWhatNoItemLeadsTo();
        return new PoamDocument
        {
            Uuid = _uuid,
            Metadata = Metadata(),
            ImportSsp = _ssp,
            SystemId = _system,
            LocalDefinitions = _components.Count + _assets.Count == 0 ? null : new PoamLocalDefinitions
            {
                Components = [.. _components.Select(c => c.ToRecord())],
                InventoryItems = [.. _assets.Select(a => a.ToRecord())],
            },
            Observations = [.. _observations.Select(o => o.ToRecord())],
            Risks = [.. _risks.Select(r => r.ToRecord())],
            Findings = [.. _findings.Select(f => f.ToRecord())],
            PoamItems = [.. _items.Select(i => i.ToRecord())],
            BackMatter = _evidence.Count == 0 ? null : new BackMatter { Resources = [.. _evidence.Select(e => e.ToRecord())] },
        };
    }

    private Metadata Metadata() => new()
    {
        Title = _title,
        LastModified = Timestamp.Now(_options.Clock),
        Version = _options.Version,
        OscalVersion = _options.Release,
        Roles = _risks.Exists(r => r.HasOwner) ? [new Role { Id = PoamWords.OwnerRole, Title = PoamWords.OwnerRoleTitle }] : [],
        Parties = [.. _parties.Select(p => p.ToRecord())],
    };

    private void RefuseWhatNoItemLeadsTo()
    {
        HashSet<AddedObject> led = [];
        foreach (AddedItem item in _items)
        {
            led.UnionWith(item.Risks);
            led.UnionWith(item.Findings);
            led.UnionWith(item.Risks.SelectMany(r => r.Observations));
            led.UnionWith(item.Findings.SelectMany(f => f.Observations));
        }

        led.UnionWith(_observations.Where(led.Contains).SelectMany(o => o.Evidence).ToArray());
        List<string> lost =
        [
            .. _risks.Where(r => !led.Contains(r)).Select(r => $"risk '{r.Title.Text}' (AddItem, AddedItem.Relate)"),
            .. _findings.Where(f => !led.Contains(f)).Select(f => $"finding '{f.Title}' (AddedItem.Relate)"),
            .. _observations.Where(o => !led.Contains(o)).Select(o => $"observation '{o.Name}' (AddedRisk.SeenIn, AddedFinding.SeenIn, AddedRisk.Close)"),
            .. _evidence.Where(e => !led.Contains(e)).Select(e => $"evidence '{e.Title}' (AddedObservation.Attach)"),
        ];
        string[] plugins = [.. _risks.SelectMany(r => r.LostPlugins)];
        if (plugins.Length > 0)
        {
            throw new InvalidOperationException($"The tools of the plugin ids {string.Join(", ", plugins)} say nothing of the risks: call Rate, AddCve or AddFacet with the tool as well.");
        }

        if (lost.Count > 0)
        {
            throw new InvalidOperationException($"No item leads to {string.Join(", ", lost)}. Hand it over where the brackets say.");
        }
    }
}
