namespace Poam.Oscal.Definitions;

/// <summary>Members of a definition of which at most one may be present.</summary>
internal struct OscalImageChoice
{
    /// <summary>The alternatives, a bit for each place among the members.</summary>
    public ulong Alternatives;

    /// <summary>The releases that have the choice.</summary>
    public uint Releases;

    /// <summary>The releases in which one alternative must be present.</summary>
    public uint Required;
}
