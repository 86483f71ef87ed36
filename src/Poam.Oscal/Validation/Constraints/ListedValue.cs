namespace Poam.Oscal.Validation.Constraints;

/// <summary>
/// A value to which lists from outside apply as well as those of OSCAL. What one list refuses another may allow, so OSCAL's lists leave their answer here
/// instead of reporting.
/// </summary>
internal class ListedValue
{
    /// <summary>Whether one of OSCAL's lists contains the value.</summary>
    public bool IsAllowed { get; set; }

    /// <summary>Whether one of OSCAL's lists is closed, and none contains the value.</summary>
    public bool IsRefused { get; set; }

    /// <summary>OSCAL's lists that apply, the nearest first.</summary>
    public int[] Lists { get; set; } = [];
}
