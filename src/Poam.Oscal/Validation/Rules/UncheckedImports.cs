using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What could not be checked because a document is not at hand.</summary>
internal static class UncheckedImports
{
    /// <summary>
    /// The entries of a document. References that a missing document blocks are counted at the first import that is missing. What may not be read is
    /// an entry even when it blocks nothing, and so is what the caller asked for.
    /// </summary>
    public static IReadOnlyList<Unchecked> Of(RuleContext context)
    {
        List<Unchecked> entries = [];
        ImportLink? first = context.Imports.FirstMissing;
        foreach (ImportLink link in context.Imports.Links)
        {
            int blocked = link == first ? context.BlockedCount : 0;
            bool isAsked = link.IsDirect && !link.Result.IsFound && (link.IsGiven || (link.Result.Outcome == ArtifactOutcome.Refused && !link.IsFaulty));
            if (blocked > 0 || isAsked)
            {
                entries.Add(Entry(context, link, blocked));
            }
        }

        return entries;
    }

    private static Unchecked Entry(RuleContext context, ImportLink link, int blocked)
    {
        NodeDocument document = context.Document;
        int node = link.Node >= 0 ? link.Node : document.Root;
        LineCursor cursor = new(document.Source);
        int line = document.IsInMemory ? 0 : cursor.MoveTo(context.PlaceOf(node).Start).Line;
        string reason = blocked switch
        {
            0 => POAM2101.Reason(link),
            1 => $"1 reference leads out of this document. {POAM2101.Reason(link)}",
            _ => $"{blocked} references lead out of this document. {POAM2101.Reason(link)}",
        };
        return new Unchecked(POAM2101.Rule.Id, reason, NodePointer.Of(document, node), line, Math.Max(1, blocked));
    }
}
