using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Deviations: false positives, operational requirements, risk adjustments.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>
    /// Requests a deviation: the prop of the risk is <c>pending</c>, its status <c>deviation-requested</c>, an observation of the type of the deviation
    /// gives the reasons with their evidence. For a risk adjustment the new rating stands beside the initial one.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="request">What is asked for, and why.</param>
    public LifecycleResult RequestDeviation(string item, DeviationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        draft.Refuse(WhyNot(draft, request));
        draft.Text(request.Rationale, "The rationale");
        string name = DeviationWords.NameOf(request.Kind);
        string prop = DeviationWords.PropOf(request.Kind);
        if (request.Kind == DeviationKind.RiskAdjustment)
        {
            RatingAdjustment.Apply(draft, request);
        }

        if (request.Mitigation is { } mitigation)
        {
            MitigatingFactor factor = new()
            {
                Uuid = draft.Ids.Next("mitigating factor", draft.Risk.Uuid.Text, mitigation.Text),
                Description = draft.Text(mitigation, "What mitigates the risk"),
            };
            draft.Risk = draft.Risk with { MitigatingFactors = [.. draft.Risk.MitigatingFactors, factor] };
            draft.Log(new LogText(PoamWords.MitigatingFactor, mitigation), "mitigation");
        }

        draft.SetProp(prop, "pending");
        draft.Add(new Observation
        {
            Uuid = draft.Ids.Next("deviation", draft.Risk.Uuid.Text, prop, draft.At.Text, request.Rationale.Text),
            Title = DeviationWords.ReasonsOf(request.Kind),
            Description = request.Rationale,
            Methods = ["EXAMINE"],
            Types = [prop],
            Origins = draft.OriginOfStep(),
            Subjects = draft.SeenOn(),
            RelevantEvidence = [.. request.Evidence.Select(draft.Evidence).DistinctBy(e => e.Href)],
            Collected = draft.At,
        });
        draft.Log(new LogText($"Deviation requested: {name}", request.Rationale), "dr-submission", StatusAfter(draft.Risk));
        draft.Warn(Doubt(draft, request.Kind));
        return draft.Done($"{name} requested");
    }

    /// <summary>
    /// Approves a deviation that was requested. A false positive closes the risk, and with it what else it waits for. An operational requirement and a
    /// risk adjustment leave it open with the status <c>deviation-approved</c>; the adjustment moves the scheduled completion to what the policy gives
    /// the new rating from the detection on: later for a lower rating, earlier for a higher one.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="kind">The deviation.</param>
    /// <param name="text">What was decided, in Markdown; null for nothing to add.</param>
    public LifecycleResult ApproveDeviation(string item, DeviationKind kind, MarkupMultiline? text = null)
    {
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        string name = DeviationWords.NameOf(kind);
        draft.Refuse(WhyUndecided(draft, kind, mayBeApproved: false));
        RiskFacts before = RecordFacts.Of(draft.Risk);
        draft.RefuseIf(
            kind == DeviationKind.RiskAdjustment && RatingDecisions.Adjusted(before) is null,
            $"{draft.Label} has no adjusted rating that could be approved: reject the request, then 'poam deviation request' with the rating.");
        draft.SetProp(DeviationWords.PropOf(kind), "approved");
        LogText entry = new($"Deviation approved: {name}", text);
        if (kind == DeviationKind.FalsePositive)
        {
            SettleTheRest(draft);
            draft.Log(entry, "dr-approved");
            draft.Log(new LogText(PoamWords.RiskClosed, DeviationWords.NotThere), "closed", "closed");
            return draft.Done($"{name} approved, closed");
        }

        draft.Log(entry, "dr-approved", StatusAfter(draft.Risk));
        draft.Warn(Doubt(draft, kind));
        if (kind == DeviationKind.RiskAdjustment)
        {
            RiskLevel now = FactWords.LevelOf(RatingDecisions.Adjusted(before));
            bool isLower = now <= FactWords.LevelOf(RatingDecisions.Original(before));
            bool isFree = isLower || before.VendorDependency != VendorDependencyState.Resolved || ReleasedOn(draft) is not null;
            ScheduleMove.To(draft, isFree ? DueByPolicy(draft) : null, isLower);
        }

        return draft.Done($"{name} approved");
    }

    /// <summary>Rejects a deviation that was requested: its prop is <c>withdrawn</c>, as OSCAL has no other word, and the status what it was before.</summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="kind">The deviation.</param>
    /// <param name="reason">Why, in Markdown.</param>
    public LifecycleResult RejectDeviation(string item, DeviationKind kind, MarkupMultiline reason) =>
        EndDeviation(item, kind, reason, "rejected", "dr-rejected", mayBeApproved: false);

    /// <summary>
    /// Withdraws a deviation that was requested, or one that was approved and does not hold any more; the status is what it was before.
    /// What an approved risk adjustment moved stays.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="kind">The deviation.</param>
    /// <param name="reason">Why, in Markdown.</param>
    public LifecycleResult WithdrawDeviation(string item, DeviationKind kind, MarkupMultiline reason) =>
        EndDeviation(item, kind, reason, "withdrawn", "status-update", mayBeApproved: true);

    private LifecycleResult EndDeviation(string item, DeviationKind kind, MarkupMultiline reason, string word, string type, bool mayBeApproved)
    {
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        draft.Refuse(WhyUndecided(draft, kind, mayBeApproved));
        draft.Text(reason, "The reason");
        if (kind == DeviationKind.RiskAdjustment && draft.StateOf(kind) == DeviationState.Approved && draft.Risk.Deadline?.Value is { } due)
        {
            draft.Did($"scheduled completion stays {LifecycleDraft.DayText(LifecycleDraft.DayOf(due))}");
        }

        draft.SetProp(DeviationWords.PropOf(kind), "withdrawn");
        draft.Log(new LogText($"Deviation {word}: {DeviationWords.NameOf(kind)}", reason), type, StatusAfter(draft.Risk));
        return draft.Done($"{DeviationWords.NameOf(kind)} {word}");
    }

    /// <summary>
    /// What FedRAMP does not accept: an operational requirement of a risk that is high, and is not to be rated lower either.
    /// </summary>
    private static string? Doubt(LifecycleDraft draft, DeviationKind kind)
    {
        RiskFacts facts = RecordFacts.Of(draft.Risk);
        bool isAdjusted = facts.RiskAdjustment == DeviationState.Pending && draft.StateOf(DeviationKind.OperationalRequirement) == DeviationState.Pending;
        string? rating = (isAdjusted ? RatingDecisions.Adjusted(facts) : null) ?? RatingDecisions.Effective(facts);
        return kind != DeviationKind.OperationalRequirement || FactWords.LevelOf(rating) < RiskLevel.High ? null
            : $"{draft.Label} is rated {rating}, and FedRAMP approves no operational requirement of a high risk: 'poam deviation request {draft.Label} risk-adjustment' asks for a lower rating, by what mitigates it.";
    }

    /// <summary>What a risk that is closed as no weakness waits for no longer.</summary>
    private static void SettleTheRest(LifecycleDraft draft)
    {
        foreach (DeviationKind other in DeviationWords.All.Where(k => DeviationWords.StateOf(draft.Risk, k) == DeviationState.Pending))
        {
            draft.SetProp(DeviationWords.PropOf(other), "withdrawn");
            draft.Did($"{DeviationWords.NameOf(other)} withdrawn");
        }

        if (RecordFacts.Of(draft.Risk).VendorDependency is VendorDependencyState.Investigating or VendorDependencyState.Tracking)
        {
            draft.SetProp(VendorProp, "withdrawn");
            draft.Did("vendor dependency withdrawn");
        }
    }

    /// <summary>
    /// The status that deviations give an open risk; where none does, the last one of the log that had nothing to do with them. A log that says nothing
    /// of that leaves it to whether something is planned.
    /// </summary>
    private static string StatusAfter(Risk risk) =>
        DeviationWords.StatusOf(risk)
        ?? risk.StatusChanges().Select(e => e.StatusChange!.Value.Text).LastOrDefault(s => s is not ("deviation-requested" or "deviation-approved" or "closed"))
        ?? (risk.Remediations.Any(r => r.Lifecycle == "planned") ? "remediating" : "open");

    private static string? WhyNot(LifecycleDraft draft, DeviationRequest request)
    {
        string name = DeviationWords.NameOf(request.Kind);
        string prop = DeviationWords.PropOf(request.Kind);
        bool isRated = (request.Likelihood ?? request.Impact ?? request.Severity) is not null;
        return draft.StateOf(request.Kind) switch
        {
            DeviationState.Pending => $"The {name} of {draft.Label} was requested already: 'poam deviation approve|reject|withdraw {draft.Label} {prop}' decides it.",
            DeviationState.Approved => $"The {name} of {draft.Label} was approved. 'poam deviation withdraw {draft.Label} {prop}' comes before a new request.",
            _ when isRated && request.Kind != DeviationKind.RiskAdjustment => $"--likelihood, --impact and --severity belong to a risk adjustment, and this is a {name}: request both.",
            _ when request.Evidence.Count == 0 => $"Nobody can judge a {name} without evidence: --evidence names a file or a page.",
            _ => null,
        };
    }

    /// <summary>Why a deviation cannot be decided; null where it waits for that.</summary>
    private static string? WhyUndecided(LifecycleDraft draft, DeviationKind kind, bool mayBeApproved)
    {
        string name = DeviationWords.NameOf(kind);
        string command = $"'poam deviation request {draft.Label} {DeviationWords.PropOf(kind)}'";
        return draft.StateOf(kind) switch
        {
            DeviationState.Pending => null,
            DeviationState.Approved => mayBeApproved ? null : $"The {name} of {draft.Label} was approved already. 'poam deviation withdraw {draft.Label} {DeviationWords.PropOf(kind)}' ends it.",
            DeviationState.Withdrawn => $"The {name} of {draft.Label} was withdrawn or rejected: {command} asks anew.",
            _ => $"No {name} was requested for {draft.Label}: {command} does.",
        };
    }
}
