using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>A request to treat a risk otherwise than its rating and its deadline say.</summary>
public sealed record DeviationRequest
{
    /// <summary>What is asked for.</summary>
    public required DeviationKind Kind { get; init; }

    /// <summary>Why, in Markdown (<c>observation/description</c>).</summary>
    public required MarkupMultiline Rationale { get; init; }

    /// <summary>What supports it (<c>observation/relevant-evidence</c>); at least one.</summary>
    public IReadOnlyList<EvidenceLink> Evidence { get; init; } = [];

    /// <summary>
    /// How likely it is now, for a risk adjustment: <c>low</c>, <c>moderate</c> or <c>high</c>, of other systems <c>very-low</c> and <c>critical</c>, too
    /// (the facet <c>likelihood</c> with the state <c>adjusted</c>). Null for as likely as before.
    /// </summary>
    public string? Likelihood { get; init; }

    /// <summary>How bad it is now, in the same words (the facet <c>impact</c>). Null for as bad as before.</summary>
    public string? Impact { get; init; }

    /// <summary>The rating as a whole, in the same words (the facet <c>risk</c>). Null for what likelihood and impact give.</summary>
    public string? Severity { get; init; }

    /// <summary>What makes the weakness harder to use or less harmful, in Markdown (<c>risk/mitigating-factor</c>); an adjustment that lowers the rating takes one.</summary>
    public MarkupMultiline? Mitigation { get; init; }
}
