namespace Poam.Oscal.Model;

/// <content>What users ask of a risk.</content>
public sealed partial record Risk
{
    private const string Closed = "closed";

    /// <summary>
    /// Whether the risk is open: every <c>risk/status</c> but <c>closed</c> is, so is a deviation that was approved.
    /// </summary>
    public bool IsOpen => Status != Closed;

    /// <summary>
    /// The rating when the risk was found: the facet <c>risk</c> that is not adjusted; where there is none, what the facets <c>likelihood</c>
    /// and <c>impact</c> give together (high only when both are, low when either is); where there is no likelihood, the impact. Null for none.
    /// </summary>
    public string? OriginalRating => RiskRating.Of(this, isAdjusted: false);

    /// <summary>The rating after an adjustment, read from the facets whose prop <c>state</c> is <c>adjusted</c>; null when there was no adjustment.</summary>
    public string? AdjustedRating => RiskRating.Of(this, isAdjusted: true);

    /// <summary>
    /// When the risk is to be remediated: <c>risk/deadline</c>; where it has none, the day of the last milestone. Null for neither.
    /// </summary>
    public DateTimeOffset? DueOn => Deadline?.Value ?? Milestones().Max(m => m.DueOn);

    /// <summary>When the risk was closed: the start of the last log entry whose <c>status-change</c> is <c>closed</c>; null while it is open.</summary>
    public DateTimeOffset? ClosedOn => IsOpen ? null : StatusChanges().LastOrDefault(e => e.StatusChange == Closed)?.Start.Value;

    /// <summary>Whether the risk is open and its due day is over; both days are taken in UTC.</summary>
    /// <param name="asOf">The day to judge by.</param>
    public bool IsOverdue(DateOnly asOf) => IsOpen && DueOn is { } due && asOf > DateOnly.FromDateTime(due.UtcDateTime);

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
    /// When a task was completed: the start of the log entry of the type <c>milestone-complete</c> that names it; null for not yet.
    /// OSCAL's tasks have no status of their own.
    /// </summary>
    /// <param name="task">The UUID of the task.</param>
    public DateTimeOffset? CompletedOn(Uuid task) =>
        History().FirstOrDefault(e => e.EventType == "milestone-complete" && e.Concerns(task))?.Start.Value;

    /// <summary>
    /// The controls that the risk weakens: the values of FedRAMP's props <c>impacted-control-id</c>, such as <c>ac-2.3</c>, as they are written.
    /// <see cref="PoamIndex.ControlIdsOf"/> follows the findings too.
    /// </summary>
    public IReadOnlyList<string> ControlIds() => Props.ValuesOf("impacted-control-id");

    /// <summary>The CVE ids of the weakness: the values of the facets <c>cve-id</c>.</summary>
    public IReadOnlyList<string> CveIds() =>
        [.. Characterizations.SelectMany(c => c.Facets).Where(f => f.Name == "cve-id").Select(f => f.Value).Distinct(StringComparer.Ordinal)];
}
