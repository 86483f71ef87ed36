using Poam.Oscal.Reports;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>What validating one file gave.</summary>
/// <param name="Report">What the report says about it; null when the file is not OSCAL and was skipped.</param>
/// <param name="InternalError">What went wrong in the tool; null when nothing did.</param>
internal sealed record FileOutcome(FileReport? Report, Exception? InternalError = null)
{
    /// <summary>The suppressions of the configuration that silenced a finding of the file.</summary>
    public IReadOnlyList<Suppression> UsedSuppressions { get; init; } = [];

    /// <summary>The suppressions of the configuration whose rule ran and that silenced nothing in the file.</summary>
    public IReadOnlyList<Suppression> UnusedSuppressions { get; init; } = [];

    /// <summary>A file that was found in a folder and is not OSCAL.</summary>
    public static FileOutcome Skipped { get; } = new((FileReport?)null);
}
