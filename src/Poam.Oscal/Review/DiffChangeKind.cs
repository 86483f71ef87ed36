namespace Poam.Oscal.Review;

/// <summary>What became of a place between two states of a document.</summary>
public enum DiffChangeKind : byte
{
    /// <summary>It is new, with everything inside.</summary>
    Added = 0,

    /// <summary>It is gone, with everything inside.</summary>
    Removed = 1,

    /// <summary>It has another value.</summary>
    Changed = 2,

    /// <summary>It is the same object, by its UUID, in another place.</summary>
    Moved = 3,

    /// <summary>Noise: the items of a list stand in another order.</summary>
    Reordered = 4,

    /// <summary>Noise: the same point in time or UUID in other letters.</summary>
    Respelled = 5,

    /// <summary>Noise: a tool gave an object that is the same another UUID, here or where it is referred to.</summary>
    RegeneratedUuid = 6,

    /// <summary>Noise: <c>metadata/last-modified</c>.</summary>
    Stamped = 7,
}
