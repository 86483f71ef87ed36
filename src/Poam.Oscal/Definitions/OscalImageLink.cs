namespace Poam.Oscal.Definitions;

/// <summary>What a list of values asks of an object around the value, from the inside to the outside.</summary>
internal struct OscalImageLink
{
    /// <summary>0 means the object right around, 1 any object further out.</summary>
    public byte Axis;

    /// <summary>Fills the row.</summary>
    public byte Padding;

    /// <summary>The member that the object has, or 0 for any.</summary>
    public ushort Member;

    /// <summary>The definition that the object has, or 0 for any.</summary>
    public ushort Definition;

    /// <summary>
    /// The first part of the condition: a term and one more, or 0 for none. Many lists have it in common, so that its answer is mostly known.
    /// </summary>
    public ushort Guard;

    /// <summary>What it must satisfy (a term), or -1.</summary>
    public int Condition;
}
