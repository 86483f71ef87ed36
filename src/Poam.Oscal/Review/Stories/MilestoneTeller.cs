using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells what became of milestones: added, removed, moved, completed.</summary>
internal static class MilestoneTeller
{
    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        TellLogged(story);
        TellMoved(story);
        foreach (NodeChange change in story.Where(c => c.Kind is NodeChangeKind.Added or NodeChangeKind.Removed && story.IsObject(c, "task"u8)))
        {
            ItemIdentity side = story.SideOf(change);
            int task = ItemStory.NodeOf(change);
            string noun = NounOf(side, task);
            string text = change.Kind == NodeChangeKind.Removed ? $"{noun} removed"
                : DueOf(side, task) is { } due ? $"{noun} added, due {Days.Of(due)}"
                : $"{noun} added";
            story.Say(change.Kind == NodeChangeKind.Added ? "milestone-added" : "milestone-removed", text + story.RiskOf(change), change);
        }
    }

    /// <summary>
    /// A log entry of the type <c>milestone-complete</c> completes the milestones that it names; one with the prop <c>revised-date</c> says when they
    /// are expected now.
    /// </summary>
    private static void TellLogged(ItemStory story)
    {
        ItemIdentity side = story.Match.Right;
        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Added && story.IsObject(c, "entry"u8)))
        {
            bool isComplete = side.PropOf(change.Right, "type") == "milestone-complete";
            string? revised = side.PropOf(change.Right, RiskLogEntry.RevisedDateProp);
            int[] tasks = isComplete || revised is not null ? [.. TasksOf(side, change.Right)] : [];
            if (tasks.Length == 0)
            {
                continue;
            }

            string names = string.Join(", ", tasks.Select(t => NounOf(side, t)));
            if (isComplete)
            {
                string on = Days.Of(side.MemberText(change.Right, "start"u8));
                story.Say("milestone-completed", $"{names} completed on {on}{story.RiskOf(change)}", change);
            }
            else
            {
                string? planned = tasks.Length == 1 ? DueOf(side, tasks[0]) : null;
                string days = planned is null ? $"on {Days.Of(revised)}" : Days.Change(planned, revised);
                story.Say("milestone-slipped", $"{names} expected {days}, plan unchanged{story.RiskOf(change)}", change);
            }
        }
    }

    private static void TellMoved(ItemStory story)
    {
        // Another hour of the same day stays a difference like others.
        foreach (DateMove move in Moves(story).Where(m => Days.Of(m.Old) != Days.Of(m.New)))
        {
            NodeChange first = move.Changes[0];
            ItemIdentity side = story.SideOf(first);
            int task = side.Ancestor(ItemStory.NodeOf(first), "task"u8);
            story.Say("milestone-moved", $"{NounOf(side, task)} {Days.Change(move.Old, move.New)}{StartOf(story, move)}{story.RiskOf(first)}", move.Changes);
        }
    }

    /// <summary>The tasks whose timing is another one, with the days on which they are due.</summary>
    internal static List<DateMove> Moves(ItemStory story)
    {
        List<DateMove> moves = [];
        NodeChange[] timings = story.Where(c => story.SideOf(c).Ancestor(ItemStory.NodeOf(c), "timing"u8) >= 0 && IsDue(story, c));
        foreach (IGrouping<int, NodeChange> task in timings.GroupBy(c => story.SideOf(c).Ancestor(ItemStory.NodeOf(c), "task"u8)))
        {
            NodeChange first = task.First();
            int right = first.Right >= 0 ? task.Key : story.Match.RightOf(task.Key);
            int left = first.Right >= 0 ? story.Match.LeftOf(task.Key) : task.Key;
            moves.Add(new DateMove([.. task], left >= 0 ? DueOf(story.Match.Left, left) : null, right >= 0 ? DueOf(story.Match.Right, right) : null));
        }

        return moves;
    }

    /// <summary>Whether a difference of a timing is about the day on which it ends; a start or a frequency is told by itself.</summary>
    private static bool IsDue(ItemStory story, NodeChange change) =>
        story.SideOf(change).Document.NameOf(ItemStory.NodeOf(change)) is "timing" or "on-date" or "within-date-range" or "date" or "end";

    /// <summary>The start of a range that came or went as a whole.</summary>
    private static string StartOf(ItemStory story, DateMove move)
    {
        foreach (NodeChange change in move.Changes.Where(c => c.Kind is NodeChangeKind.Added or NodeChangeKind.Removed))
        {
            ItemIdentity side = story.SideOf(change);
            int node = ItemStory.NodeOf(change);
            int range = side.Document.NameOf(node) == "timing" ? side.Member(node, "within-date-range"u8) : node;
            if (range >= 0 && side.MemberText(range, "start"u8) is { } start)
            {
                return $" (with its start on {Days.Of(start)})";
            }
        }

        return "";
    }

    private static string NounOf(ItemIdentity side, int task)
    {
        string noun = side.MemberText(task, "type"u8) == "milestone" ? "milestone" : "task";
        return $"{noun} '{side.TitleOf(task)}'";
    }

    /// <summary>The day on which a task is due, as it is written.</summary>
    private static string? DueOf(ItemIdentity side, int task)
    {
        int timing = side.Member(task, "timing"u8);
        int day = timing < 0 ? -1 : side.Member(timing, "on-date"u8);
        int range = timing < 0 ? -1 : side.Member(timing, "within-date-range"u8);
        return day >= 0 ? side.MemberText(day, "date"u8) : range >= 0 ? side.MemberText(range, "end"u8) : null;
    }

    /// <summary>The tasks of the same risk that a log entry names.</summary>
    private static IEnumerable<int> TasksOf(ItemIdentity side, int entry)
    {
        int risk = side.Ancestor(entry, "risk"u8);
        HashSet<string> named = [.. side.Inside(entry, "related-task"u8).Select(r => side.MemberText(r, "task-uuid"u8)).OfType<string>()];
        return side.Inside(risk, "task"u8).Where(t => side.MemberText(t, "uuid"u8) is { } uuid && named.Contains(uuid));
    }
}
