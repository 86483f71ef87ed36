using Poam.Oscal.Reports;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>What validating one file gave.</summary>
/// <param name="Report">What the report says about it; null when the file is not OSCAL and was skipped.</param>
/// <param name="InternalError">What went wrong in the tool; null when nothing did.</param>
internal sealed record FileOutcome(FileReport? Report, Exception? InternalError = null)
{
    /// <summary>A file that was found in a folder and is not OSCAL.</summary>
    public static FileOutcome Skipped { get; } = new((FileReport?)null);
}
