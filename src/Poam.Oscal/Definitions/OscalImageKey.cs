namespace Poam.Oscal.Definitions;

/// <summary>A part of a key.</summary>
internal struct OscalImageKey
{
    /// <summary>The first path to the value.</summary>
    public int FirstPath;

    /// <summary>How many paths there are.</summary>
    public ushort PathCount;

    /// <summary>How many bytes at the start of the value do not count; the value must start with <c>#</c> where that is 1.</summary>
    public ushort Skip;

    /// <summary>The member of a flag, whose default counts where it is absent; else 0.</summary>
    public int Flag;
}
