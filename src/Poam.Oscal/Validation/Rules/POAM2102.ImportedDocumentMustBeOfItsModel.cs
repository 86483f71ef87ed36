using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Imported documents are of the right model.</summary>
internal sealed class POAM2102 : ImportRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2102",
        "Import documents of the right model",
        Severity.Error,
        RuleSource.Poam,
        "A POA&M and an assessment plan import an SSP, assessment results an assessment plan, an SSP a profile or a catalog, a profile catalogs and profiles. A document of another model there is the wrong file, or the right one under the wrong import. References that would lead into it cannot be judged.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ImportLink link, int place)
    {
        if (link is { IsDirect: true, Result.Outcome: ArtifactOutcome.WrongModel } && context.Counts(Descriptor, place))
        {
            string expected = string.Join("` or a `", ImportReference.ModelsOf(link.What));
            context.Report(Descriptor, place, $"{Describe(link)} is a `{link.Result.Artifact!.Model}`, not a `{expected}`.");
        }
    }
}
