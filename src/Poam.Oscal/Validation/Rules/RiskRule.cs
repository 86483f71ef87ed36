using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule of ours that looks at one risk after the other.</summary>
internal abstract class RiskRule : DocumentRule
{
    /// <summary>Reports what breaks the rule in a risk.</summary>
    protected abstract void Check(RuleContext context, RiskFacts risk);

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        foreach (RiskFacts risk in context.Facts.Risks)
        {
            Check(context, risk);
        }
    }
}
