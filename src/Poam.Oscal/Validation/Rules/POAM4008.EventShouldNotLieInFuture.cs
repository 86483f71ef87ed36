using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Entries of risk logs and observations are not later than the day of the check.</summary>
internal sealed class POAM4008 : DocumentRule
{
    private static readonly RuleDescriptor Rule = new(
        "POAM4008",
        "Log what happened, not what will",
        Severity.Warning,
        RuleSource.Poam,
        "Entries of a risk log and observations record what happened, so they cannot start after the day that the check is made for (`--as-of`, else today). What is planned is a task. One day is allowed for time zones. A document that was changed after that day is judged as a whole from the past, and left alone.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor => Rule;

    /// <summary>The number of the last day that is not in the future; the highest number where this rule judges nothing.</summary>
    public static int LastDay(RuleContext context)
    {
        int last = context.AsOf.DayNumber + 1;
        bool isFromPast = context.Facts.LastModified.HasValue && context.Facts.LastModified.DayNumber > last;
        return isFromPast || !context.Rules.Includes(Rule) ? int.MaxValue : last;
    }

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        int last = LastDay(context);
        foreach (ObservationFacts observation in context.Facts.Observations)
        {
            Check(context, observation.Collected, observation.CollectedNode, last, "observation was made");
        }

        foreach (RiskFacts risk in context.Facts.Risks)
        {
            foreach (LogFacts entry in risk.Log)
            {
                Check(context, entry.Start, entry.StartNode, last, "log entry starts");
            }
        }
    }

    private void Check(RuleContext context, Moment moment, int node, int last, string what)
    {
        if (moment.HasValue && moment.DayNumber > last && context.Counts(Descriptor, node))
        {
            string asOf = context.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            context.Report(Descriptor, node, $"The {what} on {FactText.Day(moment)}, which is after {asOf}.");
        }
    }
}
