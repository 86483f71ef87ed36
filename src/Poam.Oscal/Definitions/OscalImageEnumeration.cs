namespace Poam.Oscal.Definitions;

/// <summary>A closed list of values that stands at a definition itself: a constraint of NIST's.</summary>
internal struct OscalImageEnumeration
{
    /// <summary>The id of the constraint (a string number).</summary>
    public int Id;

    /// <summary>The releases in which the list is in force.</summary>
    public uint Releases;

    /// <summary>The first value.</summary>
    public ushort FirstValue;

    /// <summary>How many values there are.</summary>
    public ushort ValueCount;
}
