using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An item has one risk.</summary>
internal sealed class FRMP1003 : ItemRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1003",
        "Relate every item to one risk",
        Severity.Warning,
        RuleSource.FedRamp,
        "An item of FedRAMP's workbook is one line, with one status, deadline and rating. An item with several risks has several of each, and reviewers see only one. Make an item of each.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ItemFacts item)
    {
        if (item.Risks.Count > 1 && context.Counts(Descriptor, item.Node))
        {
            context.Report(Descriptor, item.Node, $"{FactText.Item(context, item)} is related to {item.Risks.Count} risks; FedRAMP expects one.");
        }
    }
}
