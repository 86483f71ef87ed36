using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>What will be done about a weakness, by whom and by when.</summary>
public sealed record RemediationPlan
{
    private const int LongestHeading = 100;

    /// <summary>What will be done, in Markdown (<c>response/description</c>).</summary>
    public required MarkupMultiline Description { get; init; }

    /// <summary>The plan in a line (<c>response/title</c>); null for the description where that is one short line, else <c>Remediation plan</c>.</summary>
    public MarkupLine? Title { get; init; }

    /// <summary>The title that it has.</summary>
    internal MarkupLine Heading => Title ?? (Description.Text.Length <= LongestHeading && !Description.Text.Contains('\n', StringComparison.Ordinal) ? Description.Text.Trim() : "Remediation plan");

    /// <summary>Who is responsible (<c>response/origin/actor</c>), as <see cref="LifecycleOptions.By"/> takes it; null for nobody yet.</summary>
    public string? Owner { get; init; }

    /// <summary>What it takes: staff, time, money (<c>response/required-asset/description</c>).</summary>
    public IReadOnlyList<MarkupMultiline> Resources { get; init; } = [];

    /// <summary>The steps.</summary>
    public IReadOnlyList<PlannedMilestone> Milestones { get; init; } = [];

    /// <summary>
    /// The scheduled completion (<c>risk/deadline</c>, FedRAMP's prop <c>scheduled-completion-date</c>); null for the days that the policy gives
    /// the rating from the detection on, where the item has no date yet.
    /// </summary>
    public DateOnly? ScheduledOn { get; init; }

    /// <summary>Whether it comes on top of a plan that is there.</summary>
    public bool IsAdditional { get; init; }
}
