namespace Poam.Oscal.Definitions;

/// <summary>A list of values that may apply to a value inside an object. The applications of an object stand in the order of their places.</summary>
internal struct OscalImageApplication
{
    /// <summary>The constraint.</summary>
    public ushort Constraint;

    /// <summary>The place of the value among the members of the object.</summary>
    public byte Place;

    /// <summary>How many links there are.</summary>
    public byte LinkCount;

    /// <summary>The first link: what is asked of the object itself, then of those around it.</summary>
    public int FirstLink;

    /// <summary>What is asked of the value itself (a term), or -1.</summary>
    public int Condition;

    /// <summary>The releases.</summary>
    public uint Releases;
}
