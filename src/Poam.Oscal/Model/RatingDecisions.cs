namespace Poam.Oscal.Model;

/// <summary>What the facets of a risk mean together: the one definition of its rating.</summary>
internal static class RatingDecisions
{
    private static readonly string[] Names = ["", "very-low", "low", "moderate", "high", "very-high"];

    // eMASS's matrix of five levels; rows: likelihood from very low to very high, columns: impact.
    private static readonly RiskLevel[][] FiveLevels =
    [
        [RiskLevel.VeryLow, RiskLevel.VeryLow, RiskLevel.Low, RiskLevel.Low, RiskLevel.Low],
        [RiskLevel.VeryLow, RiskLevel.Low, RiskLevel.Low, RiskLevel.Low, RiskLevel.Moderate],
        [RiskLevel.VeryLow, RiskLevel.Low, RiskLevel.Moderate, RiskLevel.Moderate, RiskLevel.High],
        [RiskLevel.VeryLow, RiskLevel.Low, RiskLevel.Moderate, RiskLevel.High, RiskLevel.Critical],
        [RiskLevel.VeryLow, RiskLevel.Low, RiskLevel.Moderate, RiskLevel.High, RiskLevel.Critical],
    ];

    /// <summary>
    /// The rating when the risk was found: the facet <c>risk</c>; else what likelihood and impact give together; else the impact;
    /// else the severity that a tool gave. Null for none.
    /// </summary>
    public static string? Original(RiskFacts risk) =>
        risk.Initial.Risk ?? Combine(risk.Initial.Likelihood, risk.Initial.Impact) ?? risk.Initial.Impact ?? risk.Initial.Severity;

    /// <summary>The rating after an adjustment; what the adjustment leaves out is as it was. Null when no facet is adjusted.</summary>
    public static string? Adjusted(RiskFacts risk)
    {
        if (!risk.Adjusted.HasAny)
        {
            return null;
        }

        string? impact = risk.Adjusted.Impact ?? risk.Initial.Impact;
        return risk.Adjusted.Risk ?? Combine(risk.Adjusted.Likelihood ?? risk.Initial.Likelihood, impact) ?? impact;
    }

    /// <summary>The rating that counts: the adjusted one, unless it waits for approval or was withdrawn.</summary>
    public static string? Effective(RiskFacts risk) =>
        (risk.RiskAdjustment is DeviationState.None or DeviationState.Approved ? Adjusted(risk) : null) ?? Original(risk);

    /// <summary>The level of the rating that counts.</summary>
    public static RiskLevel LevelOf(RiskFacts risk) => FactWords.LevelOf(Effective(risk));

    /// <summary>FedRAMP's matrix of three levels; eMASS's where one of both is beyond them.</summary>
    public static string? Combine(string? likelihood, string? impact)
    {
        RiskLevel first = FactWords.LevelOf(likelihood);
        RiskLevel second = FactWords.LevelOf(impact);
        if (first == RiskLevel.None || second == RiskLevel.None)
        {
            return null;
        }

        if (IsBeyond(first) || IsBeyond(second))
        {
            return Names[(int)FiveLevels[(int)first - 1][(int)second - 1]];
        }

        return (first, second) switch
        {
            (RiskLevel.High, RiskLevel.High) => "high",
            (RiskLevel.Low, _) or (_, RiskLevel.Low) => "low",
            _ => "moderate",
        };
    }

    private static bool IsBeyond(RiskLevel level) => level is RiskLevel.VeryLow or RiskLevel.Critical;
}
