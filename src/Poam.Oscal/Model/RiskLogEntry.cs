namespace Poam.Oscal.Model;

/// <content>What users ask of an entry of a risk log.</content>
public sealed partial record RiskLogEntry
{
    /// <summary>
    /// What kind of event the entry records, such as <c>milestone-complete</c>, <c>vendor-check-in</c> or <c>closed</c>:
    /// OSCAL's prop <c>type</c>; null when it has none.
    /// </summary>
    public string? EventType => Props.ValueOf("type");

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
}
