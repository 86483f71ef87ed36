using System.Globalization;

namespace Poam.Oscal.Model.Building;

/// <summary>A risk that was added: status, deadline, rating, plan and history of a weakness.</summary>
public sealed partial class AddedRisk : AddedObject
{
    private readonly MarkupLine _title;
    private readonly MarkupMultiline _description;
    private readonly MarkupMultiline _statement;
    private readonly List<string> _controls = [];
    private readonly List<(AddedActor By, List<Facet> Facets)> _characterizations = [];
    private readonly List<MitigatingFactor> _mitigations = [];
    private readonly Dictionary<AddedActor, string> _plugins = [];
    private DateOnly? _kevDue;

    internal AddedRisk(PoamBuilder builder, Uuid uuid, MarkupLine title, MarkupMultiline description, MarkupMultiline statement)
        : base(builder, uuid)
    {
        _title = title;
        _description = description;
        _statement = statement;
    }

    /// <summary>What messages call it.</summary>
    internal MarkupLine Title => _title;

    /// <summary>Its description, which that of its item may repeat.</summary>
    internal MarkupMultiline Description => _description;

    /// <summary>The observations that it rests on, and those that prove that it is gone.</summary>
    internal List<AddedObservation> Observations { get; } = [];

    /// <summary>Says where the weakness was seen. The earliest of these observations is its detection.</summary>
    /// <param name="observation">The observation. Adding it twice changes nothing.</param>
    /// <exception cref="ArgumentException">The observation belongs to another builder.</exception>
    public AddedRisk SeenIn(AddedObservation observation)
    {
        Own(observation).IsDiscovery = true;
        Relate(observation);
        return this;
    }

    /// <summary>Says which control the risk weakens: FedRAMP's prop <c>impacted-control-id</c>.</summary>
    /// <param name="control">The control in any usual form, such as <c>AC-2(1)</c> or <c>ac-2.1</c>; it is written as OSCAL does. Adding it twice changes nothing.</param>
    /// <exception cref="ArgumentException">It is no identifier.</exception>
    public AddedRisk Weakens(string control)
    {
        string id = BuilderInput.Control(control, nameof(control));
        if (!_controls.Contains(id))
        {
            _controls.Add(id);
            AddProp(PoamWords.FedRamp(PoamWords.ImpactedControl, id));
        }

        return this;
    }

    /// <summary>Rates the risk as it was found: facets <c>likelihood</c> and <c>impact</c> of FedRAMP's system with the state <c>initial</c>.</summary>
    /// <param name="likelihood">How likely it is: low, moderate or high.</param>
    /// <param name="impact">How bad it is: low, moderate or high.</param>
    /// <param name="by">Who or what rates.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating is another than these.</exception>
    /// <exception cref="ArgumentException">The actor belongs to another builder.</exception>
    public AddedRisk Rate(RiskLevel likelihood, RiskLevel impact, AddedActor by) => Rate(likelihood, impact, by, PoamWords.Initial);

    /// <summary>Rates the risk anew, because of what mitigates it; the first rating stays.</summary>
    /// <param name="likelihood">How likely it is now: low, moderate or high.</param>
    /// <param name="impact">How bad it is now: low, moderate or high.</param>
    /// <param name="mitigation">What makes the weakness harder to use or less harmful: a mitigating factor.</param>
    /// <param name="by">Who or what rates.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating is another than these.</exception>
    /// <exception cref="ArgumentException">The text is empty, or the actor belongs to another builder.</exception>
    public AddedRisk Adjust(RiskLevel likelihood, RiskLevel impact, MarkupMultiline mitigation, AddedActor by)
    {
        BuilderInput.Text(mitigation, nameof(mitigation));
        Rate(likelihood, impact, by, "adjusted");
        _mitigations.Add(new MitigatingFactor { Uuid = Builder.Ids.Next("mitigating factor", null, parent: Uuid), Description = mitigation });
        return this;
    }

    /// <summary>Adds a facet of another system, such as a score.</summary>
    /// <param name="name">The name of the facet, a token.</param>
    /// <param name="system">The system that the name is of, an absolute URI; those that OSCAL knows have lists of names and values.</param>
    /// <param name="value">The value: one line without blanks around it.</param>
    /// <param name="by">Who or what says so.</param>
    /// <exception cref="ArgumentException">One of them is not what it must be, or the actor belongs to another builder.</exception>
    public AddedRisk AddFacet(string name, string system, string value, AddedActor by)
    {
        Facet facet = new()
        {
            Name = BuilderInput.Word(name, nameof(name)),
            System = BuilderInput.Address(system, nameof(system)),
            Value = BuilderInput.Value(value, nameof(value)),
        };
        FacetsOf(Own(by)).Add(facet);
        return this;
    }

