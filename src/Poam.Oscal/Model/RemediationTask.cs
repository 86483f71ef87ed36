namespace Poam.Oscal.Model;

/// <content>What users ask of a task.</content>
public sealed partial record RemediationTask
{
    /// <summary>Whether the task is a milestone: OSCAL <c>task/@type</c> is <c>milestone</c>.</summary>
    public bool IsMilestone => Type == "milestone";

    /// <summary>
    /// When the task is to be done: its day (<c>timing/on-date/@date</c>), or the end of its range (<c>timing/within-date-range/@end</c>);
    /// null for a task that recurs or has no timing.
    /// </summary>
    public DateTimeOffset? DueOn => Timing?.OnDate?.Date.Value ?? Timing?.WithinDateRange?.End.Value;

    /// <summary>The task and all tasks inside it, in the order of the document.</summary>
    public IReadOnlyList<RemediationTask> WithSubtasks()
    {
        List<RemediationTask> all = [];
        Collect(this, all);
        return all;
    }

    private static void Collect(RemediationTask task, List<RemediationTask> all)
    {
        all.Add(task);
        foreach (RemediationTask inner in task.Tasks.AsSpan())
        {
            Collect(inner, all);
        }
    }
}
