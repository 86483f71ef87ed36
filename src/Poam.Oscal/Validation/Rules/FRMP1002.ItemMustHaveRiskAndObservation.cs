using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An item names a risk and an observation.</summary>
internal sealed class FRMP1002 : ItemRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1002",
        "Relate every item to a risk and an observation",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP takes status, deadline, rating and plan of an item from its risk, and the detection date, the detector and the assets from its observations. The item itself names both: `related-risks` (`associated-risk` in XML) and `related-observations`.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ItemFacts item)
    {
        bool hasRisk = context.Links.Member(item.Node, "related-risks"u8) >= 0;
        bool hasObservation = context.Links.Member(item.Node, "related-observations"u8) >= 0;
        if ((!hasRisk || !hasObservation) && context.Counts(Descriptor, item.Node))
        {
            string missing = hasRisk ? "no observation" : hasObservation ? "no risk" : "no risk and no observation";
            context.Report(Descriptor, item.Node, $"{FactText.Item(context, item)} is related to {missing}.");
        }
    }
}
