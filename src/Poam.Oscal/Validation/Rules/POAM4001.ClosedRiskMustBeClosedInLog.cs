using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A risk is closed by its status and by its log, or by neither.</summary>
internal sealed class POAM4001 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4001",
        "Keep status and log of a risk together",
        Severity.Error,
        RuleSource.Poam,
        "`risk/status` says where a risk stands, and the entries of its log that have a `status-change` say how it got there. When one of both says `closed` and the other does not, nobody can tell whether the weakness is fixed, and reports count it either way. Look at what happened, then set the status or log the change. The last change of the log is the one that starts last; of changes on one day without hours, the one that the order of the log makes the last, be it from the oldest to the newest or from the newest to the oldest.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        if (risk.State == RiskState.None || RiskDecisions.LastStatusChange(risk) is not { } change)
        {
            return;
        }

        bool isClosed = risk.State == RiskState.Closed;
        if (isClosed != (change.StatusChange == RiskState.Closed) && context.Counts(Descriptor, risk.StateNode))
        {
            string since = change.Start.HasValue ? $" {(isClosed ? "since" : "on")} {FactText.Day(change.Start)}" : "";
            string message = isClosed
                ? $"The risk is `closed`, but its log says {FactText.Quote(context, change.StatusNode)}{since}."
                : $"The risk is {FactText.Quote(context, risk.StateNode)}, but its log closed it{since}.";
            context.Report(Descriptor, risk.StateNode, message, change.StatusNode, "This is the last change of the status in the log.");
        }
    }
}
