using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>What an entry of the risk log says.</summary>
/// <param name="Title">What happened, in a line.</param>
/// <param name="Description">More about it, or null.</param>
internal sealed record LogText(MarkupLine Title, MarkupMultiline? Description = null)
{
    /// <summary>Props besides the type.</summary>
    public IReadOnlyList<Property> Props { get; init; } = [];

    /// <summary>Links, such as to the entry that it answers.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];
}
