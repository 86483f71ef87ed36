namespace Poam.Oscal.Linking;

/// <summary>What came of looking for a document.</summary>
public sealed class ArtifactResult
{
    internal ArtifactResult(ArtifactOutcome outcome, string name, string? reason, Artifact? artifact)
    {
        Outcome = outcome;
        Name = name;
        Reason = reason;
        Artifact = artifact;
    }

    /// <summary>The outcome.</summary>
    public ArtifactOutcome Outcome { get; }

    /// <summary>What was looked for, as messages show it: the path from the current folder, the URI, or the reference itself.</summary>
    public string Name { get; }

    /// <summary>Why it was not found, in words that follow <c>was not read:</c>; null when it was.</summary>
    public string? Reason { get; }

    /// <summary>The document; null unless it was found or is of the wrong model.</summary>
    public Artifact? Artifact { get; }

    /// <summary>The same result where only some models can stand; of the wrong model when it is none of them.</summary>
    internal ArtifactResult Of(string[] models) => Outcome != ArtifactOutcome.Found || models.Length == 0 || Array.IndexOf(models, Artifact!.Model) >= 0
        ? this
        : new ArtifactResult(ArtifactOutcome.WrongModel, Name, $"it is a `{Artifact.Model}`", Artifact);

    /// <summary>Whether the document was found and is of a model that can stand there.</summary>
    public bool IsFound => Outcome == ArtifactOutcome.Found;
}
