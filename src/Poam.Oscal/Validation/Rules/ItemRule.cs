using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule of ours that looks at one item after the other.</summary>
internal abstract class ItemRule : DocumentRule
{
    /// <summary>Reports what breaks the rule in an item.</summary>
    protected abstract void Check(RuleContext context, ItemFacts item);

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        foreach (ItemFacts item in context.Facts.Items)
        {
            Check(context, item);
        }
    }
}
