using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>Compares what the validator finds in a document, in NIST's letter, with what the walk over its tree finds.</summary>
internal static class WalkComparison
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;
    private static readonly ValidationOptions Verbatim = new() { Rules = RuleSet.NistVerbatim, Limits = OscalLimits.Default with { MaxFindings = int.MaxValue } };

    /// <summary>The differences, one a line; none for a text that is no OSCAL.</summary>
    public static IEnumerable<string> Differences(byte[] text, string path)
    {
        ReadResult read = OscalReader.Read(text, path, null, OscalLimits.Default);
        if (read.Document.RootMember == 0)
        {
            return [];
        }

        ConstraintWalk walk = Walk(read.Document);
        Dictionary<string, List<Diagnostic>> ours = OscalValidator.Validate(text, path, Verbatim).Diagnostics
            .Where(d => d.Rule.Source == RuleSource.Nist && !d.Rule.Id.StartsWith("OSCAL", StringComparison.Ordinal))
            .GroupBy(d => $"{GroupOf(KindOf(d))} {d.Pointer}").ToDictionary(g => g.Key, g => g.ToList());
        Dictionary<string, WalkFinding> theirs = walk.Findings.ToDictionary(f => $"{f.Group} {f.Pointer}");
        return [
            .. ours.Where(o => !theirs.ContainsKey(o.Key)).Select(o => $"{path}: only the validator: {o.Key} {string.Join(' ', o.Value.Select(d => d.Rule.Id))}"),
            .. theirs.Where(t => !ours.ContainsKey(t.Key)).Select(t => $"{path}: only the walk: {t.Value}"),
            .. ours.Where(o => theirs.ContainsKey(o.Key)).SelectMany(o => Disagreements(o.Value, theirs[o.Key])).Select(d => $"{path}: {d}"),
        ];
    }

    /// <summary>Walks a document by the modules of its release.</summary>
    public static ConstraintWalk Walk(NodeDocument document) => ConstraintWalk.Of(document,
        PublishedModules.Of(Image.ReleaseName(document.Release)).Root(Image.Text(Image.Members[document.RootMember].XmlName)));

    /// <summary>How our findings differ from what the constraints of the walk say at the same place.</summary>
    private static IEnumerable<string> Disagreements(List<Diagnostic> ours, WalkFinding theirs)
    {
        foreach (Diagnostic finding in ours)
        {
            PublishedConstraint[] same = [.. theirs.Constraints.Where(c => IsSame(c, finding))];
            if (same.Length == 0)
            {
                yield return $"{theirs}: the validator names {finding.RuleKey}";
            }
            else if (same.All(c => SeverityOf(c.Level) != finding.Severity))
            {
                yield return $"{theirs}: the validator says {finding.Severity}";
            }
        }

        // Of lists and keys one constraint speaks for all that say the same; conditions and forms are findings of their own.
        bool areAlone = theirs.Group is WalkFinding.Condition or WalkFinding.Form;
        if (areAlone && ours.Count != theirs.Constraints.Count)
        {
            yield return $"{theirs}: the validator finds {ours.Count} of {theirs.Constraints.Count}";
        }
    }

    private static bool IsSame(PublishedConstraint published, Diagnostic ours) =>
        GroupOf(published.Kind) == GroupOf(KindOf(ours)) && (published.Id is null || ModelConstraints.AreOne(published.Id, ours.Rule.Id));

    private static Severity SeverityOf(string level) => level switch
    {
        "CRITICAL" or "ERROR" => Severity.Error,
        "WARNING" => Severity.Warning,
        _ => Severity.Info,
    };

    private static string KindOf(Diagnostic finding) => finding.RuleKey[(finding.RuleKey.LastIndexOf('#') + 1)..];

    private static string GroupOf(string kind) => WalkFinding.GroupOf(kind);
}
