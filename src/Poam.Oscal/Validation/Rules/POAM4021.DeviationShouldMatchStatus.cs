using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The status of a risk and its deviations agree.</summary>
internal sealed class POAM4021 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4021",
        "Let the deviations of a risk match its status",
        Severity.Warning,
        RuleSource.Poam,
        "The props of a risk say how far each deviation is, and its status sums them up: `deviation-requested` while one is `pending`, `deviation-approved` when one is `approved`. The risk has such a status and props that contradict it. Look at the decision, then mend what is behind. Risks without such props are left alone, and so are closed ones.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        DeviationState wanted = risk.State switch
        {
            RiskState.DeviationRequested => DeviationState.Pending,
            RiskState.DeviationApproved => DeviationState.Approved,
            _ => DeviationState.None,
        };
        bool hasAny = (risk.FalsePositive | risk.OperationalRequirement | risk.RiskAdjustment) != DeviationState.None;
        if (wanted == DeviationState.None || !hasAny || risk.FalsePositive == wanted || risk.OperationalRequirement == wanted || risk.RiskAdjustment == wanted)
        {
            return;
        }

        if (context.Counts(Descriptor, risk.StateNode))
        {
            string word = wanted == DeviationState.Pending ? "pending" : "approved";
            int prop = Math.Max(risk.FalsePositiveNode, Math.Max(risk.OperationalRequirementNode, risk.RiskAdjustmentNode));
            context.Report(Descriptor, risk.StateNode, $"The risk is {FactText.Quote(context, risk.StateNode)}, and none of its deviations is `{word}`.", prop, "A deviation says this.");
        }
    }
}
