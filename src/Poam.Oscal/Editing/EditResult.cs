namespace Poam.Oscal.Editing;

/// <summary>What editing a document gave: the new text, or the reasons why there is none. Either all changes are made or none.</summary>
public sealed class EditResult
{
    /// <summary>Whether everything that was asked for was done. If not, <see cref="Content"/> is the text as it was.</summary>
    public bool IsDone => Refusals.Count == 0;

    /// <summary>Whether the new text differs from the old one.</summary>
    public bool HasChanges => Edits.Count > 0;

    /// <summary>The text with all changes, in the encoding that it had.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The changes in the order of the text; they do not overlap, and all offsets are those of the old text.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>What could not be done, and why; nothing was changed then.</summary>
    public IReadOnlyList<EditRefusal> Refusals { get; init; } = [];
}
