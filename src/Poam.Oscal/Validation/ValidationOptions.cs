using Poam.Oscal.Catalogs;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Metapath;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Validation;

/// <summary>What a validation does and how much it accepts.</summary>
public sealed record ValidationOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The format of the text; null to recognise it from the content and, failing that, from the file's extension.</summary>
    public OscalFormat? Format { get; init; }

    /// <summary>Which rules apply.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Default;

    /// <summary>Checks that run beside the rules, such as one against a JSON Schema: see the package Poam.Oscal.JsonSchema.</summary>
    public IReadOnlyList<DocumentCheck> Checks { get; init; } = [];

    /// <summary>Constraints to check besides those of OSCAL, in the order given.</summary>
    public IReadOnlyList<ConstraintSet> Constraints { get; init; } = [];

    /// <summary>Whose reading of <see cref="Constraints"/> applies where the readings differ.</summary>
    public ConstraintCompatibility Compatibility { get; init; }

    /// <summary>Whether the result says which checks of constraints found nothing wrong: there are many.</summary>
    public bool IncludesPasses { get; init; }

    /// <summary>The day to judge by what depends on time, such as what is overdue; null for today, in UTC, by <see cref="Clock"/>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The clock that rules and constraints ask for the time, and that says which day is today.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The times that an organization gives itself: a due date for items that have none, when an open item is stale, how often vendors are to be
    /// asked. Null for no due dates but those of the document, and FedRAMP's 30 days for the others.
    /// </summary>
    public RemediationPolicy? Policy { get; init; }

    /// <summary>
    /// Where the documents come from that the document imports. Validations that share a set read each of them once. Null for a set with the
    /// defaults: files under the git work tree of the document, no network.
    /// </summary>
    public ArtifactSet? Artifacts { get; init; }

    /// <summary>The SSP of a POA&amp;M, a path or the URI of a document in <see cref="Artifacts"/>, instead of the one that it imports; null for that one.</summary>
    public string? Ssp { get; init; }

    /// <summary>The assessment results that a POA&amp;M comes from, a path or the URI of a document in <see cref="Artifacts"/>; null for none.</summary>
    public string? Sar { get; init; }

    /// <summary>Whether an imported document that is missing or may not be read is an error.</summary>
    public bool StrictLinks { get; init; }

    /// <summary>
    /// The catalog by which controls are judged; null for that of the profile of the SSP, else what FedRAMP's resolution resource names, else
    /// SP 800-53 Rev. 5.
    /// </summary>
    public ControlIndex? Catalog { get; init; }

    /// <summary>What the system has to implement; null for what <see cref="BaselineName"/> names, else what the profile of the SSP selects.</summary>
    public ControlBaseline? Baseline { get; init; }

    /// <summary>The name of a baseline of the catalog in use, such as <c>fedramp-moderate</c>; null for what the profile of the SSP selects.</summary>
    public string? BaselineName { get; init; }

    /// <summary>Severities other than a rule's own, by the ids of the rules (in upper or lower case, as the dictionary compares them); null for none.</summary>
    public IReadOnlyDictionary<string, Severity>? Severities { get; init; }

    /// <summary>Findings that are accepted: they are reported apart. Their <see cref="Suppression.Path"/> is not looked at.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>How many findings of each fingerprint were there before, so that only new ones are reported; null to report all.</summary>
    public IReadOnlyDictionary<string, int>? KnownFindings { get; init; }

    /// <summary>How much of anything the reader accepts.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;

    /// <summary>
    /// Ends the validation with an <see cref="OperationCanceledException"/> within some milliseconds, however large the document is; a run that was
    /// cancelled has no result.
    /// </summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The day to judge by.</summary>
    internal DateOnly Day => AsOf ?? DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>What constraints see of the world outside of their document; null for what can be read beside the document.</summary>
    internal IMetapathHost? Host { get; init; }
}
