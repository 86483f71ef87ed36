using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What the assessment found satisfied is no open item.</summary>
internal sealed class POAM2111 : AssessmentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2111",
        "Close items whose finding the assessment calls satisfied",
        Severity.Warning,
        RuleSource.Poam,
        "The assessment results (`--sar`) say `satisfied` of the finding that the item is related to, and the item still has an open risk, or none that says so. Close the risk with its evidence, or relate the finding that is not satisfied.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, Artifact results)
    {
        DocumentLinks links = context.Links;
        NodeDocument document = context.Document;
        for (int reference = 0; reference < links.ReferenceCount; reference++)
        {
            int node = links.ReferenceNode(reference);
            int item = document.ParentOf(document.ParentOf(node));
            if (links.KindOf(reference) != ReferenceKind.RelatedFinding || !links.TryGetKey(reference, out UuidKey key))
            {
                continue;
            }

            int finding = Find(results.Links, key, ObjectKinds.Finding);
            if (finding >= 0 && StateOf(results.Node, finding).SequenceEqual("satisfied"u8) && IsOpen(links, item) && context.Counts(Descriptor, node))
            {
                int place = results.Node.Member(finding, "uuid"u8);
                context.ReportElsewhere(Descriptor, node, $"The assessment results call the finding {TitleOf(results.Node, finding)} satisfied, and this item is open.", results, place, "The finding is satisfied here.");
            }
        }
    }
}
