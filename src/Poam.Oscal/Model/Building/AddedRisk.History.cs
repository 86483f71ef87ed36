namespace Poam.Oscal.Model.Building;

/// <content>What is planned for a risk, and what happened to it.</content>
public sealed partial class AddedRisk
{
    private readonly List<RiskResponse> _recommendations = [];
    private readonly List<AddedResponse> _plans = [];
    private readonly List<(DateTimeOffset At, RiskLogEntry Entry)> _log = [];

    /// <summary>Whether somebody owns one of its milestones.</summary>
    internal bool HasOwner => _plans.Exists(p => p.HasOwner);

    /// <summary>Adds what a tool or an assessor advises: a response with the lifecycle <c>recommendation</c>.</summary>
    /// <param name="title">What is advised, in a line.</param>
    /// <param name="description">The advice.</param>
    /// <param name="by">Who or what advises.</param>
    /// <exception cref="ArgumentException">A text is empty, or the actor belongs to another builder.</exception>
    public AddedRisk Recommend(MarkupLine title, MarkupMultiline description, AddedActor by)
    {
        _recommendations.Add(Response("recommendation", title, description, by, null));
        return this;
    }

    /// <summary>Adds what will be done: a response with the lifecycle <c>planned</c>. Milestones are added to it.</summary>
    /// <param name="title">What will be done, in a line.</param>
    /// <param name="description">The plan.</param>
    /// <param name="by">Who is responsible for it.</param>
    /// <param name="resources">What it takes: staff, time, money; or null.</param>
    /// <param name="key">The tool's own key, different for each plan of the risk; null to go by their order.</param>
    /// <exception cref="ArgumentException">A text is empty, the party belongs to another builder, or the key is in use.</exception>
    public AddedResponse Plan(MarkupLine title, MarkupMultiline description, AddedParty by, MarkupMultiline? resources = null, string? key = null)
    {
        BuilderInput.Optional(resources, nameof(resources));
        RiskResponse response = Response("planned", title, description, by, key);
        if (resources is { } needed)
        {
            response = response with
            {
                RequiredAssets = [new RequiredAsset { Uuid = Builder.Ids.Next("required asset", null, parent: response.Uuid), Description = needed }],
            };
        }

        AddedResponse plan = new(this, response);
        _plans.Add(plan);
        return plan;
    }

    /// <summary>Adds an entry to the risk log. Entries may come in any order; the document has them in that of time.</summary>
    /// <param name="title">What happened, in a line.</param>
    /// <param name="at">When.</param>
    /// <param name="description">More about it, or null.</param>
    /// <param name="by">Who says so, or null.</param>
    /// <param name="key">The tool's own key, different for each entry of the log; null to go by their order.</param>
    /// <exception cref="ArgumentException">A text is empty, the party belongs to another builder, or the key is in use.</exception>
    public AddedRisk Log(MarkupLine title, DateTimeOffset at, MarkupMultiline? description = null, AddedParty? by = null, string? key = null)
    {
        Record(title, at, description, by, key: key);
        return this;
    }

    /// <summary>Logs that the vendor who owes the fix was asked.</summary>
    /// <param name="at">When.</param>
    /// <param name="description">What the vendor said, or null.</param>
    /// <param name="by">Who asked, or null.</param>
    /// <param name="expectedOn">The day for which the vendor promises the fix (<see cref="RiskLogEntry.ExpectedReleaseProp"/>), or null.</param>
    /// <exception cref="ArgumentException">A text is empty, or the party belongs to another builder.</exception>
    public AddedRisk CheckInWithVendor(DateTimeOffset at, MarkupMultiline? description = null, AddedParty? by = null, DateOnly? expectedOn = null)
    {
        Record(PoamWords.VendorCheckIn, at, description, by, type: "vendor-check-in", day: PoamWords.DayProp(RiskLogEntry.ExpectedReleaseProp, expectedOn));
        return this;
    }

    /// <summary>
    /// Logs a new status. The status of the risk is that of the last change in time, so that status and log cannot contradict each other;
    /// without a change it is <c>open</c>.
    /// </summary>
    /// <param name="status">The <c>risk/status</c>, such as <c>investigating</c> or <c>remediating</c>; <see cref="StatusWords.ToRiskStatus"/> gives one.</param>
    /// <param name="at">When.</param>
    /// <param name="description">Why, or null.</param>
    /// <param name="by">Who says so, or null.</param>
    /// <exception cref="ArgumentException">The status is no token or <c>closed</c>, for which there is <see cref="Close"/>; a text is empty, or the party belongs to another builder.</exception>
    public AddedRisk SetStatus(string status, DateTimeOffset at, MarkupMultiline? description = null, AddedParty? by = null)
    {
        Token word = BuilderInput.Word(status, nameof(status));
        if (word == "closed")
        {
            throw new ArgumentException("A risk is closed with proof: call Close.", nameof(status));
        }

        Record("Status changed", at, description, by, type: "status-update", status: word);
        return this;
    }

    /// <summary>Closes the risk, with the proof that the weakness is gone.</summary>
    /// <param name="at">When it was closed.</param>
    /// <param name="proof">The observation that shows it, such as a new scan.</param>
    /// <param name="description">What was done, or null.</param>
    /// <param name="by">Who closed it, or null.</param>
    /// <exception cref="ArgumentException">The observation or the party belongs to another builder, or a text is empty.</exception>
    public AddedRisk Close(DateTimeOffset at, AddedObservation proof, MarkupMultiline? description = null, AddedParty? by = null)
    {
        Own(proof);
        Record(PoamWords.RiskClosed, at, description, by, type: "closed", status: "closed");
        proof.IsClosure = true;
        Relate(proof);
        return this;
    }

    /// <summary>Adds an entry to the log.</summary>
    internal void Record(
        MarkupLine title,
        DateTimeOffset at,
        MarkupMultiline? description,
        AddedParty? by,
        string? type = null,
        Token? status = null,
        AddedMilestone? milestone = null,
        string? key = null,
        IReadOnlyList<Property>? day = null)
    {
        BuilderInput.Line(title, nameof(title));
        BuilderInput.Optional(description, nameof(description));
        OscalList<LoggedBy> loggedBy = by is null ? [] : [new LoggedBy { PartyUuid = Own(by).Uuid }];
        Property[] types = type is null ? [] : [new Property { Name = "type", Value = type }];
        RiskLogEntry entry = new()
        {
            Uuid = Builder.Ids.Next("log entry", key, parent: Uuid),
            Title = title,
            Description = description,
            Start = at,
            Props = [.. types, .. day ?? []],
            LoggedBy = loggedBy,
            StatusChange = status,
            RelatedResponses = milestone is null ? [] :
            [
                new RelatedResponse { ResponseUuid = milestone.Response.Uuid, RelatedTasks = [new RelatedTask { TaskUuid = milestone.Uuid }] },
            ],
        };
        _log.Add((at, entry));
    }

    private RiskHistory History() => new(_log, _deviations);

    // The id comes last: what is refused must not use up a key.
    private RiskResponse Response(string lifecycle, MarkupLine title, MarkupMultiline description, AddedActor by, string? key)
    {
        Origin origin = Own(by).ToOrigin();
        return new RiskResponse
        {
            Lifecycle = lifecycle,
            Title = BuilderInput.Line(title, nameof(title)),
            Description = BuilderInput.Text(description, nameof(description)),
            Origins = [origin],
            Uuid = Builder.Ids.Next("response", key, parent: Uuid),
        };
    }
}
