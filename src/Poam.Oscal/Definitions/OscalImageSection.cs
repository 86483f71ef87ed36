namespace Poam.Oscal.Definitions;

/// <summary>Where the rows of one table stand in the definition image.</summary>
internal struct OscalImageSection
{
    /// <summary>The offset of the first row in bytes from the start of the image.</summary>
    public int Offset;

    /// <summary>The number of rows.</summary>
    public int Count;
}
