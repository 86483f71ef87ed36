namespace Poam.Oscal.Validation.Rules;

/// <summary>What became of a node. The numbers are those of the public enumeration of changes.</summary>
internal enum NodeChangeKind : byte
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another value.</summary>
    Changed,

    /// <summary>It stands in another object.</summary>
    Moved,

    /// <summary>The items of its list have another order.</summary>
    Reordered,

    /// <summary>It says the same in other letters: another spelling of a time or a UUID.</summary>
    Respelled,

    /// <summary>The UUID of an object that is the same, or a reference to one, was made anew.</summary>
    Renamed,

    /// <summary>The time of the last change of the document.</summary>
    Stamped,
}
