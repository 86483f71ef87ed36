namespace Poam.Oscal.Model;

/// <summary>What a risk says of its state (<c>risk/status</c>, <c>entry/status-change</c>). All but <see cref="Closed"/> count as open.</summary>
internal enum RiskState : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>open</c>.</summary>
    Open = 1,

    /// <summary><c>investigating</c>.</summary>
    Investigating = 2,

    /// <summary><c>remediating</c>.</summary>
    Remediating = 3,

    /// <summary><c>deviation-requested</c>.</summary>
    DeviationRequested = 4,

    /// <summary><c>deviation-approved</c>.</summary>
    DeviationApproved = 5,

    /// <summary><c>closed</c>.</summary>
    Closed = 6,

    /// <summary>A word that NIST does not list; its list is open.</summary>
    Other = 7,
}
