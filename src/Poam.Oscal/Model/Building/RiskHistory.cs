namespace Poam.Oscal.Model.Building;

/// <summary>
/// The log of a risk in the order of time, with the status that follows from it. Calls may come in any order, and what a deviation does to the status
/// depends on what was before it; so this is worked out at the end.
/// </summary>
internal sealed class RiskHistory
{
    private const string Open = "open";
    private const string Closed = "closed";

    private readonly Dictionary<DeviationKind, DeviationState> _states = [];
    private readonly List<RiskLogEntry> _entries = [];
    private string _base = Open;

    /// <summary>Works the history out.</summary>
    /// <param name="log">The entries by their moment, in the order in which they were added.</param>
    /// <param name="deviations">What became of deviations.</param>
    public RiskHistory(IEnumerable<(DateTimeOffset At, RiskLogEntry Entry)> log, IReadOnlyList<DeviationEvent> deviations)
    {
        // Sorting is stable: of two entries of one moment, that comes last which was added last, and its status holds.
        foreach (RiskLogEntry entry in log.OrderBy(e => e.At).Select(e => e.Entry))
        {
            _entries.Add(deviations.FirstOrDefault(d => d.Entry == entry.Uuid) is { } deviation ? Decide(entry, deviation) : Take(entry));
        }
    }

    /// <summary>The entries.</summary>
    public OscalList<RiskLogEntry> Entries => [.. _entries];

    /// <summary>The status: that of the last change.</summary>
    public Token Status { get; private set; } = Open;

    /// <summary>The props of the deviations.</summary>
    public IEnumerable<Property> Props => DeviationWords.All.Where(_states.ContainsKey).Select(k => PoamWords.FedRamp(DeviationWords.PropOf(k), WordOf(_states[k])));

    private static string WordOf(DeviationState state) => state switch
    {
        DeviationState.Pending => "pending",
        DeviationState.Approved => "approved",
        _ => "withdrawn",
    };

    private bool Has(DeviationState state, DeviationKind kind) => _states.GetValueOrDefault(kind) == state;

    private RiskLogEntry Decide(RiskLogEntry entry, DeviationEvent deviation)
    {
        _states[deviation.Kind] = deviation.State;
        bool closes = deviation is { Kind: DeviationKind.FalsePositive, State: DeviationState.Approved };
        if (closes || (Status == Closed && deviation.State != DeviationState.Pending))
        {
            // The entry that closes the risk comes next; and what is closed stays so, whatever is decided afterwards.
            return entry;
        }

        Status = DeviationWords.All.Any(k => Has(DeviationState.Pending, k)) ? "deviation-requested"
            : Has(DeviationState.Approved, DeviationKind.OperationalRequirement) || Has(DeviationState.Approved, DeviationKind.RiskAdjustment) ? "deviation-approved"
            : _base;
        return entry with { StatusChange = Status };
    }

    private RiskLogEntry Take(RiskLogEntry entry)
    {
        if (entry.StatusChange is not { } status)
        {
            return entry;
        }

        Status = status;
        _base = status.Text == Closed ? Open : status.Text;
        foreach (DeviationKind kind in DeviationWords.All)
        {
            // What is closed waits for nothing, and what is open again is no false positive.
            if (status == Closed ? Has(DeviationState.Pending, kind) : kind == DeviationKind.FalsePositive && Has(DeviationState.Approved, kind))
            {
                _states[kind] = DeviationState.Withdrawn;
            }
        }

        return entry;
    }
}
