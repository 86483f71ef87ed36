namespace Poam.Oscal.Model;

/// <content>What users ask of a risk.</content>
public sealed partial record Risk
{
    /// <summary>
    /// Whether the risk is open: every <c>risk/status</c> but <c>closed</c> is, so is a deviation that was approved.
    /// </summary>
    public bool IsOpen => FactWords.StateOf(FactWords.Utf8(Status.Text)) != RiskState.Closed;

    /// <summary>
    /// The rating when the risk was found: the facet <c>risk</c> that is not adjusted; where there is none, what the facets <c>likelihood</c>
    /// and <c>impact</c> give together (high only when both are, low when either is; with very low or very high, by eMASS's matrix of five levels);
    /// where there is no likelihood, the impact; else the facet <c>severity</c>. FedRAMP's facets come before those of other systems.
    /// Known words are in lower case, <c>medium</c> is <c>moderate</c>. Null for none.
    /// </summary>
    public string? OriginalRating => RatingDecisions.Original(RecordFacts.Of(this));

    /// <summary>The rating after an adjustment, read from the facets whose prop <c>state</c> is <c>adjusted</c>; null when there was no adjustment.</summary>
    public string? AdjustedRating => RatingDecisions.Adjusted(RecordFacts.Of(this));

    /// <summary>
    /// When the risk is to be remediated: <c>risk/deadline</c>; where it has none, the day of the last milestone; the prop <c>kev-due-date</c>
    /// where that comes first. Null for none of them.
    /// </summary>
    public DateTimeOffset? DueOn => RiskDecisions.DueOn(RecordFacts.Of(this), out _).ToDateTimeOffset();

    /// <summary>
    /// When the risk was closed: the start of the last log entry whose <c>status-change</c> is <c>closed</c>, else of the last one of the type
    /// <c>closed</c>; null while it is open.
    /// </summary>
    public DateTimeOffset? ClosedOn => RiskDecisions.ClosedOn(RecordFacts.Of(this)).ToDateTimeOffset();

    /// <summary>
    /// Whether the risk is open, its due day is over, and nothing excuses it: see <see cref="LatenessOn"/>.
    /// The due day is that which stands in the document, whatever the offset behind it.
    /// </summary>
    /// <param name="asOf">The day to judge by.</param>
    public bool IsOverdue(DateOnly asOf) => LatenessOn(asOf) == Lateness.Overdue;

    /// <summary>Whether the risk is in time.</summary>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="policy">How often vendors are to be asked; null for <see cref="RemediationPolicy.FedRamp"/>.</param>
    public Lateness LatenessOn(DateOnly asOf, RemediationPolicy? policy = null) =>
        RiskDecisions.LatenessOf(RecordFacts.Of(this), asOf, policy ?? RemediationPolicy.FedRamp);

    /// <summary>The entries of the risk log (<c>risk-log/entry</c>) by their start; those without a readable one come last.</summary>
    public IReadOnlyList<RiskLogEntry> History() => [.. (RiskLog?.Entries ?? []).OrderBy(e => e.Start.Value ?? DateTimeOffset.MaxValue)];

    /// <summary>The entries of the risk log that changed the status, by their start.</summary>
    public IReadOnlyList<RiskLogEntry> StatusChanges() => [.. History().Where(e => e.StatusChange is not null)];

    /// <summary>
    /// The milestones of all responses (<c>response//task</c> of type <c>milestone</c>) by their day; those without one come last.
    /// </summary>
    public IReadOnlyList<RemediationTask> Milestones() =>
    [
        .. Remediations.SelectMany(r => r.Tasks).SelectMany(t => t.WithSubtasks()).Where(t => t.IsMilestone)
            .OrderBy(t => t.DueOn ?? DateTimeOffset.MaxValue),
    ];

    /// <summary>
    /// When a task was completed: the start of the first log entry that names it and is of the type <c>milestone-complete</c>, <c>mitigation</c>,
    /// <c>remediated</c> or <c>closed</c>; null for not yet. OSCAL's tasks have no status of their own.
    /// </summary>
    /// <param name="task">The UUID of the task.</param>
    public DateTimeOffset? CompletedOn(Uuid task) =>
        History().FirstOrDefault(e => RiskDecisions.IsCompletion(FactWords.EventOf(FactWords.Utf8(e.EventType))) && e.Concerns(task))?.Start.Value;

    /// <summary>
    /// The controls that the risk weakens: the values of FedRAMP's props <c>impacted-control-id</c>, such as <c>ac-2.3</c>, as they are written.
    /// <see cref="PoamIndex.ControlIdsOf"/> follows the findings too.
    /// </summary>
    public IReadOnlyList<string> ControlIds() => Props.ValuesOf("impacted-control-id");

    /// <summary>The CVE ids of the weakness: the values of the facets <c>cve-id</c>.</summary>
    public IReadOnlyList<string> CveIds() =>
        [.. Characterizations.SelectMany(c => c.Facets).Where(f => f.Name == "cve-id").Select(f => f.Value).Distinct(StringComparer.Ordinal)];
}
