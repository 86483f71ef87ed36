using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The status of an open risk is the last one of its log.</summary>
internal sealed class POAM4002 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4002",
        "Set the status that the log says",
        Severity.Warning,
        RuleSource.Poam,
        "The last `status-change` in the log of a risk and `risk/status` are the same thing, written twice. When they differ, one of both was forgotten. Set the status to what the log says, or log the change. Words that NIST does not list are left alone, and so is `open` where the log names another state of an open risk that FedRAMP keeps in its props.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        if (risk.State is RiskState.None or RiskState.Other or RiskState.Closed
            || RiskDecisions.LastStatusChange(risk) is not { StatusChange: not (RiskState.Closed or RiskState.Other) } change
            || change.StatusChange == risk.State
            || (risk.State == RiskState.Open && HasDeviation(risk)))
        {
            return;
        }

        if (context.Counts(Descriptor, risk.StateNode))
        {
            string since = change.Start.HasValue ? " since " + FactText.Day(change.Start) : "";
            string message = $"The risk is {FactText.Quote(context, risk.StateNode)}, but its log says {FactText.Quote(context, change.StatusNode)}{since}.";
            context.Report(Descriptor, risk.StateNode, message, change.StatusNode, "This is the last change of the status in the log.");
        }
    }

    /// <summary>FedRAMP knows the states open and closed only, and keeps the others in props.</summary>
    private static bool HasDeviation(RiskFacts risk) =>
        (risk.FalsePositive | risk.OperationalRequirement | risk.RiskAdjustment) != DeviationState.None;
}
