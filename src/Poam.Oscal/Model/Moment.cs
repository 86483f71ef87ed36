using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>A point in time with the offset that it was written with, or none. Days without a time are the start of the day in UTC.</summary>
/// <remarks>
/// A structure of its own instead of a nullable <see cref="DateTimeOffset"/>: validation fills many of them, and generic code over
/// value types of the framework would be compiled at the start of a short run.
/// </remarks>
internal readonly struct Moment
{
    private const int TimeStart = CalendarScanner.DayLength + 1;
    private const int ZoneStart = TimeStart + CalendarScanner.TimeLength;
    private const int MostOffsetMinutes = 14 * 60;
    private const int FractionDigits = 7;

    private readonly long _ticks;
    private readonly short _offset;

    private Moment(long localTicks, int offsetMinutes, bool isDay)
    {
        _ticks = localTicks - (offsetMinutes * TimeSpan.TicksPerMinute);
        _offset = (short)offsetMinutes;
        IsDay = isDay;
    }

    /// <summary>Whether there is a point in time.</summary>
    public bool HasValue => _ticks != 0;

    /// <summary>
    /// Whether only the day is meant: there is no time, or it is midnight. OSCAL wants a time everywhere, so authors write midnight for a day.
    /// </summary>
    public bool IsDay { get; }

    /// <summary>The ticks in UTC.</summary>
    public long UtcTicks => _ticks;

    /// <summary>The day as it is written, which is the day that its author means; of none it is the first of all.</summary>
    public int DayNumber => (int)((_ticks + (_offset * TimeSpan.TicksPerMinute)) / TimeSpan.TicksPerDay);

    /// <summary>The day as it is written.</summary>
    public DateOnly Day => DateOnly.FromDayNumber(DayNumber);

    /// <summary>Reads a day, or a day with time and zone.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    /// <returns>The point in time, or none when the text is no such thing.</returns>
    public static Moment Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length < CalendarScanner.DayLength || !CalendarScanner.IsDay(text[..CalendarScanner.DayLength]))
        {
            return default;
        }

        int year = (CalendarScanner.TwoDigits(text) * 100) + CalendarScanner.TwoDigits(text[2..]);
        long day = new DateTime(year, CalendarScanner.TwoDigits(text[5..]), CalendarScanner.TwoDigits(text[8..]), 0, 0, 0, DateTimeKind.Unspecified).Ticks;
        if (text.Length == CalendarScanner.DayLength || text[CalendarScanner.DayLength] != (byte)'T')
        {
            return TryReadZone(text[CalendarScanner.DayLength..], isRequired: false, out int shift) ? new Moment(day, shift, isDay: true) : default;
        }

        if (text.Length < ZoneStart || !CalendarScanner.IsTime(text.Slice(TimeStart, CalendarScanner.TimeLength)))
        {
            return default;
        }

        long time = TimeOf(text.Slice(TimeStart, CalendarScanner.TimeLength));
        ReadOnlySpan<byte> rest = text[ZoneStart..];
        return TryReadFraction(ref rest, ref time) && TryReadZone(rest, isRequired: true, out int offset)
            ? new Moment(day + time, offset, isDay: time == 0)
            : default;
    }

    /// <summary>
    /// Whether this is certainly before another: where either means a day, the days as they are written and the points in time must agree on it.
    /// Nothing is before or after none.
    /// </summary>
    public bool IsBefore(Moment other) =>
        HasValue && other.HasValue && _ticks < other._ticks && ((!IsDay && !other.IsDay) || DayNumber < other.DayNumber);

    /// <summary>The earlier of two; the other one when one is none.</summary>
    public static Moment Min(Moment a, Moment b) => !a.HasValue || (b.HasValue && b._ticks < a._ticks) ? b : a;

    /// <summary>The later of two; the other one when one is none.</summary>
    public static Moment Max(Moment a, Moment b) => b._ticks > a._ticks ? b : a;

    /// <summary>The same day and time of day, some days later.</summary>
    public Moment AddDays(int days) => HasValue ? new Moment(_ticks + (_offset * TimeSpan.TicksPerMinute) + (days * TimeSpan.TicksPerDay), _offset, IsDay) : default;

    /// <summary>The same for users of the library.</summary>
    public DateTimeOffset? ToDateTimeOffset()
    {
        TimeSpan offset = TimeSpan.FromMinutes(_offset);
        return HasValue ? new DateTimeOffset(new DateTime(_ticks + offset.Ticks, DateTimeKind.Unspecified), offset) : null;
    }

    private static long TimeOf(ReadOnlySpan<byte> time)
    {
        int seconds = (((CalendarScanner.TwoDigits(time) * 60) + CalendarScanner.TwoDigits(time[3..])) * 60) + CalendarScanner.TwoDigits(time[6..]);
        return seconds * TimeSpan.TicksPerSecond;
    }

    private static bool TryReadFraction(ref ReadOnlySpan<byte> rest, ref long time)
    {
        if (rest.IsEmpty || rest[0] != (byte)'.')
        {
            return true;
        }

        int digits = CalendarScanner.CountDigits(rest[1..]);
        long ticks = 0;
        for (int i = 0; i < FractionDigits; i++)
        {
            ticks = (ticks * 10) + (i < digits ? rest[i + 1] - '0' : 0);
        }

        time += ticks;
        rest = rest[(digits + 1)..];
        return digits > 0;
    }

    private static bool TryReadZone(ReadOnlySpan<byte> text, bool isRequired, out int offset)
    {
        offset = 0;
        if (text.IsEmpty || text is [(byte)'Z'])
        {
            return !text.IsEmpty || !isRequired;
        }

        if (!CalendarScanner.HasOffsetShape(text))
        {
            return false;
        }

        offset = (CalendarScanner.TwoDigits(text[1..]) * 60) + CalendarScanner.TwoDigits(text[4..]);
        offset = text[0] == (byte)'-' ? -offset : offset;
        return offset is >= -MostOffsetMinutes and <= MostOffsetMinutes && CalendarScanner.TwoDigits(text[4..]) < 60;
    }
}
