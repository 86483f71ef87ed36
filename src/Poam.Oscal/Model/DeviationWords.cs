namespace Poam.Oscal.Model;

/// <summary>What deviations are called, and how far they are.</summary>
internal static class DeviationWords
{
    /// <summary>What the log says of a risk that is closed as a false positive.</summary>
    public const string NotThere = "The weakness is not there: a false positive.";

    /// <summary>All kinds.</summary>
    public static readonly DeviationKind[] All = [DeviationKind.FalsePositive, DeviationKind.OperationalRequirement, DeviationKind.RiskAdjustment];

    /// <summary>The prop of the risk, and the type of the observation.</summary>
    public static string PropOf(DeviationKind kind) => kind switch
    {
        DeviationKind.FalsePositive => "false-positive",
        DeviationKind.OperationalRequirement => "operational-requirement",
        DeviationKind.RiskAdjustment => "risk-adjustment",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What people call it.</summary>
    public static string NameOf(DeviationKind kind) => PropOf(kind).Replace('-', ' ');

    /// <summary>The title of the observation that gives the reasons.</summary>
    public static string ReasonsOf(DeviationKind kind) => $"Reasons for the {NameOf(kind)}";

    /// <summary>How far it is.</summary>
    public static DeviationState StateOf(Risk risk, DeviationKind kind)
    {
        RiskFacts facts = RecordFacts.Of(risk);
        return kind switch
        {
            DeviationKind.FalsePositive => facts.FalsePositive,
            DeviationKind.OperationalRequirement => facts.OperationalRequirement,
            _ => facts.RiskAdjustment,
        };
    }

    /// <summary>The status of a risk that its deviations give: while one waits for a decision, or when one holds that leaves the risk open. Null for neither.</summary>
    public static string? StatusOf(Risk risk)
    {
        DeviationState[] states = [.. All.Select(k => StateOf(risk, k))];
        return states.Contains(DeviationState.Pending) ? "deviation-requested"
            : states[1] == DeviationState.Approved || states[2] == DeviationState.Approved ? "deviation-approved"
            : null;
    }
}
