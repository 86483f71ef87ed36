namespace Poam.Oscal.Definitions;

/// <summary>A condition on a node of a known definition.</summary>
internal struct OscalImageTerm
{
    /// <summary>The kind: an <see cref="OscalTermKind"/>.</summary>
    public byte Kind;

    /// <summary>A place among the members of the node's definition.</summary>
    public byte Place;

    /// <summary>How many terms, literals or paths there are.</summary>
    public ushort Count;

    /// <summary>The first of them, a string number, or a place.</summary>
    public int First;

    /// <summary>What an absent flag counts as (a string number), or -1 for nothing.</summary>
    public int Second;
}
