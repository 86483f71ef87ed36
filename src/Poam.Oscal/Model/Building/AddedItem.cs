namespace Poam.Oscal.Model.Building;

/// <summary>An item of the POA&amp;M that was added. It always has a risk; without one nobody could say whether it is open or late.</summary>
public sealed class AddedItem : AddedObject
{
    private readonly MarkupLine _title;
    private readonly MarkupMultiline _description;
    private MarkupMultiline? _remarks;

    internal AddedItem(PoamBuilder builder, Uuid uuid, string poamId, MarkupLine title, MarkupMultiline description, AddedRisk risk)
        : base(builder, uuid)
    {
        _title = title;
        _description = description;
        Risk = risk;
        Risks = [risk];
        AddProp(PoamWords.FedRamp(PoamWords.PoamId, poamId));
    }

    /// <summary>Its first risk: that which carries status, deadline, rating and plan.</summary>
    public AddedRisk Risk { get; }

    /// <summary>All its risks.</summary>
    internal List<AddedRisk> Risks { get; }

    /// <summary>Its findings.</summary>
    internal List<AddedFinding> Findings { get; } = [];

    /// <summary>Relates a further risk. FedRAMP wants one risk an item.</summary>
    /// <param name="risk">The risk. Adding it twice changes nothing.</param>
    /// <exception cref="ArgumentException">The risk belongs to another builder.</exception>
    public AddedItem Relate(AddedRisk risk)
    {
        if (!Risks.Contains(Own(risk)))
        {
            Risks.Add(risk);
        }

        return this;
    }

    /// <summary>Relates a finding.</summary>
    /// <param name="finding">The finding. Adding it twice changes nothing.</param>
    /// <exception cref="ArgumentException">The finding belongs to another builder.</exception>
    public AddedItem Relate(AddedFinding finding)
    {
        if (!Findings.Contains(Own(finding)))
        {
            Findings.Add(finding);
        }

        return this;
    }

    /// <summary>Sets the remarks, the comments of FedRAMP's workbook; they replace those that were set before.</summary>
    /// <param name="remarks">The remarks, in Markdown.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public AddedItem Remark(MarkupMultiline remarks)
    {
        _remarks = BuilderInput.Text(remarks, nameof(remarks));
        return this;
    }

    /// <summary>The item, as OSCAL has it. It names the observations of its risks and findings itself, too: FedRAMP looks for them there.</summary>
    internal PoamItem ToRecord() => new()
    {
        Uuid = Uuid,
        Title = _title,
        Description = _description,
        Props = [.. Props(), .. Scheduled()],
        RelatedFindings = [.. Findings.Select(f => new RelatedFinding { FindingUuid = f.Uuid })],
        RelatedObservations = [.. Risks.SelectMany(r => r.Observations).Concat(Findings.SelectMany(f => f.Observations)).Distinct().Select(o => new RelatedObservation { ObservationUuid = o.Uuid })],
        RelatedRisks = [.. Risks.Select(r => new RelatedRisk { RiskUuid = r.Uuid })],
        Remarks = _remarks,
    };

    /// <summary>FedRAMP's prop with the scheduled completion: the first deadline of those that count, so that both agree.</summary>
    private IEnumerable<Property> Scheduled()
    {
        bool isOpen = Risks.Exists(r => r.IsOpen);
        DateOnly? first = Risks.Where(r => r.IsOpen || !isOpen).Min(r => r.DueDay);
        return first is { } day ? [PoamWords.FedRamp(PoamWords.ScheduledCompletion, BuilderInput.Day(day).Text)] : [];
    }
}
