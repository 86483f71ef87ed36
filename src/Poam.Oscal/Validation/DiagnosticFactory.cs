using System.Runtime.CompilerServices;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation;

/// <summary>Turns the findings of a document into diagnostics: offsets into lines and columns, nodes into pointers and fingerprints.</summary>
internal static class DiagnosticFactory
{
    /// <summary>The diagnostics of findings that stand in the order of the text.</summary>
    public static Diagnostic[] Make(NodeDocument document, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        if (document.IsInMemory)
        {
            findings = InOrderOfNodes(findings);
        }

        Diagnostic[] diagnostics = new Diagnostic[findings.Count];
        RelatedLocation[]?[] related = RelatedOf(document, findings);
        LineCursor cursor = new(document.Source);
        for (int i = 0; i < diagnostics.Length; i++)
        {
            Finding finding = findings[i];
            string ruleKey = finding.RuleKey ?? finding.Rule.Id;
            diagnostics[i] = new Diagnostic
            {
                Rule = finding.Rule,
                RuleKey = ruleKey,
                Severity = finding.Severity,
                Message = finding.Message,
                Pointer = NodePointer.Of(document, finding.Node, finding.MemberName),
                Location = document.IsInMemory ? default : cursor.Locate(finding.Span),
                Fingerprint = NodeFingerprint.Of(document, finding.Node, finding.MemberName, ruleKey, finding.Subject),
                Related = related[i] ?? [],
            };
        }

        return diagnostics;
    }

    /// <summary>Without places the order of the nodes is that of the document. A method of its own, so that texts load nothing for it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Finding[] InOrderOfNodes(IReadOnlyList<Finding> findings) => [.. findings.OrderBy(f => f.Node)];

    /// <summary>The other places of the findings. They are located in the order of the text, so that it is read once more at most.</summary>
    private static RelatedLocation[]?[] RelatedOf(NodeDocument document, IReadOnlyList<Finding> findings)
    {
        RelatedLocation[]?[] related = new RelatedLocation[findings.Count][];
        Dictionary<Finding, RelatedLocation[]> located = new(ReferenceEqualityComparer.Instance);
        LineCursor cursor = new(document.Source);
        foreach (Finding finding in RelatedHere(document, findings))
        {
            located[finding] = [new RelatedLocation(finding.RelatedMessage!, null, cursor.Locate(finding.RelatedSpan))];
        }

        for (int i = 0; i < related.Length; i++)
        {
            if (findings[i].RelatedDocument is { } other)
            {
                LineCursor there = new(other.Source);
                related[i] = [new RelatedLocation(findings[i].RelatedMessage!, findings[i].RelatedPath, there.Locate(findings[i].RelatedSpan))];
            }
            else
            {
                related[i] = located.GetValueOrDefault(findings[i]);
            }
        }

        return related;
    }

    /// <summary>The findings with another place in the same text, by that place.</summary>
    private static List<Finding> RelatedHere(NodeDocument document, IReadOnlyList<Finding> findings)
    {
        List<Finding> here = [];
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].RelatedMessage is not null && findings[i].RelatedDocument is null && !document.IsInMemory)
            {
                here.Add(findings[i]);
            }
        }

        here.Sort(static (left, right) => left.RelatedSpan.Start.CompareTo(right.RelatedSpan.Start));
        return here;
    }
}
