using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule about references of one kind: each points at an object of the right kind.</summary>
internal abstract class ReferenceRule : DocumentRule
{
    /// <summary>The references.</summary>
    protected abstract ReferenceKind References { get; }

    /// <summary>Whether the object may be in another document: the SSP, the assessment plan or the assessment results.</summary>
    protected virtual bool MayBeElsewhere => false;

    /// <summary>The same for a document: some objects never stand in what one model imports.</summary>
    protected virtual bool MayLeave(RuleContext context) => MayBeElsewhere;

    /// <summary>Whether a constraint of the model reports a reference that leads nowhere.</summary>
    protected virtual bool IsReportedByNist(RuleContext context, int node) => false;

    /// <inheritdoc/>
    public sealed override void Check(RuleContext context)
    {
        DocumentLinks links = context.Links;
        foreach (int reference in links.Unresolved)
        {
            if (links.KindOf(reference) == References && !IsReportedByNist(context, links.ReferenceNode(reference)))
            {
                CheckUnresolved(context, reference);
            }
        }
    }

    /// <summary>What the reference is meant to point at, with its article.</summary>
    protected virtual string Expected(DocumentLinks links, int reference) => ObjectNames.Of(links.AllowedFor(reference));

    private void CheckUnresolved(RuleContext context, int reference)
    {
        DocumentLinks links = context.Links;
        bool hasKey = links.TryGetKey(reference, out UuidKey key);
        int other = hasKey ? links.Objects.Find(key) : -1;
        Artifact? artifact = null;
        ObjectKinds allowed = links.AllowedFor(reference) | ObjectKinds.Unknown;
        int elsewhere = hasKey && context.HasOthers ? context.Imports.Find(key, allowed, out artifact) : -1;
        bool isThere = elsewhere >= 0 && (artifact!.Links.Objects.KindOf(elsewhere) & allowed) != 0;
        if (isThere && MayLeave(context))
        {
            return;
        }

        if (other >= 0)
        {
            ReportOtherKind(context, reference, other);
        }
        else if (elsewhere >= 0)
        {
            ReportElsewhere(context, reference, artifact!, elsewhere, isThere);
        }
        else if (links.KindOf(reference) == ReferenceKind.Placeholder)
        {
            // No release gives a POA&M a place for the placeholder, so nothing can be missing.
        }
        else if (MayLeave(context) && context.HasOthers && context.Imports.FirstMissing is not null)
        {
            context.Block();
        }
        else
        {
            ReportNowhere(context, reference, key);
        }
    }

    private void ReportNowhere(RuleContext context, int reference, UuidKey key)
    {
        DocumentLinks links = context.Links;
        int node = links.ReferenceNode(reference);
        if (context.Counts(Descriptor, node))
        {
            string text = AdviceText.Quote(links.Document.TextOf(node));
            string identifier = References == ReferenceKind.Role ? "id" : "UUID";
            bool mayLeave = MayLeave(context);
            string where = mayLeave && context.HasOthers ? $"this document{Others(context)} has" : "this document has";
            string import = mayLeave && !context.HasOthers && !context.IsSsp ? $", and it imports no {(context.IsResults ? "assessment plan" : "SSP")}" : "";
            string advice = ReferenceAdvice.Suggest(context, reference, key, mayLeave);
            context.Report(Descriptor, node, $"{text} is not {Expected(links, reference)}: nothing in {where} that {identifier}{import}.{advice}");
        }
    }

    private void ReportOtherKind(RuleContext context, int reference, int other)
    {
        DocumentLinks links = context.Links;
        int node = links.ReferenceNode(reference);
        if (context.Counts(Descriptor, node))
        {
            string found = ObjectNames.Describe(links, other);
            string text = AdviceText.Quote(links.Document.TextOf(node));
            string expected = Expected(links, reference);
            context.Report(Descriptor, node, $"{text} is {found}, not {expected}.", links.Objects.NodeOf(other), $"This is {found}.");
        }
    }

    /// <summary>Reports what stands in another document: something of another kind, or something that has to stand in this one.</summary>
    private void ReportElsewhere(RuleContext context, int reference, Artifact artifact, int other, bool isOfKind)
    {
        DocumentLinks links = context.Links;
        int node = links.ReferenceNode(reference);
        if (context.Counts(Descriptor, node))
        {
            string found = ObjectNames.Describe(artifact.Links, other);
            string text = AdviceText.Quote(links.Document.TextOf(node));
            string message = isOfKind
                ? $"{text} is {found} of '{artifact.Name}', and this document has to define it itself: carry it over with its UUID."
                : $"{text} is {found} of '{artifact.Name}', not {Expected(links, reference)}.";
            context.ReportElsewhere(Descriptor, node, message, artifact, artifact.Links.Objects.NodeOf(other), $"This is {found}.");
        }
    }

    private static string Others(RuleContext context)
    {
        StringBuilder names = new();
        IReadOnlyList<Artifact> found = context.Imports.Found;
        for (int i = 0; i < found.Count; i++)
        {
            names.Append(i == found.Count - 1 ? " or in '" : ", in '").Append(found[i].Name).Append('\'');
        }

        return names.ToString();
    }
}
