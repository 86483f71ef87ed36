using Poam.Oscal.Linking;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells that a risk was closed, reopened, or has another status; the log entry that says so is part of it.</summary>
internal static class StatusTeller
{
    private const string Closed = "closed";

    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Changed && story.IsMember(c, "risk"u8, "status")))
        {
            string old = story.Old(change) ?? "";
            string now = story.New(change) ?? "";
            NodeChange[] entries = [.. story.Where(c => IsEntryOf(story, c, change, now)).Take(1)];
            string? day = entries.Length > 0 ? story.Match.Right.MemberText(entries[0].Right, "start"u8) : null;
            string on = day is null ? "" : " on " + Days.Of(day);
            string text = now == Closed ? $"closed{on}{(day is null ? " without a log entry" : "")}" : old == Closed ? $"reopened{on}, {now}" : $"status {old} to {now}{on}";
            story.Say(now == Closed ? "closed" : old == Closed ? "reopened" : "status", text + story.RiskOf(change), [change, .. entries]);
        }
    }

    /// <summary>Whether a difference is a new entry of the same risk's log that changes the status.</summary>
    private static bool IsEntryOf(ItemStory story, NodeChange entry, NodeChange status, string now)
    {
        ItemIdentity side = story.Match.Right;
        return entry.Kind == NodeChangeKind.Added && story.IsObject(entry, "entry"u8)
            && side.Ancestor(entry.Right, "risk"u8) == side.Document.ParentOf(status.Right)
            && side.MemberText(entry.Right, "status-change"u8) == now;
    }
}
