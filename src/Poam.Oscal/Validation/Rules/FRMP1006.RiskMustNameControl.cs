using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A risk names a control.</summary>
internal sealed class FRMP1006 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1006",
        "Name the controls that a risk weakens",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP's workbook has a column for the controls of a weakness. Add a prop `impacted-control-id` in FedRAMP's namespace to the risk for each, in OSCAL's form: `ac-2.1`.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        if (!risk.HasControl && context.Counts(Descriptor, risk.Node))
        {
            context.Report(Descriptor, risk.Node, $"The {FactText.Name(context, risk.Node, "risk")} has no prop `impacted-control-id`.");
        }
    }
}
