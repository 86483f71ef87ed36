using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The entries of a risk log are in the order of time, or in the opposite one.</summary>
internal sealed class POAM4006 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4006",
        "Keep the log of a risk in order",
        Severity.Warning,
        RuleSource.Poam,
        "The entries of a risk log stand in the order of time, or in the opposite one. An entry in the wrong place is easily overlooked, and usually its date is wrong: often the year. Move it, or mend the date. Only the first one of a log is reported.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        LogFacts? earlier = null;
        LogFacts? misplaced = null;
        LogFacts? before = null;
        bool ascends = false;
        bool descends = false;
        foreach (LogFacts entry in risk.Log)
        {
            if (before is not null && before.Start.IsBefore(entry.Start))
            {
                ascends = true;
            }
            else if (before is not null && entry.Start.IsBefore(before.Start))
            {
                descends = true;
                earlier = misplaced is null ? before : earlier;
                misplaced ??= entry;
            }

            before = entry.Start.HasValue ? entry : before;
        }

        if (ascends && descends && context.Counts(Descriptor, misplaced!.StartNode))
        {
            string message = $"The log entry of {FactText.Day(misplaced.Start)} stands behind that of {FactText.Day(earlier!.Start)}: its date or its place is wrong.";
            context.Report(Descriptor, misplaced.StartNode, message, earlier.StartNode, "This entry is later and stands before it.");
        }
    }
}
