namespace Poam.Oscal.Model;

/// <summary>A milestone of an item.</summary>
/// <param name="Risk">The risk whose response it belongs to.</param>
/// <param name="Task">The task (<c>response//task[@type='milestone']</c>).</param>
/// <param name="CompletedOn">When it was completed: see <see cref="Risk.CompletedOn"/>; null for not yet.</param>
public sealed record ItemMilestone(Risk Risk, RemediationTask Task, DateTimeOffset? CompletedOn)
{
    /// <summary>When it is to be done: its day, or the end of its range; null for neither.</summary>
    public DateTimeOffset? DueOn => Task.DueOn;

    /// <summary>Whether nothing is left to do: it was completed, or its risk is closed.</summary>
    public bool IsDone => CompletedOn is not null || !Risk.IsOpen;

    /// <summary>Whether its day is over and it is not done.</summary>
    /// <param name="asOf">The day to judge by.</param>
    public bool IsOverdue(DateOnly asOf) => !IsDone && DueOn is { } due && asOf > DateOnly.FromDateTime(due.DateTime);
}
