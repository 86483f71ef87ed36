using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Moves the scheduled completion, where a decision does: nothing else may.</summary>
internal static class ScheduleMove
{
    /// <summary>Moves the scheduled completion of a risk to a day, if that is the way that the decision leads; else it stays.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="due">The day, and what to say of it; null where the policy gives none.</param>
    /// <param name="isLater">Whether the decision gives more time, or less.</param>
    public static void To(LifecycleDraft draft, (DateOnly Day, string Reason)? due, bool isLater)
    {
        DateOnly? now = DayOf(draft.Risk.Deadline) ?? DayOf(draft.Item.Props.ValueOf(PoamWords.ScheduledCompletion) is { } text ? text : default(Timestamp?));
        if (due is not { } to || (now is { } current && (isLater ? to.Day <= current : to.Day >= current)))
        {
            draft.Did(now is { } day ? $"scheduled completion stays {LifecycleDraft.DayText(day)}" : "no scheduled completion: without rating and detection the policy gives none");
            return;
        }

        PoamLifecycle.SetSchedule(draft, to.Day);
        SetPropOfSeveral(draft);
        draft.Did(now is { } old ? $"{to.Reason}; it was {LifecycleDraft.DayText(old)}" : to.Reason);
    }

    /// <summary>The prop of an item with several risks is the earliest deadline of those that are open.</summary>
    private static void SetPropOfSeveral(LifecycleDraft draft)
    {
        if (draft.View.Risks.Count < 2 || draft.Item.Props.ValueOf(PoamWords.ScheduledCompletion) is null)
        {
            return;
        }

        DateOnly? first = draft.View.Risks.Where(r => r.IsOpen).Select(r => r.Uuid == draft.Risk.Uuid ? draft.Risk : r).Min(r => DayOf(r.Deadline));
        if (first is { } day)
        {
            draft.Item = draft.Item with { Props = draft.Item.Props.With(PoamWords.ScheduledCompletion, LifecycleDraft.MidnightOf(day).Text, Property.FedRampNamespace) };
        }
    }

    private static DateOnly? DayOf(Timestamp? moment) => moment?.Value is { } value ? LifecycleDraft.DayOf(value) : null;
}
