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
    private Timestamp? _deadline;

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
            AddProp(new Property { Name = "impacted-control-id", Ns = Property.FedRampNamespace, Value = id });
        }

        return this;
    }

    /// <summary>Rates the risk as it was found: facets <c>likelihood</c> and <c>impact</c> of FedRAMP's system with the state <c>initial</c>.</summary>
    /// <param name="likelihood">How likely it is: low, moderate or high.</param>
    /// <param name="impact">How bad it is: low, moderate or high.</param>
    /// <param name="by">Who or what rates.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating is another than these.</exception>
    /// <exception cref="ArgumentException">The actor belongs to another builder.</exception>
    public AddedRisk Rate(RiskLevel likelihood, RiskLevel impact, AddedActor by) => Rate(likelihood, impact, by, "initial");

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
    public AddedRisk AddCve(string id, AddedActor by) => AddFacet("cve-id", "http://cve.mitre.org", id, by);

    /// <summary>Sets the day by which the risk is to be remediated; it replaces one that was set before.</summary>
    /// <param name="day">The day.</param>
    public AddedRisk DueOn(DateOnly day)
    {
        _deadline = BuilderInput.Day(day);
        return this;
    }

    /// <summary>The risk, as OSCAL has it.</summary>
    internal Risk ToRecord() => new()
    {
        Uuid = Uuid,
        Title = _title,
        Description = _description,
        Statement = _statement,
        Props = Props(),
        Status = Status(),
        Characterizations = [.. _characterizations.Select(c => new Characterization { Origin = c.By.ToOrigin(), Facets = [.. c.Facets] })],
        MitigatingFactors = [.. _mitigations],
        Deadline = _deadline,
        Remediations = [.. _recommendations, .. _plans.Select(p => p.ToRecord())],
        RiskLog = _log.Count == 0 ? null : new RiskLog { Entries = [.. InOrder()] },
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
            given.RemoveAll(f => f.System == Property.FedRampNamespace && f.Props.ValueOf("state") == state);
        }

        facets.Add(Rating("likelihood", first, state));
        facets.Add(Rating("impact", second, state));
        _characterizations.RemoveAll(c => c.Facets.Count == 0);
        return this;
    }

    private static Facet Rating(string name, string value, string state) => new()
    {
        Name = name,
        System = Property.FedRampNamespace,
        Value = value,
        Props = [new Property { Name = "state", Value = state }],
    };

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
