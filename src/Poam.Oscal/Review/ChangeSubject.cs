namespace Poam.Oscal.Review;

/// <summary>What a difference is about.</summary>
/// <param name="Rank">0 for items, 1 for items that are gone, 2 for other objects, 3 for the rest of the document.</param>
/// <param name="Place">The node by which subjects of one rank are ordered.</param>
/// <param name="Left">The object in the first document, or -1.</param>
/// <param name="Right">The object in the second document, or -1.</param>
internal readonly record struct ChangeSubject(int Rank, int Place, int Left, int Right)
{
    /// <summary>The member of the document for the rest of it; else null.</summary>
    public string? Name { get; init; }
}
