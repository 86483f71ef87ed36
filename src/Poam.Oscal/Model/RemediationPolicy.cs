namespace Poam.Oscal.Model;

/// <summary>How much time an organization gives a weakness, by its rating, and when it takes an item for forgotten.</summary>
public sealed record RemediationPolicy
{
    /// <summary>FedRAMP's: 30 days for critical and high, 90 for moderate, 180 for low, counted from detection.</summary>
    public static RemediationPolicy FedRamp { get; } = new() { Name = "fedramp", CriticalDays = 30, HighDays = 30, ModerateDays = 90, LowDays = 180 };

    /// <summary>That of the U.S. Department of Health and Human Services: 15, 30, 90 and 365 days.</summary>
    public static RemediationPolicy Hhs { get; } = new() { Name = "hhs", CriticalDays = 15, HighDays = 30, ModerateDays = 90, LowDays = 365 };

    /// <summary>One that is common in the U.S. Department of Defense: 30 days for category I, 180 for II, 365 for III.</summary>
    public static RemediationPolicy Dod { get; } = new() { Name = "dod", CriticalDays = 30, HighDays = 30, ModerateDays = 180, LowDays = 365 };

    /// <summary>The policies that have a name.</summary>
    public static IReadOnlyList<RemediationPolicy> Known { get; } = [FedRamp, Hhs, Dod];

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The days for a critical or very high risk; null for no limit, as for the others.</summary>
    public int? CriticalDays { get; init; }

    /// <summary>The days for a high risk.</summary>
    public int? HighDays { get; init; }

    /// <summary>The days for a moderate risk.</summary>
    public int? ModerateDays { get; init; }

    /// <summary>The days for a low risk, and for a very low one where <see cref="VeryLowDays"/> says nothing.</summary>
    public int? LowDays { get; init; }

    /// <summary>The days for a very low risk; null for those of a low one.</summary>
    public int? VeryLowDays { get; init; }

    /// <summary>The days after which a vendor that owes a fix must have been asked again.</summary>
    public int VendorCheckInDays { get; init; } = 30;

    /// <summary>The days without an entry in the risk log after which an open item is stale.</summary>
    public int StaleAfterDays { get; init; } = 30;

    /// <summary>The days for a rating; null for none.</summary>
    /// <param name="level">The rating.</param>
    public int? DaysFor(RiskLevel level) => level switch
    {
        RiskLevel.Critical => CriticalDays,
        RiskLevel.High => HighDays,
        RiskLevel.Moderate => ModerateDays,
        RiskLevel.Low => LowDays,
        RiskLevel.VeryLow => VeryLowDays ?? LowDays,
        _ => null,
    };
}
