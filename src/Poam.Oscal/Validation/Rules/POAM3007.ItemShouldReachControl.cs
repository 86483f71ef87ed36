using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An open item, and each response that is planned for it, leads to a control.</summary>
internal sealed class POAM3007 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM3007",
        "Say which control an item and its responses are about",
        Severity.Info,
        RuleSource.Poam,
        "A weakness is one of a control, and a response repairs a control. Three ways lead there: a prop `impacted-control-id` of the item, of the risk, of the response or of one of its tasks; a finding that names the risk or that the item names, by its target, a statement or an objective; an implementation of the SSP that such a finding (`implementation-statement-uuid`) or a mitigating factor of the risk (`implementation-uuid`) names. An item for which none of them does cannot be assigned to anybody who owns a control. Where an item reaches a control, but some response of its risks does not, that response is reported; one finding a risk. Recommendations, closed items and closed risks are left alone, and so are items with a reference that leads nowhere, which is reported already.")
    { Set = RuleDescriptor.PracticeSet };

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        HashSet<RiskFacts> seen = [];
        foreach (ItemFacts item in context.Facts.Items)
        {
            if (item.HasDeadReference || !ItemDecisions.IsOpen(item))
            {
                continue;
            }

            if (!ReachesControl(item))
            {
                Report(context, item);
                seen.UnionWith(item.Risks.AsEnumerable());
                continue;
            }

            foreach (RiskFacts risk in item.Risks)
            {
                if (seen.Add(risk) && RiskDecisions.IsOpen(risk) && !RiskDecisions.ReachesControl(risk))
                {
                    CheckResponses(context, risk);
                }
            }
        }
    }

    private static bool ReachesControl(ItemFacts item)
    {
        bool isReached = item.HasControl;
        foreach (RiskFacts risk in item.Risks)
        {
            isReached |= RiskDecisions.ReachesControl(risk);
            foreach (ResponseFacts response in risk.Responses)
            {
                isReached |= response.HasControl;
            }
        }

        return isReached;
    }

    private void Report(RuleContext context, ItemFacts item)
    {
        if (context.Counts(Descriptor, item.Node))
        {
            context.Report(Descriptor, item.Node, $"{FactText.Item(context, item)} reaches no control: neither it nor a risk or response of it has a prop `impacted-control-id`, no finding about a control belongs to it, and no mitigating factor names an implementation.");
        }
    }

    private void CheckResponses(RuleContext context, RiskFacts risk)
    {
        ResponseFacts? first = null;
        int count = 0;
        foreach (ResponseFacts response in risk.Responses)
        {
            if (!response.HasControl && !response.IsRecommendation)
            {
                first ??= response;
                count++;
            }
        }

        if (first is not null && context.Counts(Descriptor, first.Node))
        {
            string more = count == 1 ? "" : $"; nor {(count == 2 ? "does" : "do")} {count - 1} more of this risk";
            context.Report(Descriptor, first.Node, $"The {FactText.Name(context, first.Node, "response")} reaches no control: neither it nor its {FactText.Name(context, risk.Node, "risk")} has a prop `impacted-control-id`, and no finding or implementation leads to one{more}.");
        }
    }
}
