using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A closed risk has an observation that shows that the weakness is gone.</summary>
internal sealed class POAM4004 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4004",
        "Prove that a closed risk is gone",
        Severity.Warning,
        RuleSource.Poam,
        "A risk is closed because somebody looked and the weakness was gone, or never was there. Relate an observation that shows it to the risk or to its item: one of the type `closure` (a rescan, an inspection), with evidence; for a false positive that was approved, the observation of the type `false-positive`. An observation that was made on the day of closing or later counts, whatever its type. While the risk or its item names an observation that the document does not have, which is reported already, nothing is said here.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        if (risk.State == RiskState.Closed && !risk.HasDeadObservation && !HasProof(risk) && context.Counts(Descriptor, risk.StateNode))
        {
            string missing = risk.FalsePositive == DeviationState.Approved ? "`false-positive`" : "`closure`";
            context.Report(Descriptor, risk.StateNode, $"The risk is closed, and nothing proves it: neither the risk nor its item has an observation of the type {missing}.");
        }
    }

    private static bool HasProof(RiskFacts risk)
    {
        Moment closed = RiskDecisions.ClosedOn(risk);
        foreach (ObservationFacts observation in risk.Observations)
        {
            bool isFalsePositive = risk.FalsePositive == DeviationState.Approved && (observation.Types & ObservationTypes.FalsePositive) != 0;
            bool isLater = closed.HasValue && observation.Collected.HasValue && observation.Collected.DayNumber >= closed.DayNumber;
            if ((observation.Types & ObservationTypes.Closure) != 0 || isFalsePositive || isLater)
            {
                return true;
            }
        }

        return false;
    }
}
