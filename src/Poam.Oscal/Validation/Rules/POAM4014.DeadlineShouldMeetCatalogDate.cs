using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The deadline of an open risk is not after the date of the catalog.</summary>
internal sealed class POAM4014 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4014",
        "Meet the date of the catalog of exploited vulnerabilities",
        Severity.Warning,
        RuleSource.Poam,
        "The weakness is in the catalog of known exploited vulnerabilities, and the date there (prop `kev-due-date`) is earlier than the deadline of the risk. The catalog's date is binding, whatever the policy of the organization says. Set the deadline to it.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        bool isLater = risk.KevDue.HasValue && risk.Deadline.HasValue && risk.Deadline.DayNumber > risk.KevDue.DayNumber;
        if (isLater && RiskDecisions.IsOpen(risk) && context.Counts(Descriptor, risk.DeadlineNode))
        {
            string message = $"The deadline {FactText.Day(risk.Deadline)} is after {FactText.Day(risk.KevDue)}, the date of the catalog of known exploited vulnerabilities.";
            context.Report(Descriptor, risk.DeadlineNode, message, risk.KevDueNode, "This is the date of the catalog.");
        }
    }
}
