using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A closed risk has an entry of its log that closed it.</summary>
internal sealed class POAM4003 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4003",
        "Log when a risk was closed",
        Severity.Warning,
        RuleSource.Poam,
        "Nothing says when the risk was closed: its log has no entry with `status-change: closed`, nor one of the type `closed`. Without that day nobody can tell whether it was closed in time, and how long it was open. Add the entry, with who closed it and why.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        // A log that ends in another state is reported as a contradiction.
        if (risk.State == RiskState.Closed && RiskDecisions.Closing(risk) is null && RiskDecisions.LastStatusChange(risk) is null && context.Counts(Descriptor, risk.StateNode))
        {
            context.Report(Descriptor, risk.StateNode, "The risk is closed, and no entry of its log says when: add one with `status-change` `closed`.");
        }
    }
}
