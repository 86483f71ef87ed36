namespace Poam.Oscal.Diagnostics;

/// <summary>The outcome of a check. There are three, never two: a check that did not run is never shown as a pass.</summary>
public enum Verdict : byte
{
    /// <summary>Everything was checked and nothing failed.</summary>
    Passed = 0,

    /// <summary>Nothing failed, but something that was asked for or needed could not be checked.</summary>
    Unchecked = 1,

    /// <summary>At least one finding is an error.</summary>
    Failed = 2,
}
