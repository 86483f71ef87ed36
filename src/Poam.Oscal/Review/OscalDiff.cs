using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Review.Diffing;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Review;

/// <summary>Compares two states of a document by what their objects are, not by lines: in all formats, also across formats, and in all models.</summary>
public static class OscalDiff
{
    /// <summary>Compares two states.</summary>
    /// <param name="old">The bytes of the old state.</param>
    /// <param name="now">The bytes of the new state.</param>
    /// <param name="oldPath">The path of the old file, used to recognise its format when the content leaves it open; null when there is none.</param>
    /// <param name="newPath">The path of the new file; null when there is none.</param>
    /// <param name="limits">How much is accepted; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The differences. Errors of content are part of <see cref="DocumentDiff.OldRead"/> and <see cref="DocumentDiff.NewRead"/>.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static DocumentDiff Compare(
        ReadOnlyMemory<byte> old, ReadOnlyMemory<byte> now, string? oldPath = null, string? newPath = null, OscalLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits = (limits ?? OscalLimits.Default).Under(cancellationToken);
        return Compare(OscalReader.Read(old, oldPath, null, limits), OscalReader.Read(now, newPath, null, limits));
    }

    /// <summary>Compares two documents that were read.</summary>
    internal static DocumentDiff Compare(ReadResult old, ReadResult now)
    {
        bool isComparable = IsWhole(old.Document) && IsWhole(now.Document) && old.Document.RootMember == now.Document.RootMember;
        DocumentMatch? match = isComparable ? DocumentMatch.Of(old.Document, now.Document) : null;
        IReadOnlyList<DiffChange> noise = [];
        IReadOnlyList<DiffSubject> subjects = match is null ? [] : DiffSubjects.Of(match, out noise);
        return new DocumentDiff
        {
            Subjects = subjects,
            Noise = noise,
            RegeneratedUuids = match?.Renamed.Count ?? 0,
            PolicyFindings = match is null ? [] : ChangeReview.Findings(match),
            OldRead = OscalValidator.Conclude(old),
            NewRead = OscalValidator.Conclude(now),
            OldIsWhole = IsWhole(old.Document),
            NewIsWhole = IsWhole(now.Document),
        };
    }

    internal static bool IsWhole(NodeDocument document) => document.Root != 0 && document.IsWhole;
}
