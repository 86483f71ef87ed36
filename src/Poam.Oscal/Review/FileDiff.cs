namespace Poam.Oscal.Review;

/// <summary>Two states of a file and what differs between them.</summary>
/// <param name="OldPath">The path of the old state; null when the file is new.</param>
/// <param name="NewPath">The path of the new state; null when the file is gone.</param>
/// <param name="Diff">The differences; null when only one of the states exists.</param>
public sealed record FileDiff(string? OldPath, string? NewPath, DocumentDiff? Diff)
{
    /// <summary>The path by which the file is known now.</summary>
    public string Path => NewPath ?? OldPath ?? "";

    /// <summary>Whether the file itself is new or gone, or its states do not say the same.</summary>
    public bool IsDifferent => Diff is null || !Diff.AreEqual;
}
