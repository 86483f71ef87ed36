namespace Poam.Oscal.Definitions;

/// <summary>A value of a closed list.</summary>
internal struct OscalImageEnumerationValue
{
    /// <summary>The value (a string number).</summary>
    public int Value;

    /// <summary>The releases that allow it.</summary>
    public uint Releases;
}
