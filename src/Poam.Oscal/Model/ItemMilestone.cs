namespace Poam.Oscal.Model;

/// <summary>A milestone of an item.</summary>
/// <param name="Risk">The risk whose response it belongs to.</param>
/// <param name="Task">The task (<c>response//task[@type='milestone']</c>).</param>
/// <param name="CompletedOn">When it was completed: see <see cref="Risk.CompletedOn"/>; null for not yet.</param>
/// <param name="Number">Its place among the milestones of the item, in the order of the document, from 1: people name it by this.</param>
public sealed record ItemMilestone(Risk Risk, RemediationTask Task, DateTimeOffset? CompletedOn, int Number)
{
    /// <summary>The day on which it is expected now, by the last entry of the risk log that says so (<see cref="RiskLogEntry.RevisedDate"/>); null where none does.</summary>
    public DateOnly? RevisedTo => Risk.History().LastOrDefault(e => e.RevisedDate is not null && e.Concerns(Task.Uuid))?.RevisedDate;

    /// <summary>The day on which it is expected: <see cref="RevisedTo"/>, else that of <see cref="DueOn"/>; null for neither.</summary>
    public DateOnly? ExpectedOn => RevisedTo ?? (DueOn is { } due ? DateOnly.FromDateTime(due.DateTime) : null);

    /// <summary>When it is to be done: its day, or the end of its range; null for neither.</summary>
    public DateTimeOffset? DueOn => Task.DueOn;

    /// <summary>Whether nothing is left to do: it was completed, or its risk is closed.</summary>
    public bool IsDone => CompletedOn is not null || !Risk.IsOpen;

    /// <summary>Whether the day on which it is expected is over and it is not done.</summary>
    /// <param name="asOf">The day to judge by.</param>
    public bool IsOverdue(DateOnly asOf) => !IsDone && ExpectedOn is { } day && asOf > day;
}
