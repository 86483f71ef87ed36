using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Review;

/// <summary>One difference between two states of a document.</summary>
public sealed record DiffChange
{
    /// <summary>What became of the place.</summary>
    public required DiffChangeKind Kind { get; init; }

    /// <summary>What changed, in words, from the subject down: <c>risk 'Old TLS versions', deadline</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The JSON pointer in the old state; null where it has no such place.</summary>
    public string? OldPointer { get; init; }

    /// <summary>The JSON pointer in the new state; null where it has no such place.</summary>
    public string? NewPointer { get; init; }

    /// <summary>The place in the old text; the default where there is none.</summary>
    public SourceLocation OldLocation { get; init; }

    /// <summary>The place in the new text; the default where there is none.</summary>
    public SourceLocation NewLocation { get; init; }

    /// <summary>The old value: a text as JSON has it, or what an object is called; null where there is none.</summary>
    public string? OldValue { get; init; }

    /// <summary>The new value: a text as JSON has it, or what an object is called; null where there is none.</summary>
    public string? NewValue { get; init; }

    /// <summary>What the object is called to which the old value refers by its UUID; null where it refers to none of the document.</summary>
    public string? OldObject { get; init; }

    /// <summary>What the object is called to which the new value refers by its UUID; null where it refers to none of the document.</summary>
    public string? NewObject { get; init; }

    /// <summary>Whether the difference is one of writing, not of content.</summary>
    public bool IsNoise => Kind is DiffChangeKind.Reordered or DiffChangeKind.Respelled or DiffChangeKind.RegeneratedUuid or DiffChangeKind.Stamped;
}
