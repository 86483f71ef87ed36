using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>What a caller of <c>poam validate</c> asked for.</summary>
internal sealed record ValidateSettings
{
    /// <summary>Files, folders, patterns, or <c>-</c>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The patterns of what is not validated.</summary>
    public required IReadOnlyList<string> Exclude { get; init; }

    /// <summary>How the report is written.</summary>
    public required ReportFormat Format { get; init; }

    /// <summary>The file to write the report to; null for standard output.</summary>
    public required string? Output { get; init; }

    /// <summary>The file that a summary in Markdown goes to, or <c>github</c>; null for none.</summary>
    public required string? StepSummary { get; init; }

    /// <summary>The file or git revision that holds the state to compare with; null for none.</summary>
    public required string? Against { get; init; }

    /// <summary>What makes the check fail; null when the caller did not say.</summary>
    public required FailOn? FailOn { get; init; }

    /// <summary>The configuration that the caller named; null to look for the nearest one of each file.</summary>
    public required string? Config { get; init; }

    /// <summary>Whether only findings are reported that the baseline does not list.</summary>
    public required bool NewOnly { get; init; }

    /// <summary>How many findings of one file are shown.</summary>
    public required int MaxFindings { get; init; }

    /// <summary>Which rules apply.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The catalog by which controls are judged: <c>rev5</c>, <c>rev4</c>, or a file; null to find it.</summary>
    public required string? Catalog { get; init; }

    /// <summary>The name of the system's baseline, or a file; null to find it.</summary>
    public required string? Baseline { get; init; }

    /// <summary>The file of a JSON Schema, or <c>generated</c>; null for none.</summary>
    public required string? Schema { get; init; }

    /// <summary>What was said of the rules; it may name constraints of <see cref="Constraints"/>, which are read later.</summary>
    public required string? RulesText { get; init; }

    /// <summary>The constraint files.</summary>
    public required IReadOnlyList<string> Constraints { get; init; }

    /// <summary>Whose reading of the constraint files applies.</summary>
    public required ConstraintCompatibility Compatibility { get; init; }

    /// <summary>Whether the report lists the checks of constraints that found nothing wrong.</summary>
    public required bool IncludePass { get; init; }

    /// <summary>The clock that constraints ask for the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The day that stands for today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When the report is coloured.</summary>
    public required ColorChoice Color { get; init; }

    /// <summary>The SSP of the POA&amp;Ms; null for the one that each imports.</summary>
    public required string? Ssp { get; init; }

    /// <summary>The assessment results that the POA&amp;Ms come from; null for none.</summary>
    public required string? Sar { get; init; }

    /// <summary>Folders whose files documents may lead to, besides their own.</summary>
    public required IReadOnlyList<string> Roots { get; init; }

    /// <summary>Places and what stands for them, with a <c>=</c> between.</summary>
    public required IReadOnlyList<string> Maps { get; init; }

    /// <summary>Whether an imported document that is not at hand is an error.</summary>
    public required bool StrictLinks { get; init; }

    /// <summary>Whether documents are read over the network.</summary>
    public required bool AllowNetwork { get; init; }
}
