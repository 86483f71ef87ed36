using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An operational requirement is not high.</summary>
internal sealed class FRMP1009 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1009",
        "Lower the risk of an operational requirement",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP approves no operational requirement for a high risk. It is requested together with a risk adjustment: mitigating factors bring the rating down to moderate or low, and the requirement holds for what is left.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        bool isHigh = RatingDecisions.LevelOf(risk) >= RiskLevel.High;
        if (risk.OperationalRequirement == DeviationState.Approved && isHigh && RiskDecisions.IsOpen(risk) && context.Counts(Descriptor, risk.OperationalRequirementNode))
        {
            context.Report(Descriptor, risk.OperationalRequirementNode, $"The operational requirement is approved, and the risk is still {RatingDecisions.Effective(risk)}.");
        }
    }
}
