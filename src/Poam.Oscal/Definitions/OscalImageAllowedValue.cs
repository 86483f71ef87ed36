namespace Poam.Oscal.Definitions;

/// <summary>A value of a list.</summary>
internal struct OscalImageAllowedValue
{
    /// <summary>The value (a string number).</summary>
    public int Value;

    /// <summary>The releases that allow it.</summary>
    public uint Releases;

    /// <summary>The releases that allow it but deprecate it.</summary>
    public uint Deprecated;
}
