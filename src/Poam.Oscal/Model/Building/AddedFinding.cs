namespace Poam.Oscal.Model.Building;

/// <summary>A finding that was added: what an assessment says of an objective or a statement of a control.</summary>
public sealed class AddedFinding : AddedObject
{
    private readonly MarkupLine _title;
    private readonly MarkupMultiline _description;
    private readonly FindingTarget _target;
    private readonly List<AddedRisk> _risks = [];

    internal AddedFinding(PoamBuilder builder, Uuid uuid, MarkupLine title, MarkupMultiline description, FindingTarget target)
        : base(builder, uuid)
    {
        _title = title;
        _description = description;
        _target = target;
    }

    /// <summary>What messages call it.</summary>
    internal string Title => _title.Text;

    /// <summary>The observations that it rests on.</summary>
    internal List<AddedObservation> Observations { get; } = [];

    /// <summary>Says on what the finding rests.</summary>
    /// <param name="observation">The observation. Adding it twice changes nothing.</param>
    /// <exception cref="ArgumentException">The observation belongs to another builder.</exception>
    public AddedFinding SeenIn(AddedObservation observation)
    {
        if (!Observations.Contains(Own(observation)))
        {
            Observations.Add(observation);
            observation.IsDiscovery = true;
        }

        return this;
    }

    /// <summary>Says to which risk the finding leads.</summary>
    /// <param name="risk">The risk. Adding it twice changes nothing.</param>
    /// <exception cref="ArgumentException">The risk belongs to another builder.</exception>
    public AddedFinding LeadsTo(AddedRisk risk)
    {
        if (!_risks.Contains(Own(risk)))
        {
            _risks.Add(risk);
        }

        return this;
    }

    /// <summary>The finding, as OSCAL has it.</summary>
    internal Finding ToRecord() => new()
    {
        Uuid = Uuid,
        Title = _title,
        Description = _description,
        Props = Props(),
        Target = _target,
        RelatedObservations = [.. Observations.Select(o => new RelatedObservation { ObservationUuid = o.Uuid })],
        RelatedRisks = [.. _risks.Select(r => new RelatedRisk { RiskUuid = r.Uuid })],
    };
}
