using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What the assessment found not satisfied has an item.</summary>
internal sealed class POAM2112 : AssessmentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2112",
        "Plan every finding that is not satisfied",
        Severity.Warning,
        RuleSource.Poam,
        "The assessment results (`--sar`) have a finding whose target is `not-satisfied`, and no item of the POA&M is related to it, to one of its risks, or to a finding of the POA&M about the same target. Somebody has to plan it: add an item, with the UUIDs of finding and risks kept. Findings whose risks were all closed during the assessment need none.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, Artifact results)
    {
        NodeDocument document = context.Document;
        DocumentLinks links = context.Links;
        HashSet<string> planned = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> targets = new(StringComparer.Ordinal);
        int first = document.Member(document.Root, "poam-items"u8);
        for (int item = first; item >= 0; item = document.NextSibling(item))
        {
            if (document.IsMember(item, "poam-items"u8))
            {
                Plan(links, item, planned, targets);
            }
        }

        DocumentLinks theirs = results.Links;
        for (int entry = 0; first >= 0 && entry < theirs.Objects.Count; entry++)
        {
            int finding = theirs.Document.ParentOf(theirs.Objects.NodeOf(entry));
            if (theirs.Objects.KindOf(entry) == ObjectKinds.Finding && IsMissing(theirs, finding, planned, targets) && context.Counts(Descriptor, document.Root))
            {
                string title = TitleOf(results.Node, finding);
                context.ReportElsewhere(Descriptor, document.Root, $"No item plans the finding {title}, which the assessment results call not satisfied.", results, theirs.Objects.NodeOf(entry), $"This is the finding {title}.");
            }
        }
    }

    private static void Plan(DocumentLinks links, int item, HashSet<string> planned, HashSet<string> targets)
    {
        List<string> findings = [];
        AddRelated(links.Document, item, "related-findings"u8, "finding-uuid"u8, findings);
        foreach (string uuid in findings)
        {
            int finding = UuidKey.TryParse(System.Text.Encoding.UTF8.GetBytes(uuid), out UuidKey key) ? Find(links, key, ObjectKinds.Finding) : -1;
            if (finding >= 0)
            {
                targets.Add(System.Text.Encoding.UTF8.GetString(TargetOf(links.Document, finding)));
            }
        }

        AddRelated(links.Document, item, "related-risks"u8, "risk-uuid"u8, findings);
        planned.UnionWith(findings);
    }

    private static bool IsMissing(DocumentLinks results, int finding, HashSet<string> planned, HashSet<string> targets)
    {
        NodeDocument document = results.Document;
        if (!StateOf(document, finding).SequenceEqual("not-satisfied"u8) || targets.Contains(System.Text.Encoding.UTF8.GetString(TargetOf(document, finding))))
        {
            return false;
        }

        List<string> related = [System.Text.Encoding.UTF8.GetString(document.MemberText(finding, "uuid"u8))];
        AddRelated(document, finding, "related-risks"u8, "risk-uuid"u8, related);
        return !planned.Overlaps(related) && IsOpen(results, finding);
    }
}
