namespace Poam.Oscal.Editing;

/// <summary>How a value stands in a JSON or YAML text.</summary>
internal enum LayoutKind : byte
{
    /// <summary>A scalar.</summary>
    Scalar = 0,

    /// <summary>An object in braces.</summary>
    FlowObject = 1,

    /// <summary>An array in brackets.</summary>
    FlowArray = 2,

    /// <summary>An object of YAML, a line or more for each member.</summary>
    BlockObject = 3,

    /// <summary>An array of YAML, a dash for each item.</summary>
    BlockArray = 4,

    /// <summary>An alias of YAML, which repeats another value.</summary>
    Alias = 5,
}
