using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation;

/// <summary>Turns the findings of a document into diagnostics: offsets into lines and columns, nodes into pointers and fingerprints.</summary>
internal static class DiagnosticFactory
{
    /// <summary>The diagnostics of findings that stand in the order of the text.</summary>
    public static Diagnostic[] Make(NodeDocument document, IReadOnlyList<Finding> findings)
    {
        if (document.IsInMemory)
        {
            // Without places the order of the nodes is that of the document.
            findings = [.. findings.OrderBy(f => f.Node)];
        }

        Diagnostic[] diagnostics = new Diagnostic[findings.Count];
        LineCursor cursor = new(document.Source);
        for (int i = 0; i < diagnostics.Length; i++)
        {
            Finding finding = findings[i];
            string ruleKey = finding.RuleKey ?? finding.Rule.Id;
            diagnostics[i] = new Diagnostic
            {
                Rule = finding.Rule,
                RuleKey = ruleKey,
                Severity = finding.Rule.Severity,
                Message = finding.Message,
                Pointer = NodePointer.Of(document, finding.Node, finding.MemberName),
                Location = document.IsInMemory ? default : Locate(ref cursor, finding.Span),
                Fingerprint = NodeFingerprint.Of(document, finding.Node, finding.MemberName, ruleKey, finding.Subject),
                Related = RelatedOf(document, finding),
            };
        }

        return diagnostics;
    }

    private static RelatedLocation[] RelatedOf(NodeDocument document, Finding finding)
    {
        if (document.IsInMemory || finding.RelatedMessage is not { } message)
        {
            return [];
        }

        LineCursor cursor = new(document.Source);
        return [new RelatedLocation(message, null, Locate(ref cursor, finding.RelatedSpan))];
    }

    private static SourceLocation Locate(ref LineCursor cursor, TextSpan span)
    {
        (int line, int column) = cursor.MoveTo(span.Start);

        // The next finding may start before this one ends, so the end is measured by a copy.
        LineCursor end = cursor;
        (int endLine, int endColumn) = end.MoveTo(span.End);
        return new SourceLocation(line, column, endLine, endColumn);
    }
}
