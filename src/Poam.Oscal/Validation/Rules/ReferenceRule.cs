using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule about references of one kind: each points at an object of the right kind.</summary>
internal abstract class ReferenceRule : DocumentRule
{
    // Two UUIDs that differ in a few digits are one that was mistyped.
    private const int FewDigits = 4;

    // Comparing words costs time, and nobody has more roles.
    private const int MostRoles = 200;

    /// <summary>The references.</summary>
    protected abstract ReferenceKind References { get; }

    /// <summary>Whether the object may be in another document: the SSP, the assessment plan or the assessment results.</summary>
    protected virtual bool MayBeElsewhere => false;

    /// <inheritdoc/>
    public sealed override void Check(RuleContext context)
    {
        DocumentLinks links = context.Links;
        for (int reference = 0; reference < links.ReferenceCount; reference++)
        {
            if (links.KindOf(reference) == References && !links.IsResolved(reference))
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
        int node = links.ReferenceNode(reference);
        int other = links.TryGetKey(reference, out UuidKey key) ? links.Objects.Find(key) : -1;
        if (other >= 0)
        {
            ReportOtherKind(context, reference, other);
        }
        else if (links.KindOf(reference) == ReferenceKind.Placeholder)
        {
            // No release gives a POA&M a place for the placeholder, so nothing can be missing.
        }
        else if (MayBeElsewhere && context.HasImport)
        {
            context.Block();
        }
        else if (context.Counts(Descriptor, node))
        {
            string text = AdviceText.Quote(links.Document.TextOf(node));
            string identifier = References == ReferenceKind.Role ? "id" : "UUID";
            string import = MayBeElsewhere ? ", and it imports no SSP" : "";
            context.Report(Descriptor, node, $"{text} is not {Expected(links, reference)}: nothing in this document has that {identifier}{import}.{Suggest(links, reference, key)}");
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

    private static string Suggest(DocumentLinks links, int reference, UuidKey key)
    {
        if (links.KindOf(reference) == ReferenceKind.Role)
        {
            return SuggestRole(links, reference);
        }

        if (key == default)
        {
            return "";
        }

        ObjectKinds allowed = links.AllowedFor(reference);
        int nearest = -1;
        int distance = FewDigits + 1;
        for (int entry = 0; entry < links.Objects.Count; entry++)
        {
            int apart = (links.Objects.KindOf(entry) & allowed) != 0 ? links.Objects.KeyOf(entry).DigitsApart(key) : distance;
            if (apart < distance)
            {
                nearest = entry;
                distance = apart;
            }
        }

        return nearest < 0
            ? ""
            : $" Did you mean `{Encoding.UTF8.GetString(links.Document.TextOf(links.Objects.NodeOf(nearest)))}` ({ObjectNames.Describe(links, nearest)})?";
    }

    private static string SuggestRole(DocumentLinks links, int reference)
    {
        List<string> roles = [];
        for (int entry = 0; entry < links.Objects.Count && roles.Count < MostRoles; entry++)
        {
            if (links.Objects.KindOf(entry) == ObjectKinds.Role)
            {
                roles.Add(Encoding.UTF8.GetString(links.Document.TextOf(links.Objects.NodeOf(entry))));
            }
        }

        string? nearest = NearestName.Find(Encoding.UTF8.GetString(links.Document.TextOf(links.ReferenceNode(reference))), roles);
        return nearest is null ? "" : $" Did you mean `{nearest}`?";
    }
}
