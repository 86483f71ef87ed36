using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A closed risk waits for nothing.</summary>
internal sealed class POAM4025 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4025",
        "Settle what a risk waits for before it is closed",
        Severity.Warning,
        RuleSource.Poam,
        "The risk is closed, and its props say that it still waits: for a vendor (`vendor-dependency` is `investigating` or `tracking`), or for a decision (a deviation is `pending`). What waits stays open. When the fix came, set the prop to `resolved`; when the request is settled, to `approved` or `withdrawn`.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        if (risk.State != RiskState.Closed)
        {
            return;
        }

        if (risk.VendorDependency is VendorDependencyState.Investigating or VendorDependencyState.Tracking)
        {
            Report(context, risk, risk.VendorDependencyNode, "vendor dependency");
        }

        Check(context, risk, risk.FalsePositive, risk.FalsePositiveNode, "false positive");
        Check(context, risk, risk.OperationalRequirement, risk.OperationalRequirementNode, "operational requirement");
        Check(context, risk, risk.RiskAdjustment, risk.RiskAdjustmentNode, "risk adjustment");
    }

    private void Check(RuleContext context, RiskFacts risk, DeviationState state, int node, string name)
    {
        if (state == DeviationState.Pending)
        {
            Report(context, risk, node, name);
        }
    }

    private void Report(RuleContext context, RiskFacts risk, int node, string name)
    {
        if (context.Counts(Descriptor, node))
        {
            context.Report(Descriptor, node, $"The risk is closed, but its {name} is still {FactText.Quote(context, node)}.", risk.StateNode, "It is closed here.");
        }
    }
}
