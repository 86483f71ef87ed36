namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>How documents are made, where there are several ways.</summary>
internal readonly record struct ProofManner
{
    /// <summary>All manners, the one that mostly works first.</summary>
    public static IReadOnlyList<ProofManner> All { get; } =
    [
        default, new() { BreaksCopy = true },
        new() { ChangesNamespace = true }, new() { ChangesNamespace = true, BreaksCopy = true },
        new() { TakesLast = true }, new() { TakesLast = true, BreaksCopy = true },
        new() { KeepsValues = true }, new() { KeepsValues = true, BreaksCopy = true },
    ];

    /// <summary>Whether a property that is not allowed gets another namespace instead of another name.</summary>
    public bool ChangesNamespace { get; init; }

    /// <summary>Whether a copy of the object is broken, so that the document has both.</summary>
    public bool BreaksCopy { get; init; }

    /// <summary>Whether of several conditions that would do the last one is met.</summary>
    public bool TakesLast { get; init; }

    /// <summary>Whether values that are not allowed stay as they are.</summary>
    public bool KeepsValues { get; init; }
}
