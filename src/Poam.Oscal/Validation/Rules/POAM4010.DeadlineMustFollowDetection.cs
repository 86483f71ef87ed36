using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A deadline is not before the detection.</summary>
internal sealed class POAM4010 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4010",
        "Set a deadline after the detection",
        Severity.Error,
        RuleSource.Poam,
        "The deadline of the risk is before the day on which the weakness was first seen (`collected` of its observations of the types `finding` and `discovery`, its item's included). It was late before anybody knew. One of both dates is wrong; often `collected` is that of a later scan, which must not replace the first one. A deadline that the catalog of known exploited vulnerabilities sets (`kev-due-date`) may be past.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        Moment detected = ItemDecisions.DetectedOn(risk.Observations);
        bool isOfCatalog = risk.KevDue.HasValue && risk.KevDue.DayNumber == risk.Deadline.DayNumber;
        if (!isOfCatalog && risk.Deadline.IsBefore(detected) && context.Counts(Descriptor, risk.DeadlineNode))
        {
            context.Report(Descriptor, risk.DeadlineNode, $"The deadline {FactText.Day(risk.Deadline)} is before {FactText.Day(detected)}, when the weakness was first seen.");
        }
    }
}
