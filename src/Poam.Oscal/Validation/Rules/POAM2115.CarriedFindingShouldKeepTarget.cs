using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A finding that is carried over is about the same target.</summary>
internal sealed class POAM2115 : AssessmentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2115",
        "Carry findings over with their target",
        Severity.Warning,
        RuleSource.Poam,
        "A finding has the UUID of one in the assessment results (`--sar`) and is about another control, statement or objective. Either the target was changed, and the assessor's judgement with it, or two findings share a UUID. A new judgement is a new finding with a UUID of its own.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, Artifact results)
    {
        DocumentLinks links = context.Links;
        for (int entry = 0; entry < links.Objects.Count; entry++)
        {
            int theirs = links.Objects.KindOf(entry) == ObjectKinds.Finding ? Find(results.Links, links.Objects.KeyOf(entry), ObjectKinds.Finding) : -1;
            int finding = context.Document.ParentOf(links.Objects.NodeOf(entry));
            if (theirs >= 0 && !TargetOf(context.Document, finding).SequenceEqual(TargetOf(results.Node, theirs)))
            {
                Report(context, results, finding, theirs);
            }
        }
    }

    private void Report(RuleContext context, Artifact results, int finding, int theirs)
    {
        NodeDocument document = context.Document;
        int target = document.Member(finding, "target"u8);
        int node = target < 0 ? -1 : document.Member(target, "target-id"u8);
        if (node >= 0 && !TargetOf(results.Node, theirs).IsEmpty && context.Counts(Descriptor, node))
        {
            string message = $"The finding is about {AdviceText.Quote(document.TextOf(node))} here and about {AdviceText.Quote(TargetOf(results.Node, theirs))} in the assessment results.";
            context.ReportElsewhere(Descriptor, node, message, results, results.Node.Member(theirs, "uuid"u8), "The same finding in the assessment results.");
        }
    }
}
