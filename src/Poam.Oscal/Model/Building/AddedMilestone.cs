namespace Poam.Oscal.Model.Building;

/// <summary>A milestone that was added to a response. OSCAL's tasks have no status: what becomes of them stands in the risk log.</summary>
public sealed class AddedMilestone : AddedObject
{
    private readonly MarkupLine _title;
    private readonly MarkupMultiline? _description;
    private readonly DateOnly _on;
    private readonly AddedParty? _owner;

    internal AddedMilestone(AddedResponse response, Uuid uuid, MarkupLine title, DateOnly on, AddedParty? owner, MarkupMultiline? description)
        : base(response.Builder, uuid)
    {
        Response = response;
        _title = title;
        _description = description;
        _on = on;
        _owner = owner;
    }

    /// <summary>The response that it is a step of.</summary>
    public AddedResponse Response { get; }

    /// <summary>Whether somebody is responsible for it.</summary>
    internal bool HasOwner => _owner is not null;

    /// <summary>Logs that the milestone is complete.</summary>
    /// <param name="at">When it was completed.</param>
    /// <param name="description">What was done, or null.</param>
    /// <param name="by">Who says so, or null.</param>
    /// <exception cref="ArgumentException">A text is empty, or the party belongs to another builder.</exception>
    public AddedMilestone Complete(DateTimeOffset at, MarkupMultiline? description = null, AddedParty? by = null)
    {
        Response.Risk.Record("Milestone complete", at, description, by, type: "milestone-complete", milestone: this);
        return this;
    }

    /// <summary>Logs that the milestone will be late. The planned day stays.</summary>
    /// <param name="at">When that was decided.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so, or null.</param>
    /// <param name="to">The day on which it is expected now (<see cref="RiskLogEntry.RevisedDateProp"/>); null when nobody knows.</param>
    /// <exception cref="ArgumentException">A text is empty, or the party belongs to another builder.</exception>
    public AddedMilestone Slip(DateTimeOffset at, MarkupMultiline reason, AddedParty? by = null, DateOnly? to = null)
    {
        BuilderInput.Text(reason, nameof(reason));
        Response.Risk.Record("Milestone changed", at, reason, by, milestone: this, day: PoamWords.DayProp(RiskLogEntry.RevisedDateProp, to));
        return this;
    }

    /// <summary>The task, as OSCAL has it.</summary>
    internal RemediationTask ToRecord() => new()
    {
        Uuid = Uuid,
        Type = "milestone",
        Title = _title,
        Description = _description,
        Props = Props(),
        Timing = new TaskTiming { OnDate = new TaskOnDate { Date = BuilderInput.Day(_on) } },
        ResponsibleRoles = _owner is null ? [] : [new ResponsibleRole { RoleId = PoamWords.OwnerRole, PartyUuids = [_owner.Uuid] }],
    };
}
