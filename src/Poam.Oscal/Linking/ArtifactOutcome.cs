namespace Poam.Oscal.Linking;

/// <summary>What came of looking for a document that another one refers to.</summary>
public enum ArtifactOutcome : byte
{
    /// <summary>It was read, and it is an OSCAL document of a model that can stand there.</summary>
    Found = 0,

    /// <summary>There is none at that place.</summary>
    NotFound = 1,

    /// <summary>It may not be read: it lies outside the roots, or on the network, or the form of the reference is never followed.</summary>
    Refused = 2,

    /// <summary>It is there and cannot be read, or is no OSCAL document.</summary>
    Unreadable = 3,

    /// <summary>It is an OSCAL document of another model.</summary>
    WrongModel = 4,
}
