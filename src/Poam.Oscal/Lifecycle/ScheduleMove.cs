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
            draft.Did(now is { } day ? $"scheduled completion stays {LifecycleDraft.DayText(day)}" : $"no scheduled completion: without {PoamLifecycle.WhatPolicyLacks(draft)} the policy gives none");
            return;
        }

        PoamLifecycle.SetSchedule(draft, to.Day);
        draft.IsMoved = true;
        draft.Did(now is { } old ? $"{to.Reason}; it was {LifecycleDraft.DayText(old)}" : to.Reason);
    }

    private static DateOnly? DayOf(Timestamp? moment) => moment?.Value is { } value ? LifecycleDraft.DayOf(value) : null;
}
