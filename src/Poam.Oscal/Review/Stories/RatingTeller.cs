using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells that a risk is rated otherwise, and what became of deviations.</summary>
internal static class RatingTeller
{
    private static readonly (string Name, string Words)[] Deviations =
    [
        ("risk-adjustment", "risk adjustment"),
        ("false-positive", "false positive"),
        ("operational-requirement", "operational requirement"),
        ("vendor-dependency", "vendor dependency"),
    ];

    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        TellRatings(story);
        foreach (NodeChange change in story.Where(c => PropChange.Of(story, c) is not null))
        {
            PropChange prop = PropChange.Of(story, change)!;
            string? words = Deviations.FirstOrDefault(d => prop.IsNamed(d.Name)).Words;
            if (words is not null)
            {
                string text = prop.New is null ? $"{words} no longer {prop.Old}" : prop.Old is null ? $"{words} {prop.New}" : $"{words} {prop.Old} to {prop.New}";
                story.Say("deviation", text + story.RiskOf(change), change);
            }
        }
    }

    private static void TellRatings(ItemStory story)
    {
        foreach (IGrouping<int, NodeChange> facets in story.Where(c => IsRating(story, c)).GroupBy(c => RightRisk(story, c)).Where(g => g.Key >= 0))
        {
            int left = story.Match.LeftOf(facets.Key);
            if (left < 0)
            {
                continue;
            }

            Risk old = RecordReader.ReadObject<Risk>(story.Match.Left.Document, left);
            Risk now = RecordReader.ReadObject<Risk>(story.Match.Right.Document, facets.Key);
            string? before = old.AdjustedRating ?? old.OriginalRating;
            string? after = now.AdjustedRating ?? now.OriginalRating;
            if (before != after)
            {
                List<string> why = [.. facets.Select(c => PartOf(story, c, before, after)).OfType<string>()];
                if (now.AdjustedRating is not null && now.Props.ValueOf("risk-adjustment") is { } state)
                {
                    why.Add($"risk adjustment {state}");
                }

                string because = why.Count == 0 ? "" : $" ({string.Join(", ", why)})";
                story.Say("rating", $"risk rating {before ?? "none"} to {after ?? "none"}{because}{story.RiskOf(facets.First())}", facets);
            }
        }
    }

    private static int RightRisk(ItemStory story, NodeChange change) =>
        change.Right >= 0 ? story.Match.Right.Ancestor(change.Right, "risk"u8)
        : story.Match.Left.Ancestor(change.Left, "risk"u8) is >= 0 and int left ? story.Match.RightOf(left)
        : -1;

    /// <summary>A value that changed besides the rating, or null.</summary>
    private static string? PartOf(ItemStory story, NodeChange change, string? before, string? after)
    {
        if (change.Kind != NodeChangeKind.Changed)
        {
            return null;
        }

        ItemIdentity side = story.SideOf(change);
        string? name = side.MemberText(side.Document.ParentOf(ItemStory.NodeOf(change)), "name"u8);
        string? old = story.Old(change);
        string? now = story.New(change);
        return name == "risk" && old == before && now == after ? null : $"{name} {old} to {now}";
    }

    /// <summary>Whether a difference is the value of one of the facets that rate, one of them as a whole, or a characterization with some.</summary>
    private static bool IsRating(ItemStory story, NodeChange change)
    {
        ItemIdentity side = story.SideOf(change);
        int node = ItemStory.NodeOf(change);
        if (change.Kind == NodeChangeKind.Changed)
        {
            return story.IsMember(change, "facet"u8, "value") && IsRating(side, side.Document.ParentOf(node));
        }

        return story.IsObject(change, "facet"u8) ? IsRating(side, node)
            : story.IsObject(change, "characterization"u8) && side.Inside(node, "facet"u8).Any(f => IsRating(side, f));
    }

    private static bool IsRating(ItemIdentity side, int facet) => side.MemberText(facet, "name"u8) is "risk" or "likelihood" or "impact";
}
