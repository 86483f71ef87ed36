using Poam.Oscal.Linking;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells which controls an item lists now and no longer, and what became of its findings.</summary>
internal static class ControlTeller
{
    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        foreach (NodeChange change in story.Where(c => PropChange.Of(story, c)?.IsNamed("impacted-control-id") == true))
        {
            PropChange prop = PropChange.Of(story, change)!;
            string text = prop.New is null ? $"control {prop.Old} no longer listed"
                : prop.Old is null ? $"control {prop.New} listed"
                : $"control {prop.New} listed instead of {prop.Old}";
            story.Say("control", text + story.RiskOf(change), change);
        }

        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Changed && IsState(story, c)))
        {
            ItemIdentity side = story.Match.Right;
            int finding = side.Ancestor(change.Right, "finding"u8);
            story.Say("finding", $"finding '{side.TitleOf(finding)}' {story.Old(change)} to {story.New(change)}", change);
        }
    }

    private static bool IsState(ItemStory story, NodeChange change)
    {
        ItemIdentity side = story.Match.Right;
        int status = side.Document.ParentOf(change.Right);
        return side.Document.NameOf(change.Right) == "state" && side.Document.NameOf(status) == "status" && side.Ancestor(status, "finding"u8) >= 0;
    }
}
