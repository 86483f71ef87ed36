using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A deviation has an observation of its type, with evidence.</summary>
internal sealed class POAM4020 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4020",
        "Give the reasons of a deviation in an observation",
        Severity.Warning,
        RuleSource.Poam,
        "A deviation that is requested (`pending`) or `approved` rests on an observation of the same type (`false-positive`, `operational-requirement`, `risk-adjustment`) that gives the reasons and links the evidence. Relate it to the risk or to its item. Without it nobody can judge the request, or repeat the judgement later. NIST's own props of these names have no states and are left alone.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        Check(context, risk, risk.FalsePositive, risk.FalsePositiveNode, ObservationTypes.FalsePositive);
        Check(context, risk, risk.OperationalRequirement, risk.OperationalRequirementNode, ObservationTypes.OperationalRequirement);
        Check(context, risk, risk.RiskAdjustment, risk.RiskAdjustmentNode, ObservationTypes.RiskAdjustment);
    }

    private void Check(RuleContext context, RiskFacts risk, DeviationState state, int node, ObservationTypes type)
    {
        if (state is not (DeviationState.Pending or DeviationState.Approved) || FactWords.DeviationOf(context.Document.TextOf(node), isNist: false) != state)
        {
            return;
        }

        ObservationFacts? reasons = null;
        bool hasEvidence = false;
        foreach (ObservationFacts observation in risk.Observations)
        {
            bool isOfType = (observation.Types & type) != 0;
            reasons = isOfType ? reasons ?? observation : reasons;
            hasEvidence |= isOfType && observation.HasEvidence;
        }

        // What is missing may be the one that is meant.
        bool isUnknown = reasons is null && risk.HasDeadObservation;
        if (!hasEvidence && !isUnknown && context.Counts(Descriptor, node))
        {
            string name = FactText.Name(type);
            string message = reasons is null
                ? $"The {name} is {FactText.Quote(context, node)}, and neither the risk nor its item has an observation of the type `{name.Replace(' ', '-')}` that says why."
                : $"The {name} is {FactText.Quote(context, node)}, and its observation has no evidence.";
            context.Report(Descriptor, node, message, reasons?.Node ?? -1, reasons is null ? null : "This is its observation.");
        }
    }
}
