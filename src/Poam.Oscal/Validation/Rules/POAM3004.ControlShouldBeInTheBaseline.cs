using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Controls are of the baseline that the system has to implement.</summary>
internal sealed class POAM3004 : ControlRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM3004",
        "Name controls of the system's baseline",
        Severity.Warning,
        RuleSource.Poam,
        "What the system has to implement is the baseline: what the profile of the SSP selects, or the one given with `--baseline` (`low`, `moderate`, `high`, `privacy`, `fedramp-li-saas`, `fedramp-low`, `fedramp-moderate`, `fedramp-high`, or a profile in OSCAL). A weakness of a control outside of it is a slip of the identifier, or the profile lacks a control that somebody chose to implement. Where the baseline is not known, nothing is said.");

    /// <inheritdoc/>
    public override string? Judge(ControlMention mention, CatalogInUse catalog) =>
        mention.Control is { } control && catalog.Baseline is { } baseline && !baseline.Selects(control.Id)
            ? $"Control {control.Label} ('{control.Id}') is not in the system's baseline, {baseline.Title}."
            : null;
}
