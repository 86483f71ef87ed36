using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells that the scheduled completion moved, whichever of its carriers say so: the deadline of a risk, a prop of the item.</summary>
internal static class DueTeller
{
    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        foreach (IGrouping<(string? Old, string? New), NodeChange> same in story.Where(c => DatesOf(story, c) is not null).GroupBy(c => DatesOf(story, c)!.Value))
        {
            NodeChange first = same.First();
            string text = same.Key.Old is null ? $"scheduled completion set to {Days.Of(same.Key.New)}"
                : same.Key.New is null ? $"scheduled completion {Days.Of(same.Key.Old)} removed"
                : "scheduled completion " + Days.Change(same.Key.Old, same.Key.New);
            story.Say("due-date", text + story.RiskOf(first), same);
        }
    }

    /// <summary>The old and the new day, when a difference is about the scheduled completion.</summary>
    private static (string? Old, string? New)? DatesOf(ItemStory story, NodeChange change)
    {
        if (story.IsMember(change, "risk"u8, "deadline"))
        {
            return Pair(story.Old(change), story.New(change));
        }

        if (PropChange.Of(story, change) is { } prop && prop.IsNamed("scheduled-completion-date"))
        {
            return Pair(prop.Old, prop.New);
        }

        return null;
    }

    // Carriers that say the same day in different spellings are one.
    private static (string? Old, string? New) Pair(string? old, string? now) =>
        (old is null ? null : Days.Of(old).Trim('\''), now is null ? null : Days.Of(now).Trim('\''));
}
