using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A risk is not closed before the weakness was seen.</summary>
internal sealed class POAM4007 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4007",
        "Close a risk after its detection",
        Severity.Error,
        RuleSource.Poam,
        "The entry that closes the risk starts before the weakness was seen for the first time (`collected` of its observations of the types `finding` and `discovery`). One of both dates is wrong; or the weakness came back, and is a new item with a date of its own.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        Moment detected = ItemDecisions.DetectedOn(risk.Observations);
        if (RiskDecisions.Closing(risk) is { } closing && closing.Start.IsBefore(detected) && context.Counts(Descriptor, closing.StartNode))
        {
            context.Report(Descriptor, closing.StartNode, $"The risk is closed on {FactText.Day(closing.Start)}, before its weakness was first seen on {FactText.Day(detected)}.");
        }
    }
}
