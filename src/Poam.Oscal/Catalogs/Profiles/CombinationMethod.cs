namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>What happens to a control that comes in more than once.</summary>
internal enum CombinationMethod : byte
{
    /// <summary>All stay, so that the clash is seen.</summary>
    Keep,

    /// <summary>The first stays.</summary>
    UseFirst,

    /// <summary>All become one that has the content of each.</summary>
    Merge,
}
