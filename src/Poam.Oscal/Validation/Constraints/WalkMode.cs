namespace Poam.Oscal.Validation.Constraints;

/// <summary>What a walk along paths is after.</summary>
internal enum WalkMode
{
    /// <summary>Whether there is a node.</summary>
    FindAny,

    /// <summary>One node by its number.</summary>
    Pick,

    /// <summary>All nodes.</summary>
    KeepAll,
}
