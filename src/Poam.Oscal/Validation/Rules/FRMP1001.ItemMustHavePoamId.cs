using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An item has a POAM-ID.</summary>
internal sealed class FRMP1001 : ItemRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1001",
        "Give every item a POAM-ID",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP knows items by their id, such as `V-12`: the prop `POAM-ID` in FedRAMP's namespace. It is the first column of the workbook, and stays with the item for good.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ItemFacts item)
    {
        if (item.PoamIdNode < 0 && context.Counts(Descriptor, item.Node))
        {
            context.Report(Descriptor, item.Node, $"{FactText.Item(context, item)} has no prop `POAM-ID`.");
        }
    }
}
