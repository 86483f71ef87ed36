using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>What a report says about one file.</summary>
public sealed class FileReport
{
    /// <summary>The path as it is shown: with <c>/</c>, relative to the current folder unless it was given as absolute; <c>&lt;stdin&gt;</c> for standard input.</summary>
    public required string Path { get; init; }

    /// <summary>The format that the file was read as: <c>json</c>, <c>yaml</c> or <c>xml</c>; null when it could not be read.</summary>
    public string? Format { get; init; }

    /// <summary>The root name of the model, such as <c>plan-of-action-and-milestones</c>; null when none was recognised.</summary>
    public string? Model { get; init; }

    /// <summary>The release that the document names; null when it names none.</summary>
    public string? OscalVersion { get; init; }

    /// <summary>The release that the document was checked as; null when no model was recognised.</summary>
    public string? CheckedAs { get; init; }

    /// <summary>The catalogue that control identifiers were looked up in, in words; null when there was none.</summary>
    public string? Catalog { get; init; }

    /// <summary>The outcome, by the severity that the caller counts as a failure. A file that could not be read is unchecked.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The lowest severity that counts as a failure.</summary>
    public Severity FailSeverity { get; init; } = Severity.Error;

    /// <summary>Whether a check that could not run counts as a failure.</summary>
    public bool FailsUnchecked { get; init; }

    /// <summary>The findings in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// The source line of each of <see cref="Diagnostics"/>, in their order, null where there is none; or an empty list.
    /// Only reports for people use them.
    /// </summary>
    public IReadOnlyList<SourceExcerpt?> Excerpts { get; init; } = [];

    /// <summary>The findings that a comment, the configuration or a baseline silenced, in the order of the text.</summary>
    public IReadOnlyList<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>What could not be checked, and why.</summary>
    public IReadOnlyList<Unchecked> Unchecked { get; init; } = [];

    /// <summary>The checks that found nothing wrong; null when nobody asked for them.</summary>
    public IReadOnlyList<PassedCheck>? Passes { get; init; }

    /// <summary>How many errors were found, those that <see cref="Diagnostics"/> no longer holds included.</summary>
    public int ErrorCount { get; init; }

    /// <summary>How many warnings were found, those that <see cref="Diagnostics"/> no longer holds included.</summary>
    public int WarningCount { get; init; }

    /// <summary>How many infos were found, those that <see cref="Diagnostics"/> no longer holds included.</summary>
    public int InfoCount { get; init; }

    /// <summary>How many findings were counted but are not among <see cref="Diagnostics"/>.</summary>
    public int OmittedCount { get; init; }

    /// <summary>Why the file could not be read, in one sentence; null when it was read.</summary>
    public string? ReadError { get; init; }

    /// <summary>Whether there is anything to say about the file beyond its verdict.</summary>
    internal bool HasRemarks => Diagnostics.Count > 0 || Unchecked.Count > 0 || OmittedCount > 0 || ReadError is not null;
}
