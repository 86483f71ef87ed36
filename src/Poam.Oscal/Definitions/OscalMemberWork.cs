namespace Poam.Oscal.Definitions;

/// <summary>What the constraints have to do at a node of a member.</summary>
[Flags]
internal enum OscalMemberWork : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Lists of values may apply to what is inside.</summary>
    Lists = 1,

    /// <summary>The definition has constraints of other kinds.</summary>
    Constraints = 2,

    /// <summary>The value is compared with literals.</summary>
    Literal = 4,

    /// <summary>The member is deprecated in some release.</summary>
    Deprecated = 8,
}
