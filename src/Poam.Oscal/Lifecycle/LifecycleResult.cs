using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>What a step in the life of an item gave: the changed document and what was done, or why nothing was.</summary>
public sealed class LifecycleResult
{
    /// <summary>Whether the step was taken.</summary>
    public bool IsDone => Document is not null;

    /// <summary>
    /// The changed document, a copy; null when the step was refused. <c>LoadResult.SaveAsync</c> writes it into the loaded text.
    /// <c>metadata/last-modified</c> is the moment of the step, unless it was later already; then saving sets it.
    /// </summary>
    public PoamDocument? Document { get; init; }

    /// <summary>Why the step makes no sense, and what would; null when it was taken.</summary>
    public string? Refusal { get; init; }

    /// <summary>What people call the item, such as <c>V-12</c>; empty when there is none of the name that was given.</summary>
    public string Item { get; init; } = "";

    /// <summary>What was done, in lines for people: the first sums it up.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>What somebody should look at although the step was taken, in sentences: other items that it holds for, what FedRAMP will not accept.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
