using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A risk has a deadline, a recommendation, a plan and a milestone.</summary>
internal sealed class FRMP1004 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1004",
        "Plan the remediation of every risk",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP asks of every risk: a `deadline`, a response with the lifecycle `recommendation` (what the tool or the assessor advises), one with the lifecycle `planned` (what will be done), and at least one task of the type `milestone`. They stay when the risk is closed. The finding lists what is missing.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        bool hasRecommendation = false;
        bool hasPlan = false;
        bool hasMilestone = false;
        foreach (ResponseFacts response in risk.Responses)
        {
            hasRecommendation |= response.IsRecommendation;
            hasPlan |= response.IsPlanned;
        }

        foreach (TaskFacts task in risk.Tasks)
        {
            hasMilestone |= task.IsMilestone;
        }

        List<string> missing = [];
        Add(missing, risk.DeadlineNode >= 0, "deadline");
        Add(missing, hasRecommendation, "recommendation");
        Add(missing, hasPlan, "planned response");
        Add(missing, hasMilestone, "milestone");
        if (missing.Count > 0 && context.Counts(Descriptor, risk.Node))
        {
            context.Report(Descriptor, risk.Node, $"The {FactText.Name(context, risk.Node, "risk")} has {string.Join(" and ", missing)}.");
        }
    }

    private static void Add(List<string> missing, bool isThere, string what)
    {
        if (!isThere)
        {
            missing.Add("no " + what);
        }
    }
}
