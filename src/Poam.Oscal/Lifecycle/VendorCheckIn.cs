using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>What the vendor said who owes the fix of a weakness.</summary>
public sealed record VendorCheckIn
{
    /// <summary>What the vendor said, in Markdown (<c>risk-log/entry/description</c>); null for nothing.</summary>
    public MarkupMultiline? Description { get; init; }

    /// <summary>The product that waits for the fix: the title of a component. The first check-in takes one; null later on.</summary>
    public MarkupLine? Product { get; init; }

    /// <summary>The day for which the vendor promises the fix (<see cref="RiskLogEntry.ExpectedReleaseProp"/>); null for none.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Whether the vendor has released the fix.</summary>
    public bool IsResolved { get; init; }

    /// <summary>When the vendor released the fix (<see cref="RiskLogEntry.ReleaseProp"/>): the time for the remediation starts then. Null for not known; then the scheduled completion stays.</summary>
    public DateOnly? ReleasedOn { get; init; }
}
