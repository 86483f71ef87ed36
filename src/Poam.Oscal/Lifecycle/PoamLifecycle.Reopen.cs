using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Reopening.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>The <c>rel</c> of the link from the entry of the log that reopened a risk to the one that had closed it.</summary>
    internal const string ReopensRel = "reopens";

    /// <summary>
    /// Opens a closed risk again: the entry of the risk log links to the one that closed it. The status is <c>open</c>, because what was planned was
    /// done and did not hold; <c>deviation-approved</c> where a deviation holds that leaves the risk open. A false positive that was approved is
    /// withdrawn. Findings that closing had made satisfied are not satisfied again. Deadline, plans and proof stay.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="reason">Why, in Markdown.</param>
    public LifecycleResult Reopen(string item, MarkupMultiline reason)
    {
        ArgumentNullException.ThrowIfNull(item);
        LifecycleDraft draft = new(Document, item, Options, isOfClosed: true);
        draft.RefuseIf(draft.Risk.IsOpen, $"{draft.Label} is open: there is nothing to reopen.");
        draft.RefuseIf(
            draft.Risk.ClosedOn is { } closed && LifecycleDraft.DayOf(closed) > draft.Day,
            $"{draft.Label} was closed on {(draft.Risk.ClosedOn is { } day ? LifecycleDraft.DayText(LifecycleDraft.DayOf(day)) : "")}, after {LifecycleDraft.DayText(draft.Day)}.");
        draft.Text(reason, "The reason");
        RiskLogEntry? closing = draft.Risk.StatusChanges().LastOrDefault(e => e.StatusChange == "closed") ?? draft.Risk.History().LastOrDefault(e => e.EventType == "closed");
        if (DeviationWords.StateOf(draft.Risk, DeviationKind.FalsePositive) == DeviationState.Approved)
        {
            draft.SetProp(DeviationWords.PropOf(DeviationKind.FalsePositive), "withdrawn");
            draft.Did("false positive withdrawn");
        }

        foreach (Finding finding in FindingsThatClosingSatisfied(draft))
        {
            draft.SetState(finding, "not-satisfied", "fail", proof: null);
        }

        LogText text = new("Risk reopened", reason)
        {
            Links = closing is { Uuid.IsValid: true } ? [new Link { Href = "#" + closing.Uuid.Text, Rel = ReopensRel }] : [],
        };
        draft.Log(text, "status-update", DeviationWords.StatusOf(draft.Risk) ?? "open");
        return draft.Done($"reopened{(draft.Risk.Deadline?.Value is { } due ? $"; it stays scheduled for {LifecycleDraft.DayText(LifecycleDraft.DayOf(due))}" : "")}");
    }

    /// <summary>The findings that rest on an observation that closed the risk: closing had said that they are satisfied.</summary>
    private static Finding[] FindingsThatClosingSatisfied(LifecycleDraft draft)
    {
        HashSet<string> closures = [.. draft.View.Observations.Where(o => o.Types.Contains("closure")).Select(o => o.Uuid.Text)];
        closures.IntersectWith(draft.Risk.RelatedObservations.Select(o => o.ObservationUuid.Text));
        return [.. draft.View.Findings.Where(f => f.Target?.Status?.State == "satisfied" && f.RelatedObservations.Any(o => closures.Contains(o.ObservationUuid.Text)))];
    }
}
