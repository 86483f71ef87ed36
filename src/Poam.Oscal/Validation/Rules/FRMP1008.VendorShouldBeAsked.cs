using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A vendor that owes a fix was asked in the last 30 days.</summary>
internal sealed class FRMP1008 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1008",
        "Ask the vendor every 30 days",
        Severity.Warning,
        RuleSource.FedRamp,
        "A risk that waits for the fix of a vendor (`vendor-dependency` is `tracking`) does not count as late as long as the vendor is asked every 30 days. The risk log records it: an entry with the prop `type` = `vendor-check-in`. The newest one is older than that on the day of the check (`--as-of`, else today), or there is none.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        Moment last = RiskDecisions.LastVendorCheckIn(risk);
        bool isRecent = last.HasValue && last.DayNumber >= context.AsOf.DayNumber - RemediationPolicy.FedRamp.VendorCheckInDays;
        bool isWaiting = risk.VendorDependency == VendorDependencyState.Tracking && RiskDecisions.IsOpen(risk);
        if (isWaiting && !isRecent && context.Counts(Descriptor, risk.VendorDependencyNode))
        {
            string message = last.HasValue
                ? $"The vendor was asked last on {FactText.Day(last)}, {FactText.Days(context.AsOf.DayNumber - last.DayNumber)} ago; FedRAMP asks for {RemediationPolicy.FedRamp.VendorCheckInDays}."
                : "The risk waits for its vendor, and the log has no entry of the type `vendor-check-in`.";
            context.Report(Descriptor, risk.VendorDependencyNode, message);
        }
    }
}