    /// <summary>Names the entry of the CVE list: the facet <c>cve-id</c>.</summary>
    /// <param name="id">The id, such as <c>CVE-2026-1234</c>.</param>
    /// <param name="by">Who or what says so.</param>
    /// <exception cref="ArgumentException">The id is empty, or the actor belongs to another builder.</exception>
    public AddedRisk AddCve(string id, AddedActor by) => AddFacet(PoamWords.CveId, PoamWords.CveSystem, id, by);

    /// <summary>Sets the day by which the risk is to be remediated; it replaces one that was set before.</summary>
    /// <param name="day">The day.</param>
    public AddedRisk DueOn(DateOnly day)
    {
        DueDay = day;
        return this;
    }

    /// <summary>Says that the weakness is in the catalog of known exploited vulnerabilities: FedRAMP's props <c>kev-catalog</c> and <c>kev-due-date</c>.</summary>
    /// <param name="due">The day that the catalog gives; it replaces one that was set before.</param>
    public AddedRisk InKevCatalog(DateOnly due)
    {
        _kevDue = due;
        return this;
    }

    /// <summary>Says which number a tool has for what it found: FedRAMP's prop <c>plugin-id</c> of the tool, beside its facets.</summary>
    /// <param name="id">The number; it replaces one that the tool had before.</param>
    /// <param name="tool">The tool, which says something of the risk as well: <see cref="Rate(RiskLevel, RiskLevel, AddedActor)"/>, <see cref="AddCve"/>, <see cref="AddFacet"/>.</param>
    /// <exception cref="ArgumentException">The id has blanks around it or several lines, the actor is a party, or it belongs to another builder.</exception>
    public AddedRisk AddPluginId(string id, AddedActor tool)
    {
        BuilderInput.Value(id, nameof(id));
        if (Own(tool).Kind == "party")
        {
            throw new ArgumentException("Tools have plugin ids, and this is a party.", nameof(tool));
        }

        _plugins[tool] = id;
        return this;
    }

    /// <summary>The plugin ids of tools that say nothing else of the risk, so that they would be lost.</summary>
    internal IEnumerable<string> LostPlugins => _plugins.Where(p => !_characterizations.Exists(c => c.By == p.Key)).Select(p => p.Value);

    /// <summary>The day of the deadline, or null.</summary>
    internal DateOnly? DueDay { get; private set; }

    /// <summary>Whether it is open.</summary>
    internal bool IsOpen => History().Status != "closed";

    /// <summary>The risk, as OSCAL has it.</summary>
    internal Risk ToRecord() => ToRecord(History());

    private Risk ToRecord(RiskHistory history) => new()
    {
        Uuid = Uuid,
        Title = _title,
        Description = _description,
        Statement = _statement,
        Props = [.. Props(), .. Kev(), .. history.Props],
        Status = history.Status,
        Characterizations = [.. _characterizations.Select(c => new Characterization { Origin = OriginOf(c.By), Facets = [.. c.Facets] })],
        MitigatingFactors = [.. _mitigations],
        Deadline = DueDay is { } day ? BuilderInput.Day(day) : default(Timestamp?),
        Remediations = [.. _recommendations, .. _plans.Select(p => p.ToRecord())],
        RiskLog = _log.Count == 0 ? null : new RiskLog { Entries = history.Entries },
        RelatedObservations = [.. Observations.Select(o => new RelatedObservation { ObservationUuid = o.Uuid })],
    };

    private AddedRisk Rate(RiskLevel likelihood, RiskLevel impact, AddedActor by, string state)
    {
        string first = BuilderInput.Rating(likelihood, nameof(likelihood));
        string second = BuilderInput.Rating(impact, nameof(impact));
        List<Facet> facets = FacetsOf(Own(by));

        // A rating replaces the one of the same state, whoever gave it: two would contradict each other.
        foreach ((_, List<Facet> given) in _characterizations)
        {
            given.RemoveAll(f => f.System == Property.FedRampNamespace && f.Props.ValueOf(PoamWords.FacetState) == state);
        }

        facets.Add(PoamWords.Rating("likelihood", first, state));
        facets.Add(PoamWords.Rating("impact", second, state));
        _characterizations.RemoveAll(c => c.Facets.Count == 0);
        return this;
    }

    private IEnumerable<Property> Kev() => _kevDue is not { } day ? []
        : [PoamWords.FedRamp(PoamWords.KevCatalog, "yes"), PoamWords.FedRamp(PoamWords.KevDueDate, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private Origin OriginOf(AddedActor by) => !_plugins.TryGetValue(by, out string? plugin) ? by.ToOrigin()
        : new Origin { Actors = [by.ToActor() with { Props = [PoamWords.FedRamp(PoamWords.PluginId, plugin)] }] };

    private List<Facet> FacetsOf(AddedActor by)
    {
        foreach ((AddedActor known, List<Facet> facets) in _characterizations)
        {
            if (known == by)
            {
                return facets;
            }
        }

        List<Facet> added = [];
        _characterizations.Add((by, added));
        return added;
    }

    private void Relate(AddedObservation observation)
    {
        if (!Observations.Contains(observation))
        {
            Observations.Add(observation);
        }
    }
}
