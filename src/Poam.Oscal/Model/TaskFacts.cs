namespace Poam.Oscal.Model;

/// <summary>The facts of a task, at any depth.</summary>
internal sealed class TaskFacts
{
    /// <summary>Its node; -1 for a record.</summary>
    public int Node { get; init; } = -1;

    /// <summary>Whether it is a milestone.</summary>
    public bool IsMilestone { get; set; }

    /// <summary>Whether it names a responsible role.</summary>
    public bool HasRole { get; set; }

    /// <summary>The start of its range; its day, where it has one.</summary>
    public Moment Start { get; set; }

    /// <summary>The end of its range, or its day.</summary>
    public Moment End { get; set; }

    /// <summary>The node of the start of a range, or -1.</summary>
    public int StartNode { get; set; } = -1;

    /// <summary>The node of the end of the range, or of the day, or -1.</summary>
    public int EndNode { get; set; } = -1;

    /// <summary>When the log says that it was completed: see <see cref="RiskDecisions.IsCompletion"/>.</summary>
    public Moment CompletedOn { get; set; }

    /// <summary>When an entry of the log named it last, or none.</summary>
    public Moment LastLoggedOn { get; set; }

    /// <summary>The day on which it is expected by the last entry of the log that says so, or none; the planned day stays.</summary>
    public Moment RevisedTo { get; set; }

    /// <summary>When <see cref="RevisedTo"/> was said.</summary>
    public Moment RevisedOn { get; set; }
}
