using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Activities of tasks can be found.</summary>
internal sealed class POAM2006 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2006",
        "Name activities of the assessment plan",
        Severity.Error,
        RuleSource.Poam,
        "`associated-activities/activity-uuid` of a task names an activity. A POA&M defines none itself: activities live in the assessment plan, and some in assessment results. Without an imported document the reference leads nowhere. An assessment plan defines its activities itself.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Activity;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;

    /// <inheritdoc/>
    protected override bool MayLeave(RuleContext context) => !context.IsPlan;

    /// <inheritdoc/>
    protected override string Expected(DocumentLinks links, int reference) => "an activity";
}
