namespace Poam.Oscal.Model;

/// <summary>
/// The facts of a risk that its state, rating and dates depend on. Two readers fill them, one from records and one from the nodes of a document;
/// <see cref="RiskDecisions"/> says what they mean, once for both.
/// </summary>
internal sealed class RiskFacts
{
    private RatingFacts _initial;
    private RatingFacts _adjusted;
    private FactList<ResponseFacts> _responses;
    private FactList<TaskFacts> _tasks;
    private FactList<LogFacts> _log;
    private FactList<ObservationFacts> _observations;

    /// <summary>Its node; -1 for a record.</summary>
    public int Node { get; init; } = -1;

    /// <summary>What it says of its state.</summary>
    public RiskState State { get; set; }

    /// <summary>The node of that, or -1.</summary>
    public int StateNode { get; set; } = -1;

    /// <summary>Its deadline.</summary>
    public Moment Deadline { get; set; }

    /// <summary>The node of that, or -1.</summary>
    public int DeadlineNode { get; set; } = -1;

    /// <summary>The ratings when it was found.</summary>
    public ref RatingFacts Initial => ref _initial;

    /// <summary>The ratings after an adjustment.</summary>
    public ref RatingFacts Adjusted => ref _adjusted;

    /// <summary>The state of a false positive.</summary>
    public DeviationState FalsePositive { get; set; }

    /// <summary>The state of an operational requirement.</summary>
    public DeviationState OperationalRequirement { get; set; }

    /// <summary>The state of a risk adjustment.</summary>
    public DeviationState RiskAdjustment { get; set; }

    /// <summary>The node of the last of these props, or -1.</summary>
    public int FalsePositiveNode { get; set; } = -1;

    /// <summary>The node of that prop, or -1.</summary>
    public int OperationalRequirementNode { get; set; } = -1;

    /// <summary>The node of that prop, or -1.</summary>
    public int RiskAdjustmentNode { get; set; } = -1;

    /// <summary>Whether it, or an item of it, names an observation that the document does not have. Another rule reports that.</summary>
    public bool HasDeadObservation { get; set; }

    /// <summary>Whether NIST's prop <c>accepted</c> says that the risk is accepted.</summary>
    public bool IsAccepted { get; set; }

    /// <summary>Whether it waits for a vendor.</summary>
    public VendorDependencyState VendorDependency { get; set; }

    /// <summary>The node of that prop, or -1.</summary>
    public int VendorDependencyNode { get; set; } = -1;

    /// <summary>Whether it is a known exploited vulnerability.</summary>
    public bool IsKev { get; set; }

    /// <summary>The date of the catalog of known exploited vulnerabilities.</summary>
    public Moment KevDue { get; set; }

    /// <summary>The node of that prop, or -1.</summary>
    public int KevDueNode { get; set; } = -1;

    /// <summary>Whether a prop names a control that it weakens.</summary>
    public bool HasControl { get; set; }

    /// <summary>Whether a mitigating factor names an implementation of the SSP, which is one of a control.</summary>
    public bool HasImplementation { get; set; }

    /// <summary>Whether a finding about a control names it, or an item of it leads to a control by itself. Only those who read documents fill it.</summary>
    public bool IsOfControl { get; set; }

    /// <summary>How many mitigating factors it has.</summary>
    public int MitigatingFactors { get; set; }

    /// <summary>Its responses.</summary>
    public ref FactList<ResponseFacts> Responses => ref _responses;

    /// <summary>The tasks of its responses, at any depth, in the order of the document.</summary>
    public ref FactList<TaskFacts> Tasks => ref _tasks;

    /// <summary>The entries of its log, in the order of the document.</summary>
    public ref FactList<LogFacts> Log => ref _log;

    /// <summary>Its own observations, and those of its items. Only those who read documents fill it.</summary>
    public ref FactList<ObservationFacts> Observations => ref _observations;

    /// <summary>The item that took it last, so that none takes it twice.</summary>
    public int LastItem { get; set; } = -1;
}
