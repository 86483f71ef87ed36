using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>How a weakness was closed out: what was done, and what shows that it is gone.</summary>
public sealed record Closure
{
    /// <summary>How somebody can look: OSCAL's words for <c>observation/method</c>.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["TEST", "EXAMINE", "INTERVIEW"];

    /// <summary>What was done, in Markdown (<c>response/description</c> of the lifecycle <c>completed</c>, the entry of the risk log, the observation).</summary>
    public required MarkupMultiline Description { get; init; }

    /// <summary>What shows that the weakness is gone (<c>observation/relevant-evidence</c>); at least one, unless <see cref="Unverified"/> says why not.</summary>
    public IReadOnlyList<EvidenceLink> Evidence { get; init; } = [];

    /// <summary>How somebody looked, one of <see cref="Methods"/>: by a new scan, by reading, by asking. Null only with <see cref="Unverified"/>.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>Why nobody verified that the weakness is gone, in Markdown; null where somebody did. No finding becomes satisfied by it.</summary>
    public MarkupMultiline? Unverified { get; init; }
}
