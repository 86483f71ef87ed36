using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A risk that is a false positive is closed.</summary>
internal sealed class POAM4024 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4024",
        "Close a false positive that was approved",
        Severity.Warning,
        RuleSource.Poam,
        "Somebody decided that the weakness is not there: nothing is left to do, so the risk is closed. While it is open, reports count it and it becomes late. Set the status to `closed`, and log it.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        if (risk.FalsePositive == DeviationState.Approved && risk.StateNode >= 0 && RiskDecisions.IsOpen(risk) && context.Counts(Descriptor, risk.StateNode))
        {
            context.Report(Descriptor, risk.StateNode, $"The false positive is approved, and the risk is still {FactText.Quote(context, risk.StateNode)}.", risk.FalsePositiveNode, "It is approved here.");
        }
    }
}
