namespace Poam.Oscal.Linking;

/// <summary>The place of a document in a set: empty until it was read.</summary>
internal sealed class ArtifactEntry
{
    /// <summary>What came of reading it; null while nobody has.</summary>
    public ArtifactResult? Result { get; set; }

    /// <summary>Whether every document may refer to it: it was given to the set or to its resolver, not read from a file.</summary>
    public bool IsOpen { get; set; }
}
