using Poam.Oscal.Linking;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells what was logged and observed besides, and that titles changed.</summary>
internal static class LogTeller
{
    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Added && story.IsObject(c, "entry"u8)))
        {
            ItemIdentity side = story.Match.Right;
            string title = side.TitleOf(change.Right) is { } named ? $"'{named}'" : side.PropOf(change.Right, "type") ?? "an entry";
            story.Say("log", $"logged on {Days.Of(side.MemberText(change.Right, "start"u8))}: {title}{story.RiskOf(change)}", change);
        }

        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Added && IsTop(story, c, "observation"u8)))
        {
            ItemIdentity side = story.Match.Right;
            int evidence = side.Inside(change.Right, "relevant-evidence"u8).Count();
            string with = evidence == 0 ? "" : evidence == 1 ? " with 1 piece of evidence" : $" with {evidence} pieces of evidence";
            string title = side.TitleOf(change.Right) is { } named ? $" '{named}'" : "";
            story.Say("observation", $"observation{title} of {Days.Of(side.MemberText(change.Right, "collected"u8))} added{with}", [change, .. LinksTo(story, change)]);
        }

        foreach (IGrouping<(string?, string?), NodeChange> same in story.Where(c => IsTitle(story, c)).GroupBy(c => (story.Old(c), story.New(c))))
        {
            story.Say("title", $"title '{same.Key.Item1}' to '{same.Key.Item2}'", same);
        }
    }

    private static bool IsTop(ItemStory story, NodeChange change, ReadOnlySpan<byte> definition) =>
        story.IsObject(change, definition) && story.SideOf(change).Document.ParentOf(ItemStory.NodeOf(change)) == story.SideOf(change).Document.Root;

    private static bool IsTitle(ItemStory story, NodeChange change) =>
        change.Kind == NodeChangeKind.Changed && (story.IsMember(change, "poam-item"u8, "title") || story.IsMember(change, "risk"u8, "title"));

    /// <summary>The new references to a new object: they say nothing that the object does not.</summary>
    public static IEnumerable<NodeChange> LinksTo(ItemStory story, NodeChange target)
    {
        ItemIdentity side = story.SideOf(target);
        string? uuid = side.MemberText(ItemStory.NodeOf(target), "uuid"u8);
        return story.Where(c => c.Kind == target.Kind && side.IsReference(ItemStory.NodeOf(c), out int node)
            && uuid is not null && side.Text(node) == uuid);
    }
}
