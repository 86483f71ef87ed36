using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An entry of a risk log has a title.</summary>
internal sealed class FRMP1010 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "FRMP1010",
        "Give every log entry a title",
        Severity.Error,
        RuleSource.FedRamp,
        "FedRAMP's reviewers read the risk log by its titles. OSCAL does not ask for one; FedRAMP does.")
    { Set = RuleDescriptor.FedRampSet };

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        foreach (LogFacts entry in risk.Log)
        {
            if (context.Links.Member(entry.Node, "title"u8) < 0 && context.Counts(Descriptor, entry.Node))
            {
                string day = entry.Start.HasValue ? " of " + FactText.Day(entry.Start) : "";
                context.Report(Descriptor, entry.Node, $"The log entry{day} has no title.");
            }
        }
    }
}
