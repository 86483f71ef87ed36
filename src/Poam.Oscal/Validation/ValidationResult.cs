using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Validation;

/// <summary>What a validation found in one document.</summary>
public sealed record ValidationResult
{
    /// <summary>The format that the text was read as.</summary>
    public required OscalFormat Format { get; init; }

    /// <summary>The root name of the model, such as <c>plan-of-action-and-milestones</c>; null when no model was recognised.</summary>
    public required string? Model { get; init; }

    /// <summary>What the document says in <c>metadata/oscal-version</c>; null when it says nothing.</summary>
    public required string? OscalVersion { get; init; }

    /// <summary>The release that the document was checked as: its own, or the nearest known one; null when no model was recognised.</summary>
    public required string? CheckedAs { get; init; }

    /// <summary>
    /// Whether the content looks like OSCAL: a model was recognised, or an OSCAL root name stands near the start of a text that cannot be parsed.
    /// </summary>
    public required bool LooksLikeOscal { get; init; }

    /// <summary>
    /// The catalog by which the document's controls were judged, and why it is that one, such as <c>rev5 (default)</c>; null when it names no controls.
    /// </summary>
    public string? Catalog { get; init; }

    /// <summary>The findings in the order of the text.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The findings that a comment, a suppression or the known findings silenced, in the order of the text. They count nowhere else.</summary>
    public IReadOnlyList<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>Those of <see cref="ValidationOptions.Suppressions"/> that silenced a finding.</summary>
    public IReadOnlyList<Suppression> UsedSuppressions { get; init; } = [];

    /// <summary>Those of <see cref="ValidationOptions.Suppressions"/> whose rule ran and that silenced nothing.</summary>
    public IReadOnlyList<Suppression> UnusedSuppressions { get; init; } = [];

    /// <summary>What could not be checked, and why.</summary>
    public IReadOnlyList<Unchecked> Unchecked { get; init; } = [];

    /// <summary>The checks of constraints that found nothing wrong, in the order of the text; null when they were not asked for.</summary>
    public IReadOnlyList<PassedCheck>? Passes { get; init; }

    /// <summary>How many errors were found, those beyond <see cref="OscalLimits.MaxFindings"/> included.</summary>
    public required int ErrorCount { get; init; }

    /// <summary>How many warnings were found, those beyond <see cref="OscalLimits.MaxFindings"/> included.</summary>
    public required int WarningCount { get; init; }

    /// <summary>How many infos were found, those beyond <see cref="OscalLimits.MaxFindings"/> included.</summary>
    public required int InfoCount { get; init; }

    /// <summary>How many findings were counted but not kept.</summary>
    public int OmittedCount => ErrorCount + WarningCount + InfoCount - Diagnostics.Count;

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>Failed when there is an error, else unchecked when something could not be checked, else passed.</summary>
    public Verdict Verdict => HasErrors ? Verdict.Failed : Unchecked.Count > 0 ? Verdict.Unchecked : Verdict.Passed;
}
