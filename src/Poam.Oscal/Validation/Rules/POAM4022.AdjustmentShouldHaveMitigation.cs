using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A risk that is rated lower has mitigating factors.</summary>
internal sealed class POAM4022 : RiskRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4022",
        "Say what mitigates a risk that is rated lower",
        Severity.Warning,
        RuleSource.Poam,
        "The risk is rated lower than when it was found, and it names no mitigating factor. A rating does not fall by itself: add at least one `mitigating-factor` that says what makes the weakness harder to use or less harmful. Risks that are closed are left alone, and so are adjustments that were withdrawn.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, RiskFacts risk)
    {
        RiskLevel adjusted = FactWords.LevelOf(RatingDecisions.Adjusted(risk));
        bool counts = risk.RiskAdjustment != DeviationState.Withdrawn && RiskDecisions.IsOpen(risk);
        bool isLower = counts && adjusted != RiskLevel.None && adjusted < FactWords.LevelOf(RatingDecisions.Original(risk));
        if (isLower && risk.MitigatingFactors == 0 && context.Counts(Descriptor, risk.Node))
        {
            context.Report(Descriptor, risk.Node, $"The rating was lowered from {RatingDecisions.Original(risk)} to {RatingDecisions.Adjusted(risk)}, and no mitigating factor says why.");
        }
    }
}
