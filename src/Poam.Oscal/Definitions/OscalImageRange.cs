namespace Poam.Oscal.Definitions;

/// <summary>Rows of another table.</summary>
internal struct OscalImageRange
{
    /// <summary>The first row.</summary>
    public int First;

    /// <summary>How many rows there are.</summary>
    public int Count;
}
