namespace Poam.Oscal.Review.Merging;

/// <summary>What is done to our text, in the order in which it is done at one node.</summary>
internal enum MergeEditKind : byte
{
    /// <summary>A value is set, or a member added.</summary>
    Set,

    /// <summary>An item is put before the one at the place, or at the end.</summary>
    Insert,

    /// <summary>A member or item is removed.</summary>
    Remove,
}
