namespace Poam.Oscal.Review;

/// <summary>The differences that are about one thing: a POA&amp;M item with all that belongs to it, or the rest of the document.</summary>
public sealed record DiffSubject
{
    /// <summary>What it is.</summary>
    public required DiffSubjectKind Kind { get; init; }

    /// <summary>What people call it: the POAM-ID of an item, else its title; for the rest of the document the member, such as <c>metadata</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title, where it is not the name; else null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the thing itself is new, gone or changed.</summary>
    public required DiffChangeKind State { get; init; }

    /// <summary>What happened, in the words of the field; each sentence stands for changes that <see cref="Changes"/> does not list again.</summary>
    public IReadOnlyList<DiffStatement> Statements { get; init; } = [];

    /// <summary>Every other difference.</summary>
    public IReadOnlyList<DiffChange> Changes { get; init; } = [];
}
