using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An approved risk adjustment has a rating.</summary>
internal sealed class POAM4023 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4023",
        "Write down the rating that was approved",
        Severity.Warning,
        RuleSource.Poam,
        "The risk adjustment is approved, and no facet has the prop `state` with the value `adjusted`: nobody can tell what the rating is now. Add the facets `likelihood` and `impact` (and `risk`) with that prop, and keep the initial ones.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        bool isApproved = risk.RiskAdjustment == DeviationState.Approved && RatingDecisions.Adjusted(risk) is null;
        if (isApproved && RiskDecisions.IsOpen(risk) && context.Counts(Descriptor, risk.RiskAdjustmentNode))
        {
            context.Report(Descriptor, risk.RiskAdjustmentNode, "The risk adjustment is approved, but no facet has the prop `state` = `adjusted`: the new rating is missing.");
        }
    }
}
