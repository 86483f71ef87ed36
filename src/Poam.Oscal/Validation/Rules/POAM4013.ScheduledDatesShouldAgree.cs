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
        "OSCAL has no member for the scheduled completion date of an item, so documents carry it twice: FedRAMP's prop `scheduled-completion-date` of the item and `deadline` of its risks. Readers take the prop, other tools the deadline. Let both name the same day; of several open risks, the earliest deadline. What is scheduled is permanent, so that the day of a risk that was closed since stays right, as long as no open one is due before it.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ItemFacts item)
    {
        RiskFacts? first = null;
        bool isOfClosed = false;
        foreach (RiskFacts risk in item.Risks)
        {
            bool isOpen = RiskDecisions.IsOpen(risk);
            isOfClosed |= !isOpen && risk.Deadline.HasValue && item.Scheduled.HasValue && risk.Deadline.DayNumber == item.Scheduled.DayNumber;
            bool counts = risk.Deadline.HasValue && (isOpen || !ItemDecisions.IsOpen(item));
            first = counts && (first is null || risk.Deadline.DayNumber < first.Deadline.DayNumber) ? risk : first;
        }

        if (first is null || !item.Scheduled.HasValue || item.Scheduled.DayNumber == first.Deadline.DayNumber)
        {
            return;
        }

        // What is scheduled is permanent: the day of a risk that was closed since stays, unless it hides that another is due before.
        bool stays = isOfClosed && (!ItemDecisions.IsOpen(item) || item.Scheduled.DayNumber < first.Deadline.DayNumber);
        if (!stays && context.Counts(Descriptor, item.ScheduledNode))
        {
            string message = $"The item is scheduled for {FactText.Day(item.Scheduled)}, and the deadline of its risk is {FactText.Day(first.Deadline)}.";
            context.Report(Descriptor, item.ScheduledNode, message, first.DeadlineNode, "This is the deadline.");
        }
    }
}
