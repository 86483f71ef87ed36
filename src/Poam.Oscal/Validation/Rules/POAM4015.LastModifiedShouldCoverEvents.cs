using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Facts;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The document is not older than what it tells of.</summary>
internal sealed class POAM4015 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4015",
        "Set last-modified with every change",
        Severity.Warning,
        RuleSource.Poam,
        "`metadata/last-modified` is older than the newest event that the document tells of: an entry of a risk log, or an observation. Tools that look at `last-modified` to see whether anything is new will skip the change. Set it whenever the document changes. The days are compared, and one day is allowed for time zones. Events after the day of the check are reported by [POAM4008](POAM4008.md) and do not count here.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        DocumentFacts facts = context.Facts;
        Moment newest = default;
        int node = -1;
        int latest = POAM4008.LastDay(context);
        foreach (ObservationFacts observation in facts.Observations)
        {
            Take(observation.Collected, observation.CollectedNode, latest, ref newest, ref node);
        }

        foreach (RiskFacts risk in facts.Risks)
        {
            foreach (LogFacts entry in risk.Log)
            {
                Take(entry.Start, entry.StartNode, latest, ref newest, ref node);
            }
        }

        bool isOlder = facts.LastModified.HasValue && newest.HasValue && facts.LastModified.DayNumber + 1 < newest.DayNumber;
        if (isOlder && context.Counts(Descriptor, facts.LastModifiedNode))
        {
            string message = $"The document was last modified on {FactText.Day(facts.LastModified)}, but tells of {FactText.Day(newest)}.";
            context.Report(Descriptor, facts.LastModifiedNode, message, node, "This is the newest event.");
        }
    }

    private static void Take(Moment moment, int place, int latest, ref Moment newest, ref int node)
    {
        if (moment.HasValue && moment.UtcTicks > newest.UtcTicks && moment.DayNumber <= latest)
        {
            node = place;
            newest = moment;
        }
    }
}
