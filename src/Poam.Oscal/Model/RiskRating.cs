namespace Poam.Oscal.Model;

/// <summary>Reads the rating of a risk from the facets of its characterizations.</summary>
internal static class RiskRating
{
    private const string High = "high";
    private const string Moderate = "moderate";
    private const string Low = "low";

    /// <summary>
    /// The rating before or after an adjustment: the facet <c>risk</c>; else what likelihood and impact give together; else the impact.
    /// Null when no facet of that state says anything.
    /// </summary>
    public static string? Of(Risk risk, bool isAdjusted)
    {
        if (isAdjusted && !HasAdjustment(risk))
        {
            return null;
        }

        string? impact = Find(risk, "impact", isAdjusted) ?? Find(risk, "impact", false);
        string? likelihood = Find(risk, "likelihood", isAdjusted) ?? Find(risk, "likelihood", false);
        return Find(risk, "risk", isAdjusted) ?? Combine(likelihood, impact) ?? impact;
    }

    private static bool HasAdjustment(Risk risk) =>
        (Find(risk, "risk", true) ?? Find(risk, "impact", true) ?? Find(risk, "likelihood", true)) is not null;

    /// <summary>The original value is the first one, the adjusted one the last: later adjustments replace earlier ones.</summary>
    private static string? Find(Risk risk, string name, bool isAdjusted)
    {
        string? found = null;
        foreach (Characterization characterization in risk.Characterizations.AsSpan())
        {
            foreach (Facet facet in characterization.Facets.AsSpan())
            {
                if (facet.Name == name && facet.IsAdjusted == isAdjusted && (isAdjusted || found is null))
                {
                    found = facet.Value;
                }
            }
        }

        return found;
    }

    /// <summary>The matrix of three levels that FedRAMP uses.</summary>
    private static string? Combine(string? likelihood, string? impact)
    {
        if (LevelOf(likelihood) is not { } first || LevelOf(impact) is not { } second)
        {
            return null;
        }

        return (first, second) switch
        {
            (High, High) => High,
            (Low, _) or (_, Low) => Low,
            _ => Moderate,
        };
    }

    private static string? LevelOf(string? value) =>
        High.Equals(value, StringComparison.OrdinalIgnoreCase) ? High
        : Moderate.Equals(value, StringComparison.OrdinalIgnoreCase) ? Moderate
        : Low.Equals(value, StringComparison.OrdinalIgnoreCase) ? Low
        : null;
}
