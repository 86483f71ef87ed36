using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An open item is not past its due date.</summary>
internal sealed class POAM4030 : ItemRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4030",
        "Complete an item by its due date, or say why not",
        Severity.Warning,
        RuleSource.Poam,
        "The due date of the item is over on the day of the check (`--as-of`, else today), it is open, and nothing excuses it: no deviation was approved or waits for a decision, the risk is not accepted, and no vendor that owes the fix was asked in the last 30 days. Complete it; or request a deviation; the date itself stays. [items.md](../items.md) says where the due date comes from. An item without any date has one when `policy.sla` in `poam.config.yaml` gives days for its rating: they count from its detection.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ItemFacts item)
    {
        Moment due = ItemDecisions.DueOn(item, context.Policy, out DueDateSource source);
        if (ItemDecisions.LatenessOf(item, due, context.AsOf, context.Times) != Lateness.Overdue)
        {
            return;
        }

        int node = NodeOf(item, due, source);
        if (context.Counts(Descriptor, node))
        {
            string from = source switch
            {
                DueDateSource.KnownExploitedVulnerability => ", the date of the catalog of known exploited vulnerabilities",
                DueDateSource.Policy => FromPolicy(item, context.Times),
                _ => "",
            };
            string late = FactText.Days(context.AsOf.DayNumber - due.DayNumber);
            context.Report(Descriptor, node, $"{FactText.Item(context, item)} is {late} overdue: it was due on {FactText.Day(due)}{from}.");
        }
    }

    private static string FromPolicy(ItemFacts item, RemediationPolicy policy)
    {
        string? rating = ItemDecisions.RatingOf(item);
        return policy.DaysFor(FactWords.LevelOf(rating)) is { } days ? $", {FactText.Days(days)} after it was detected, as the policy has it for a {rating} risk" : "";
    }

    /// <summary>Where the due date stands; the item when it stands nowhere.</summary>
    private static int NodeOf(ItemFacts item, Moment due, DueDateSource source)
    {
        if (source == DueDateSource.Policy)
        {
            return item.Node;
        }

        if (source == DueDateSource.ScheduledCompletionDate)
        {
            return item.ScheduledNode;
        }

        foreach (RiskFacts risk in item.Risks)
        {
            if (source == DueDateSource.KnownExploitedVulnerability && risk.KevDue.UtcTicks == due.UtcTicks && RiskDecisions.IsOpen(risk))
            {
                return risk.KevDueNode;
            }

            if (source == DueDateSource.Deadline && risk.Deadline.UtcTicks == due.UtcTicks && RiskDecisions.IsOpen(risk))
            {
                return risk.DeadlineNode;
            }
        }

        return NodeOfMilestone(item, due);
    }

    private static int NodeOfMilestone(ItemFacts item, Moment due)
    {
        foreach (RiskFacts risk in item.Risks)
        {
            foreach (TaskFacts task in risk.Tasks)
            {
                if (task.IsMilestone && task.End.UtcTicks == due.UtcTicks)
                {
                    return task.EndNode;
                }
            }
        }

        return item.Node;
    }
}
