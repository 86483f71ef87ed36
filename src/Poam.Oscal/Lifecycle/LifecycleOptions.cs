using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>When a step in the life of an item happens, who takes it, and by whose times.</summary>
public sealed record LifecycleOptions
{
    /// <summary>
    /// When it happens: the start of the entries of the risk log, <c>observation/collected</c>. Midnight in UTC stands for a day of which nobody
    /// knows the hour; the entry comes behind those that the log has of that day.
    /// </summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// Who takes it: the name, short name, e-mail address or UUID of a party; null for nobody in particular. A party that the document does not
    /// have is added: <c>Dana Whitlock</c>, <c>Dana Whitlock &lt;dana@agency.example&gt;</c>, <c>organization: Network Team</c>.
    /// </summary>
    public string? By { get; init; }

    /// <summary>The times that give a weakness its first deadline.</summary>
    public RemediationPolicy Policy { get; init; } = RemediationPolicy.FedRamp;

    /// <summary>Which risk of the item is meant: the start of its UUID; null for the only one, or the only one that is open.</summary>
    public string? Risk { get; init; }
}
