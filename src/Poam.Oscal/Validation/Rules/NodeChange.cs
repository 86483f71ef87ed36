namespace Poam.Oscal.Validation.Rules;

/// <summary>What became of a node.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Left">The node of the first document, or -1.</param>
/// <param name="Right">The node of the second document, or -1.</param>
internal readonly record struct NodeChange(NodeChangeKind Kind, int Left, int Right)
{
    /// <summary>Whether the difference is one of writing, not of content.</summary>
    public bool IsNoise => Kind >= NodeChangeKind.Reordered;
}
