namespace Poam.Oscal.Model;

/// <summary>What a deviation request asks for.</summary>
public enum DeviationKind
{
    /// <summary>The weakness is not there: <c>false-positive</c>. Once approved, the risk is closed.</summary>
    FalsePositive = 0,

    /// <summary>The system cannot do without it: <c>operational-requirement</c>. The risk stays open and is looked at again.</summary>
    OperationalRequirement = 1,

    /// <summary>It is less, or more, dangerous than it was rated: <c>risk-adjustment</c>.</summary>
    RiskAdjustment = 2,
}
