namespace Poam.Oscal.Model;

/// <summary>The facts of an item: its own, and those of what it is related to. <see cref="ItemDecisions"/> says what they mean.</summary>
internal sealed class ItemFacts
{
    private FactList<RiskFacts> _risks;
    private FactList<ObservationFacts> _observations;

    /// <summary>Its node; -1 for a record.</summary>
    public int Node { get; init; } = -1;

    /// <summary>The node of the value of its <c>POAM-ID</c>, or -1.</summary>
    public int PoamIdNode { get; set; } = -1;

    /// <summary>The day on which it is to be done by its own prop.</summary>
    public Moment Scheduled { get; set; }

    /// <summary>The node of that, or -1.</summary>
    public int ScheduledNode { get; set; } = -1;

    /// <summary>When the vendor was asked last, by its own prop.</summary>
    public Moment VendorCheckIn { get; set; }

    /// <summary>Whether it waits for a vendor, by its own prop.</summary>
    public bool HasVendorDependency { get; set; }

    /// <summary>Whether a prop names a control, or one of its findings is about one: by its target, a statement or an objective, or by the implementation that it names.</summary>
    public bool HasControl { get; set; }

    /// <summary>Whether a reference of it leads to a risk, an observation or a finding that is not in the document: then nothing can be missed.</summary>
    public bool HasDeadReference { get; set; }

    /// <summary>Its risks.</summary>
    public ref FactList<RiskFacts> Risks => ref _risks;

    /// <summary>Its observations, those of its findings and those of its risks, each once.</summary>
    public ref FactList<ObservationFacts> Observations => ref _observations;
}
