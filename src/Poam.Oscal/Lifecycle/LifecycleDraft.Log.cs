using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>The risk log.</content>
internal sealed partial class LifecycleDraft
{
    /// <summary>Adds an entry to the risk log.</summary>
    /// <param name="entry">The entry; its UUID, its start and who logged it are set here.</param>
    /// <param name="type">The kind of event, OSCAL's prop <c>type</c>; null for none.</param>
    /// <param name="status">The status that the risk has from now on; null for the one that it has.</param>
    /// <param name="about">The responses and tasks that it is about.</param>
    /// <returns>The UUID of the entry.</returns>
    public Uuid Log(LogText entry, string? type = null, string? status = null, params IEnumerable<RelatedResponse> about)
    {
        OscalList<RiskLogEntry> log = Risk.RiskLog?.Entries ?? [];
        bool descends = log.Count > 1 && log[^1].Start.Value < log[0].Start.Value;
        RiskLogEntry added = new()
        {
            Uuid = Ids.Next("log entry", Risk.Uuid.Text, At.Text, entry.Title.Text, entry.Description?.Text ?? ""),
            Title = entry.Title,
            Description = entry.Description,
            Start = BehindThoseOfTheDay(log),
            Props = [.. type is null ? [] : (IEnumerable<Property>)[new Property { Name = "type", Value = type }], .. entry.Props],
            Links = [.. entry.Links],
            LoggedBy = _options.By is { } by ? [new LoggedBy { PartyUuid = Party(by) }] : [],
            StatusChange = status is null ? default(Token?) : (Token)status,
            RelatedResponses = [.. about],
        };
        RefuseLateChange(log, status, added.Start);
        List<RiskLogEntry> entries = [.. log];
        entries.Insert(PlaceOf(added, log, descends), added);
        Risk = Risk with
        {
            RiskLog = (Risk.RiskLog ?? new RiskLog { Entries = [] }) with { Entries = [.. entries] },
            Status = status is null ? Risk.Status : (Token)status,
        };
        if (status is not null && _oldRisk is not null && _oldRisk.Status != status)
        {
            Did($"status {_oldRisk.Status.Text} -> {status}");
        }

        return added.Uuid;
    }

    /// <summary>The status is that of the last change in the log: one that came before another would contradict it.</summary>
    private void RefuseLateChange(OscalList<RiskLogEntry> log, string? status, Timestamp start)
    {
        DateTimeOffset? last = status is null ? null : log.Where(e => e.StatusChange is not null).Max(e => e.Start.Value);
        if (last is not { } moment || !(moment > start.Value))
        {
            return;
        }

        bool isOfDay = DayOf(moment) <= Day;
        string changed = isOfDay ? $"at {moment:yyyy-MM-dd'T'HH:mm:ssK}" : $"on {DayText(DayOf(moment))}";
        string now = isOfDay ? $"{start.Value:yyyy-MM-dd'T'HH:mm:ssK}" : DayText(Day);
        Refuse($"The status of {Label} was changed {changed}, after {now}: what comes before cannot change it any more. 'poam log' notes it.");
    }

    /// <summary>A day without an hour is not earlier than what the log has of that day, nor than what it has of the day before, elsewhere on earth.</summary>
    private Timestamp BehindThoseOfTheDay(OscalList<RiskLogEntry> log)
    {
        if (_options.At.TimeOfDay != TimeSpan.Zero)
        {
            return At;
        }

        RiskLogEntry? last = log.Where(e => e.Start.Value is { } start && DayOf(start) <= Day && start > _options.At).MaxBy(e => e.Start.Value);
        return last?.Start ?? At;
    }

    private static int PlaceOf(RiskLogEntry added, OscalList<RiskLogEntry> log, bool descends)
    {
        int place = descends ? 0 : log.Count;
        // Of two entries of one moment the one that stands behind the other counts as the later, whatever the order of the log.
        while (descends && place < log.Count && log[place].Start.Value >= added.Start.Value)
        {
            place++;
        }

        while (!descends && place > 0 && log[place - 1].Start.Value > added.Start.Value)
        {
            place--;
        }

        return place;
    }
}
