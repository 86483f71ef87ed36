using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The scheduled completion date of an item is the deadline of its risks.</summary>
internal sealed class POAM4013 : ItemRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4013",
        "Let the dates of completion agree",
        Severity.Warning,
        RuleSource.Poam,
        "OSCAL has no member for the scheduled completion date of an item, so documents carry it twice: FedRAMP's prop `scheduled-completion-date` of the item and `deadline` of its risks. Readers take the prop, other tools the deadline. Let both name the same day; of several open risks, the earliest deadline.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ItemFacts item)
    {
        RiskFacts? first = null;
        foreach (RiskFacts risk in item.Risks)
        {
            bool counts = risk.Deadline.HasValue && (RiskDecisions.IsOpen(risk) || !ItemDecisions.IsOpen(item));
            first = counts && (first is null || risk.Deadline.DayNumber < first.Deadline.DayNumber) ? risk : first;
        }

        if (first is not null && item.Scheduled.HasValue && item.Scheduled.DayNumber != first.Deadline.DayNumber && context.Counts(Descriptor, item.ScheduledNode))
        {
            string message = $"The item is scheduled for {FactText.Day(item.Scheduled)}, and the deadline of its risk is {FactText.Day(first.Deadline)}.";
            context.Report(Descriptor, item.ScheduledNode, message, first.DeadlineNode, "This is the deadline.");
        }
    }
}
