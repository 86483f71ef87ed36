using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A risk has a facet for its impact.</summary>
internal sealed class FRMP1005 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1005",
        "Rate the impact of every risk",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP counts the time for remediation from the facet `impact` of a risk. Add facets `likelihood` and `impact` with FedRAMP's system and the prop `state` = `initial`; their values are `low`, `moderate` and `high`.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        if ((risk.Initial.Impact ?? risk.Adjusted.Impact) is null && context.Counts(Descriptor, risk.Node))
        {
            context.Report(Descriptor, risk.Node, $"The {FactText.Name(context, risk.Node, "risk")} has no facet `impact`.");
        }
    }
}
