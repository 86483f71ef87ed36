using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Planned milestones stay as they were planned; what becomes of them is logged.</summary>
internal sealed class POAM5004 : ChangeRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM5004",
        "Never rewrite a planned milestone",
        Severity.Error,
        RuleSource.Poam,
        "Milestones are the plan that somebody approved: their dates stay, so that everybody sees what was kept and what was not. Restore the milestone and log the change: an entry of the risk log that names the response and the task, and says the new date. A milestone that comes on top is a new task.");

    /// <inheritdoc/>
    public override void Check(ChangeContext context)
    {
        foreach (NodeChange change in context.Changes)
        {
            int task = context.OldAncestor(change, "task"u8);
            if (task < 0 || context.Left.MemberText(task, "type"u8) != "milestone" || context.OldAncestor(change, "risk"u8) < 0)
            {
                continue;
            }

            string title = context.Left.TitleOf(task) ?? "";
            if (change.Kind == NodeChangeKind.Removed && change.Left == task)
            {
                context.Report(Descriptor, change, $"The milestone '{title}' is gone. Restore it and log that it was dropped.");
            }
            else if (IsDate(context, change))
            {
                string now = change.Kind == NodeChangeKind.Removed ? "is gone" : $"is {context.Right.Text(change.Right)} now";
                context.Report(Descriptor, change, $"A date of the milestone '{title}' was {context.Left.Text(change.Left)} and {now}. Restore it and log the new date.");
            }
        }
    }

    private static bool IsDate(ChangeContext context, NodeChange change) =>
        context.Rewrites(change, "on-date"u8, "date") || context.Rewrites(change, "within-date-range"u8, "start") || context.Rewrites(change, "within-date-range"u8, "end");
}
