using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Imported documents are at hand.</summary>
internal sealed class POAM2101 : ImportRule
{
    /// <summary>The rule, which also counts the references that a missing document blocks.</summary>
    public static readonly RuleDescriptor Rule = new(
        "POAM2101",
        "Give the documents that references lead to",
        Severity.Warning,
        RuleSource.Poam,
        "Parties, components, inventory items, users, locations, platforms, activities and control implementations may be defined in the SSP that the POA&M imports, in the assessment plan or in the assessment results. While such a document is not at hand, references that nothing else resolves cannot be judged: they are one entry under *unchecked*, with their number. The message says why the document was not read: it was moved (correct the `href`, or use `--map OLD=NEW`), it lies outside the folders that may be read (`--root`), or on the network (`--map` with a local copy, or `--allow-network`). `--ssp` and `--sar` give the documents themselves. What may not be read is only unchecked, what is missing is a warning; with `--strict-links` both are errors. [references.md](../references.md) lists which references may leave a document.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor => Rule;

    /// <summary>Why a document is not at hand, in one sentence.</summary>
    public static string Reason(ImportLink link) => $"{Describe(link)} was not read: {link.Result.Reason}";

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ImportLink link, int place)
    {
        bool isMissing = link.Result.Outcome is ArtifactOutcome.NotFound or ArtifactOutcome.Unreadable or ArtifactOutcome.Refused;
        bool isSaid = context.IsStrict || (link.IsDirect && link.Result.Outcome != ArtifactOutcome.Refused);
        bool isReported = link.IsFaulty || (link.IsDeadFragment && context.HasReferences);
        Severity severity = context.IsStrict ? Severity.Error : Rule.Severity;
        if (isMissing && isSaid && !isReported && context.Counts(severity, place))
        {
            context.Report(Rule, place, Reason(link) + ".", severity: severity);
        }
    }
}
