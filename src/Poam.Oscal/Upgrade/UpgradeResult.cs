using Poam.Oscal.Diagnostics;
using Poam.Oscal.Editing;

namespace Poam.Oscal.Upgrade;

/// <summary>What moving a document to another release gave.</summary>
public sealed class UpgradeResult
{
    /// <summary>
    /// Whether the document was moved. If not, nothing was changed: the text could not be read or edited (<see cref="Refusals"/>),
    /// or content would be lost (<see cref="Losses"/>) and that was not allowed.
    /// </summary>
    public required bool IsDone { get; init; }

    /// <summary>The release that the document named, as it wrote it; null for none.</summary>
    public required string? From { get; init; }

    /// <summary>The release that it was moved to.</summary>
    public required string To { get; init; }

    /// <summary>The text: the moved document, or what it was.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What was changed, in the order of the text.</summary>
    public IReadOnlyList<UpgradeChange> Changes { get; init; } = [];

    /// <summary>What the release cannot hold; it is gone when the document was moved.</summary>
    public IReadOnlyList<UpgradeChange> Losses { get; init; } = [];

    /// <summary>
    /// What nobody can decide for the owner of the document: the errors and warnings that it has under the new release and had not
    /// under its own, such as a property without a namespace whose name the release does not know.
    /// </summary>
    public IReadOnlyList<Diagnostic> Undecided { get; init; } = [];

    /// <summary>Why the text could not be read or edited.</summary>
    public IReadOnlyList<EditRefusal> Refusals { get; init; } = [];

    /// <summary>How the text differs from the old one.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];
}
