using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A range of dates starts before it ends.</summary>
internal sealed class POAM4012 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4012",
        "Start a range before its end",
        Severity.Error,
        RuleSource.Poam,
        "The end of a range is before its start: `within-date-range` of a task, or `expires` and `collected` of an observation. One of both is wrong, often by a year or by day and month exchanged. Where one of both is midnight, only the days are compared.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        foreach (ObservationFacts observation in context.Facts.Observations)
        {
            if (observation.Expires.IsBefore(observation.Collected) && context.Counts(Descriptor, observation.ExpiresNode))
            {
                string message = $"The observation expires on {FactText.Day(observation.Expires)}, before it was made on {FactText.Day(observation.Collected)}.";
                context.Report(Descriptor, observation.ExpiresNode, message, observation.CollectedNode, "It was made here.");
            }
        }

        foreach (RiskFacts risk in context.Facts.Risks)
        {
            foreach (TaskFacts task in risk.Tasks)
            {
                if (task.End.IsBefore(task.Start) && context.Counts(Descriptor, task.EndNode))
                {
                    string message = $"The {FactText.Name(context, task.Node, "task")} ends on {FactText.Day(task.End)}, before it starts on {FactText.Day(task.Start)}.";
                    context.Report(Descriptor, task.EndNode, message, task.StartNode, "It starts here.");
                }
            }
        }
    }
}
