using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>A milestone that is planned.</summary>
/// <param name="Title">What is done then, in a line (<c>task/title</c>).</param>
/// <param name="On">The day that it is planned for (<c>task/timing/on-date</c>); it stays when the milestone slips.</param>
public sealed record PlannedMilestone(MarkupLine Title, DateOnly On)
{
    /// <summary>Who is responsible (<c>task/responsible-role</c>), as <see cref="LifecycleOptions.By"/> takes it; null for nobody yet.</summary>
    public string? Owner { get; init; }

    /// <summary>More about it, in Markdown; null for nothing.</summary>
    public MarkupMultiline? Description { get; init; }
}
