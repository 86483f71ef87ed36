using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A deadline is within the time that the rating allows.</summary>
internal sealed class FRMP1007 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1007",
        "Set the deadline that the rating allows",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP gives 30 days for a high (or critical) risk, 90 for a moderate and 180 for a low one, counted from the day on which the weakness was first seen. The rating is the initial one, or the adjusted one once the risk adjustment is approved. The last of these days is in time. Risks that depend on a vendor are left alone: their time runs from the day of the vendor's fix.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        Moment detected = ItemDecisions.DetectedOn(risk.Observations);
        string? rating = risk.RiskAdjustment == DeviationState.Approved ? RatingDecisions.Effective(risk) : RatingDecisions.Original(risk);
        if (RemediationPolicy.FedRamp.DaysFor(FactWords.LevelOf(rating)) is not { } days
            || !detected.HasValue
            || !risk.Deadline.HasValue
            || risk.VendorDependency is VendorDependencyState.Tracking or VendorDependencyState.Resolved)
        {
            return;
        }

        if (risk.Deadline.DayNumber > detected.DayNumber + days && context.Counts(Descriptor, risk.DeadlineNode))
        {
            string last = FactText.Day(detected.AddDays(days));
            string message = $"The deadline {FactText.Day(risk.Deadline)} is {FactText.Days(risk.Deadline.DayNumber - detected.DayNumber)} after the detection; a {rating} risk has {days}, until {last}.";
            context.Report(Descriptor, risk.DeadlineNode, message);
        }
    }
}
