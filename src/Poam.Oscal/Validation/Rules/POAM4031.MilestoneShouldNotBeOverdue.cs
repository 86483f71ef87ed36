using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The log of an open risk says what became of its milestones.</summary>
internal sealed class POAM4031 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4031",
        "Complete a milestone by its day, or log why not",
        Severity.Warning,
        RuleSource.Poam,
        "The day of a milestone is over on the day of the check (`--as-of`, else today), and the risk log says nothing about it: no entry names the task, neither as complete nor as late. Log what happened, with `related-tasks`: when it is done, an entry of the type `milestone-complete`; when it slips, why and until when (the prop `revised-date` says it for programs, and counts until that day). The planned date stays. Risks that are overdue themselves are reported as such, and those for which a deviation was approved or waits for a decision are left alone, as are those that wait for a vendor who is asked regularly. One finding a risk.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        bool isLeftAlone = !RiskDecisions.IsOpen(risk)
            || RiskDecisions.LatenessOf(risk, context.AsOf, context.Times) == Lateness.Overdue
            || RiskDecisions.ExcuseOf(risk, context.AsOf, RiskDecisions.LastVendorCheckIn(risk), context.Times) != Lateness.Overdue;
        TaskFacts? first = null;
        int count = 0;
        foreach (TaskFacts task in risk.Tasks)
        {
            if (isLeftAlone || !task.IsMilestone || !task.End.HasValue || task.End.DayNumber >= context.AsOf.DayNumber || IsToldOf(task, context.AsOf))
            {
                continue;
            }

            count++;
            first = first is null || task.End.DayNumber < first.End.DayNumber ? task : first;
        }

        if (first is not null && context.Counts(Descriptor, first.EndNode))
        {
            string more = count == 1 ? "" : count == 2 ? "; so is 1 more of this risk" : $"; so are {count - 1} more of this risk";
            context.Report(Descriptor, first.EndNode, $"The {FactText.Name(context, first.Node, "milestone")} was due on {FactText.Day(first.End)}, and the log does not say what became of it{more}.");
        }
    }

    /// <summary>It was completed, or the log told of it when it was due, or said before that it comes later.</summary>
    private static bool IsToldOf(TaskFacts task, DateOnly asOf) =>
        task.CompletedOn.HasValue
        || (task.LastLoggedOn.HasValue && task.LastLoggedOn.DayNumber >= task.End.DayNumber)
        || (task.RevisedTo.HasValue && task.RevisedTo.DayNumber >= asOf.DayNumber);
}
