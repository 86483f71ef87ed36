namespace Poam.Oscal.Linking;

/// <summary>An import that was followed, or a document that the caller gave in its place.</summary>
internal sealed class ImportLink
{
    /// <summary>The node of the document being checked at which it is imported; -1 when the caller gave it and nothing imports it.</summary>
    public required int Node { get; init; }

    /// <summary>What is imported, in plain words.</summary>
    public required string What { get; init; }

    /// <summary>What came of following it.</summary>
    public required ArtifactResult Result { get; init; }

    /// <summary>The name of the document that imports it; null when it is the document being checked, or the caller.</summary>
    public string? Via { get; init; }

    /// <summary>Whether the caller gave it.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether it has no reference, or one of a wrong form: structure and data types report that.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>Whether it is a fragment that names nothing in its document: in a POA&amp;M another rule reports that.</summary>
    public bool IsDeadFragment { get; init; }

    /// <summary>The names of the documents of a circle, from the one being checked back to it; null when there is none.</summary>
    public IReadOnlyList<string>? Circle { get; init; }

    /// <summary>Whether the document being checked imports it itself, or the caller gave it.</summary>
    public bool IsDirect => Via is null;
}
