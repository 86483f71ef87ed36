namespace Poam.Oscal.Model;

/// <summary>The facts of an entry of a risk log.</summary>
internal sealed class LogFacts
{
    /// <summary>Its node; -1 for a record.</summary>
    public int Node { get; init; } = -1;

    /// <summary>When it began.</summary>
    public Moment Start { get; set; }

    /// <summary>When it ended, or none.</summary>
    public Moment End { get; set; }

    /// <summary>The node of its start, or -1.</summary>
    public int StartNode { get; set; } = -1;

    /// <summary>The node of its end, or -1.</summary>
    public int EndNode { get; set; } = -1;

    /// <summary>The state that it gave the risk.</summary>
    public RiskState StatusChange { get; set; }

    /// <summary>The node of the state, or -1.</summary>
    public int StatusNode { get; set; } = -1;

    /// <summary>What kind of event it was.</summary>
    public LogEvent Event { get; set; }

    /// <summary>The day on which the tasks that it names are expected now, or none.</summary>
    public Moment Revised { get; set; }
}
