using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An entry of a risk log does not end before it starts.</summary>
internal sealed class POAM4005 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4005",
        "End a log entry after its start",
        Severity.Error,
        RuleSource.Poam,
        "`end` of an entry of a risk log is before its `start`. One of both is wrong, often by a year or by day and month exchanged. Where one of both is midnight, only the days are compared.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        foreach (LogFacts entry in risk.Log)
        {
            if (entry.End.IsBefore(entry.Start) && context.Counts(Descriptor, entry.EndNode))
            {
                string message = $"The log entry ends {FactText.Quote(context, entry.EndNode)}, before its start {FactText.Quote(context, entry.StartNode)}.";
                context.Report(Descriptor, entry.EndNode, message, entry.StartNode, "It starts here.");
            }
        }
    }
}
