namespace Poam.Oscal.Model;

/// <content>What users ask of an entry of a risk log.</content>
public sealed partial record RiskLogEntry
{
    /// <summary>
    /// What kind of event the entry records, such as <c>milestone-complete</c>, <c>vendor-check-in</c> or <c>closed</c>:
    /// OSCAL's prop <c>type</c>; null when it has none.
    /// </summary>
    public string? EventType => Props.ValueOf("type");

    /// <summary>The prop in which an entry says when the tasks that it names are expected now: a day or a date and time. The planned day of a task stays.</summary>
    public const string RevisedDateProp = "revised-date";

    /// <summary>The day on which the tasks that the entry names are expected now (<see cref="RevisedDateProp"/>); null when it says nothing of that.</summary>
    public DateOnly? RevisedDate => DayOf(RevisedDateProp);

    /// <summary>The prop in which an entry about a vendor says for which day the fix is promised: a day or a date and time.</summary>
    public const string ExpectedReleaseProp = "expected-release-date";

    /// <summary>The prop in which an entry says when a vendor released the fix: a day or a date and time.</summary>
    public const string ReleaseProp = "release-date";

    /// <summary>The day for which the vendor promises the fix (<see cref="ExpectedReleaseProp"/>); null when the entry says nothing of that.</summary>
    public DateOnly? ExpectedRelease => DayOf(ExpectedReleaseProp);

    /// <summary>The day on which the vendor released the fix (<see cref="ReleaseProp"/>); null when the entry says nothing of that.</summary>
    public DateOnly? Release => DayOf(ReleaseProp);

    /// <summary>Whether the entry is about a task (<c>related-response/related-task/@task-uuid</c>).</summary>
    /// <param name="task">The UUID of the task.</param>
    public bool Concerns(Uuid task)
    {
        foreach (RelatedResponse response in RelatedResponses.AsSpan())
        {
            foreach (RelatedTask related in response.RelatedTasks.AsSpan())
            {
                if (related.TaskUuid == task)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private DateOnly? DayOf(string prop) => Moment.Parse(FactWords.Utf8(Props.ValueOf(prop))) is { HasValue: true } moment ? DateOnly.FromDayNumber(moment.DayNumber) : null;
}
