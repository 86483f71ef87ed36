using System.Globalization;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>
/// Tells that the scheduled completion moved: the one that all views of an item show, whichever of its carriers gives it. A carrier that moved
/// while the scheduled completion did not is no event of the item and stays a difference like others.
/// </summary>
internal static class DueTeller
{
    private const string Topic = "due-date";

    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        if (story.Left < 0 || story.Right < 0)
        {
            return;
        }

        DateMove[] carriers = [.. story.Where(_ => true).Select(c => CarrierOf(story, c)).OfType<DateMove>()];
        DateMove[] tasks = [.. MilestoneTeller.Moves(story)];
        if (carriers.Length + tasks.Length == 0 && !story.Open.Any(c => story.IsObject(c, "task"u8)))
        {
            return;
        }

        foreach (DateMove unread in carriers.Where(c => !c.IsRead))
        {
            story.Say(Topic, $"scheduled completion {Days.Change(unread.Old, unread.New)}{story.RiskOf(unread.Changes[0])}", unread.Changes);
        }

        if (carriers.All(c => c.IsRead))
        {
            TellEffective(story, carriers, tasks);
        }
    }

    private static void TellEffective(ItemStory story, DateMove[] carriers, DateMove[] tasks)
    {
        Moment old = story.Dues.OldOf(story.Left, out DueDateSource oldSource);
        Moment now = story.Dues.NewOf(story.Right, out DueDateSource source);
        if (old.HasValue == now.HasValue && old.DayNumber == now.DayNumber)
        {
            TellWritten(story, [.. carriers.Where(c => c.Old is null && now.HasValue && c.IsTo(now))], now);
            return;
        }

        string text = !old.HasValue ? $"scheduled completion set to {DayOf(now)}"
            : !now.HasValue ? $"scheduled completion {DayOf(old)} removed"
            : "scheduled completion " + Days.Change(DayOf(old), DayOf(now));
        text += oldSource == source || !now.HasValue || source == DueDateSource.ScheduledCompletionDate || (!old.HasValue && source == DueDateSource.Deadline)
            ? ""
            : $", now by {NameOf(source)}";

        // Those that moved together are one event; where none moved like the whole, the one that gave the date or gives it now.
        DateMove[] together = [.. carriers.Where(c => c.IsFrom(old) && c.IsTo(now))];
        together = together.Length > 0 ? together : [.. carriers.Where(c => now.HasValue && c.IsTo(now))];
        together = together.Length > 0 ? together : [.. carriers.Where(c => old.HasValue && c.IsFrom(old))];
        if (together.Length > 0)
        {
            IEnumerable<DateMove> alike = tasks.Where(t => old.HasValue && now.HasValue && t.IsFrom(old) && t.IsTo(now));
            story.Say(Topic, text, together.Concat(alike).SelectMany(c => c.Changes));
        }
        else if (source == DueDateSource.LastMilestone || oldSource == DueDateSource.LastMilestone)
        {
            NodeChange[] moved = [.. tasks.Where(t => t.IsTo(now) || t.IsFrom(old)).SelectMany(t => t.Changes)];
            story.Add(Topic, text, moved.Length > 0 ? moved : story.Where(c => story.IsObject(c, "task"u8)));
        }
    }

    /// <summary>Carriers that now say the day which held already, such as that of the catalog of known exploited vulnerabilities.</summary>
    private static void TellWritten(ItemStory story, DateMove[] written, Moment day)
    {
        if (written.Length > 0)
        {
            story.Say(Topic, $"scheduled completion is {DayOf(day)} as before, and is written down{story.RiskOf(written[0].Changes[0])}", written.SelectMany(c => c.Changes));
        }
    }

    /// <summary>What a difference says of a date that may be the scheduled completion; null when it is about something else.</summary>
    private static DateMove? CarrierOf(ItemStory story, NodeChange change)
    {
        if (story.IsMember(change, "risk"u8, "deadline"))
        {
            return new DateMove([change], story.Old(change), story.New(change));
        }

        bool isDate = PropChange.Of(story, change) is { } prop && (prop.IsNamed(PoamWords.ScheduledCompletion) || prop.IsNamed(PoamWords.KevDueDate));
        return isDate && PropChange.Of(story, change) is { } date ? new DateMove([change], date.Old, date.New) : null;
    }

    private static string DayOf(Moment moment) => moment.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NameOf(DueDateSource source) => source switch
    {
        DueDateSource.Deadline => "the deadline of the risk",
        DueDateSource.LastMilestone => "the last milestone",
        _ => "the catalog of known exploited vulnerabilities",
    };
}
