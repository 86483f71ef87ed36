using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Milestones lie between detection and deadline.</summary>
internal sealed class POAM4011 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4011",
        "Plan milestones between detection and deadline",
        Severity.Warning,
        RuleSource.Poam,
        "A milestone is a step on the way from the detection of a weakness to its deadline. One that is due after the deadline says that the deadline will be missed; one before the detection says that a date is wrong, often by a year. Mend the date; or plan the work so that it fits; or ask for a deviation. Milestones of closed risks are history and left alone, and so are those of risks whose status says that a deviation is requested or approved.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        Moment detected = ItemDecisions.DetectedOn(risk.Observations);
        foreach (TaskFacts task in risk.Tasks)
        {
            if (!task.IsMilestone || !RiskDecisions.IsOpen(risk))
            {
                continue;
            }

            if (risk.Deadline.IsBefore(task.End) && !MayBeLate(risk) && context.Counts(Descriptor, task.EndNode))
            {
                string message = $"The {FactText.Name(context, task.Node, "milestone")} is due on {FactText.Day(task.End)}, after the deadline {FactText.Day(risk.Deadline)} of its risk.";
                context.Report(Descriptor, task.EndNode, message, risk.DeadlineNode, "This is the deadline.");
            }
            else if (task.End.IsBefore(detected) && context.Counts(Descriptor, task.EndNode))
            {
                string message = $"The {FactText.Name(context, task.Node, "milestone")} is due on {FactText.Day(task.End)}, before {FactText.Day(detected)}, when the weakness was first seen.";
                context.Report(Descriptor, task.EndNode, message);
            }
        }
    }

    /// <summary>A deviation takes the deadline's force.</summary>
    private static bool MayBeLate(RiskFacts risk) => risk.State is RiskState.DeviationRequested or RiskState.DeviationApproved;
}
