namespace Poam.Oscal.Model;

/// <summary>What observations are about, as far as the life of an item depends on it (<c>observation/type</c>).</summary>
[Flags]
internal enum ObservationTypes : byte
{
    /// <summary>None of those below.</summary>
    None = 0,

    /// <summary><c>finding</c>, or <c>discovery</c> as NIST calls it since 1.2.0: the weakness was seen.</summary>
    Discovery = 1,

    /// <summary><c>closure</c>: the weakness is gone.</summary>
    Closure = 2,

    /// <summary><c>false-positive</c>.</summary>
    FalsePositive = 4,

    /// <summary><c>operational-requirement</c>.</summary>
    OperationalRequirement = 8,

    /// <summary><c>risk-adjustment</c>.</summary>
    RiskAdjustment = 16,

    /// <summary><c>vendor-dependency</c>.</summary>
    VendorDependency = 32,
}
