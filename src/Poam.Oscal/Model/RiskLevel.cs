namespace Poam.Oscal.Model;

/// <summary>How high a risk is rated, in order.</summary>
public enum RiskLevel
{
    /// <summary>There is no rating, or one in words that are not known.</summary>
    None = 0,

    /// <summary>Very low.</summary>
    VeryLow = 1,

    /// <summary>Low.</summary>
    Low = 2,

    /// <summary>Moderate, or medium.</summary>
    Moderate = 3,

    /// <summary>High.</summary>
    High = 4,

    /// <summary>Very high, or critical.</summary>
    Critical = 5,
}
