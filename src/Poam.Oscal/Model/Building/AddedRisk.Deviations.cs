namespace Poam.Oscal.Model.Building;

/// <content>Deviations: what is asked for instead of remediating in time, and what was decided.</content>
public sealed partial class AddedRisk
{
    private readonly List<DeviationEvent> _deviations = [];

    /// <summary>
    /// Requests a false positive or an operational requirement: the prop of the risk is <c>pending</c>, its status <c>deviation-requested</c>, and an
    /// observation of the type of the deviation gives the reasons and the evidence.
    /// </summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="at">When.</param>
    /// <param name="rationale">Why.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="by">Who asks, or null.</param>
    /// <exception cref="ArgumentException">The kind is a risk adjustment (<see cref="RequestAdjustment"/>), the text is empty, something belongs to another builder, or the moment is before the last decision.</exception>
    /// <exception cref="InvalidOperationException">The deviation was requested already, or approved.</exception>
    public AddedRisk RequestDeviation(DeviationKind kind, DateTimeOffset at, MarkupMultiline rationale, AddedEvidence evidence, AddedParty? by = null)
    {
        if (kind is not (DeviationKind.FalsePositive or DeviationKind.OperationalRequirement))
        {
            throw new ArgumentException("A false positive or an operational requirement is expected; an adjustment has a rating: call RequestAdjustment.", nameof(kind));
        }

        Request(kind, at, rationale, evidence, by);
        return this;
    }

    /// <summary>Requests a risk adjustment: like <see cref="RequestDeviation"/>, with the rating that is asked for beside the first one, and what mitigates the risk.</summary>
    /// <param name="likelihood">How likely it is now: low, moderate or high.</param>
    /// <param name="impact">How bad it is now: low, moderate or high.</param>
    /// <param name="mitigation">What makes the weakness harder to use or less harmful: a mitigating factor.</param>
    /// <param name="at">When.</param>
    /// <param name="rationale">Why.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="by">Who asks, and rates.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating is another than these.</exception>
    /// <exception cref="ArgumentException">A text is empty, something belongs to another builder, or the moment is before the last decision.</exception>
    /// <exception cref="InvalidOperationException">The adjustment was requested already, or approved.</exception>
    public AddedRisk RequestAdjustment(RiskLevel likelihood, RiskLevel impact, MarkupMultiline mitigation, DateTimeOffset at, MarkupMultiline rationale, AddedEvidence evidence, AddedParty by)
    {
        BuilderInput.Rating(likelihood, nameof(likelihood));
        BuilderInput.Rating(impact, nameof(impact));
        BuilderInput.Text(mitigation, nameof(mitigation));
        Request(DeviationKind.RiskAdjustment, at, rationale, evidence, Own(by));
        Record(PoamWords.MitigatingFactor, at, mitigation, by, type: "mitigation");
        return Adjust(likelihood, impact, mitigation, by);
    }

    /// <summary>
    /// Approves a deviation that was requested. A false positive closes the risk; the others leave it open, with the status <c>deviation-approved</c>.
    /// </summary>
    /// <param name="kind">The deviation.</param>
    /// <param name="at">When.</param>
    /// <param name="description">What was decided, or null.</param>
    /// <param name="by">Who says so, or null.</param>
    /// <exception cref="ArgumentException">The text is empty, the party belongs to another builder, or the moment is before the request.</exception>
    /// <exception cref="InvalidOperationException">The deviation does not wait for a decision.</exception>
    public AddedRisk ApproveDeviation(DeviationKind kind, DateTimeOffset at, MarkupMultiline? description = null, AddedParty? by = null)
    {
        Note(kind, DeviationState.Approved, at, $"Deviation approved: {DeviationWords.NameOf(kind)}", description, by, "dr-approved");
        if (kind == DeviationKind.FalsePositive)
        {
            Record(PoamWords.RiskClosed, at, DeviationWords.NotThere, by, type: "closed", status: "closed");
        }

        return this;
    }

    /// <summary>Rejects a deviation that was requested: its prop is <c>withdrawn</c>, as there is no other word, and the status what it was before.</summary>
    /// <param name="kind">The deviation.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so, or null.</param>
    /// <exception cref="ArgumentException">The text is empty, the party belongs to another builder, or the moment is before the request.</exception>
    /// <exception cref="InvalidOperationException">The deviation does not wait for a decision.</exception>
    public AddedRisk RejectDeviation(DeviationKind kind, DateTimeOffset at, MarkupMultiline reason, AddedParty? by = null)
    {
        BuilderInput.Text(reason, nameof(reason));
        Note(kind, DeviationState.Withdrawn, at, $"Deviation rejected: {DeviationWords.NameOf(kind)}", reason, by, "dr-rejected");
        return this;
    }

    private void Request(DeviationKind kind, DateTimeOffset at, MarkupMultiline rationale, AddedEvidence evidence, AddedParty? by)
    {
        BuilderInput.Text(rationale, nameof(rationale));
        Own(evidence);
        string name = DeviationWords.NameOf(kind);
        Note(kind, DeviationState.Pending, at, $"Deviation requested: {name}", rationale, by, "dr-submission");
        AddedObservation reasons = Builder.AddObservation(rationale, at, by, DeviationWords.ReasonsOf(kind), "EXAMINE", $"{DeviationWords.PropOf(kind)} {_deviations.Count} of {Uuid.Text}");
        reasons.Deviation = kind;
        foreach (AddedSubject subject in Observations.Where(o => o.IsDiscovery).SelectMany(o => o.Subjects).ToArray())
        {
            reasons.Of(subject);
        }

        reasons.Attach(evidence);
        Relate(reasons);
    }

    /// <summary>Notes what became of a deviation, if that makes sense.</summary>
    private void Note(DeviationKind kind, DeviationState state, DateTimeOffset at, MarkupLine title, MarkupMultiline? description, AddedParty? by, string type)
    {
        DeviationEvent? last = _deviations.FindLast(d => d.Kind == kind);
        DeviationState before = last?.State ?? DeviationState.None;
        bool isRequest = state == DeviationState.Pending;
        if (isRequest ? before is DeviationState.Pending or DeviationState.Approved : before != DeviationState.Pending)
        {
            string name = DeviationWords.NameOf(kind);
            throw new InvalidOperationException(isRequest ? $"The {name} was {(before == DeviationState.Pending ? "requested" : "approved")} already." : $"No {name} waits for a decision: request it first.");
        }

        if (last is not null && at < last.At)
        {
            throw new ArgumentException($"This was at {last.At:u} or later: what a decision is about comes before it.", nameof(at));
        }

        Record(title, at, description, by, type: type);
        _deviations.Add(new DeviationEvent(kind, state, at, _log[^1].Entry.Uuid));
    }
}
