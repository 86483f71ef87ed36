namespace Poam.Oscal.Definitions;

/// <summary>Days and times of the years 1900 to 2999.</summary>
internal static class CalendarScanner
{
    /// <summary>The bytes of a day, <c>2024-01-31</c>.</summary>
    public const int DayLength = 10;

    /// <summary>The bytes of a time of day, <c>10:00:00</c>.</summary>
    public const int TimeLength = 8;

    private const int OffsetLength = 6;

    /// <summary>A day, then an offset.</summary>
    public static bool IsDate(ReadOnlySpan<byte> text, TimeOffset offsets) =>
        text.Length >= DayLength
        && IsDay(text[..DayLength])
        && IsOffset(text[DayLength..], offsets);

    /// <summary>A day, <c>T</c>, a time of day that may have a fraction, then an offset.</summary>
    public static bool IsDateTime(ReadOnlySpan<byte> text, TimeOffset offsets)
    {
        const int timeStart = DayLength + 1;
        if (text.Length < timeStart + TimeLength || text[DayLength] != (byte)'T' || !IsDay(text[..DayLength]))
        {
            return false;
        }

        var time = text.Slice(timeStart, TimeLength);
        var rest = text[(timeStart + TimeLength)..];
        if (!rest.IsEmpty && rest[0] == (byte)'.')
        {
            int digits = CountDigits(rest[1..]);
            if (digits == 0)
            {
                return false;
            }

            rest = rest[(digits + 1)..];
        }

        return IsOffset(rest, offsets)
            && (IsTime(time) || ((offsets & TimeOffset.AnyTime) != 0 && IsLeapSecond(time, rest)));
    }

    /// <summary>Whether the text is <c>yyyy-mm-dd</c> and the calendar has that day.</summary>
    public static bool IsDay(ReadOnlySpan<byte> text)
    {
        if (!HasDayShape(text) || TwoDigits(text) is < 19 or > 29)
        {
            return false;
        }

        int month = TwoDigits(text[5..]);
        int day = TwoDigits(text[8..]);
        return month is >= 1 and <= 12 && day >= 1 && day <= DaysIn((TwoDigits(text) * 100) + TwoDigits(text[2..]), month);
    }

    /// <summary>Whether the text has the digits and hyphens of <c>yyyy-mm-dd</c>, whatever they say.</summary>
    public static bool HasDayShape(ReadOnlySpan<byte> text) =>
        text.Length == DayLength
        && text[4] == (byte)'-' && text[7] == (byte)'-'
        && AreTwoDigits(text) && AreTwoDigits(text[2..]) && AreTwoDigits(text[5..]) && AreTwoDigits(text[8..]);

    /// <summary>Whether the text is <c>hh:mm:ss</c> between <c>00:00:00</c> and <c>23:59:59</c>.</summary>
    public static bool IsTime(ReadOnlySpan<byte> text) =>
        HasTimeShape(text) && TwoDigits(text) < 24 && TwoDigits(text[3..]) < 60 && TwoDigits(text[6..]) < 60;

    /// <summary>Whether the text has the digits and colons of <c>hh:mm:ss</c>, whatever they say.</summary>
    public static bool HasTimeShape(ReadOnlySpan<byte> text) =>
        text.Length == TimeLength
        && text[2] == (byte)':' && text[5] == (byte)':'
        && AreTwoDigits(text) && AreTwoDigits(text[3..]) && AreTwoDigits(text[6..]);

    /// <summary>How many ASCII digits the text starts with.</summary>
    public static int CountDigits(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit((char)text[count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>The number in the first two digits.</summary>
    public static int TwoDigits(ReadOnlySpan<byte> text) => ((text[0] - '0') * 10) + text[1] - '0';

    private static bool AreTwoDigits(ReadOnlySpan<byte> text) => char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]);

    /// <summary>The days of a month.</summary>
    public static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Whether the text is one of the offsets asked for.</summary>
    public static bool IsOffset(ReadOnlySpan<byte> text, TimeOffset offsets)
    {
        if (text.IsEmpty)
        {
            return (offsets & TimeOffset.Optional) != 0;
        }

        if (text is [(byte)'Z'])
        {
            return true;
        }

        if (!HasOffsetShape(text))
        {
            return false;
        }

        int hours = TwoDigits(text[1..]);
        int minutes = TwoDigits(text[4..]);
        return (offsets & TimeOffset.Listed) != 0
            ? (text[0] == (byte)'-' ? IsListedWest(hours, minutes) : IsListedEast(hours, minutes))
            : (offsets & TimeOffset.AnyDigits) != 0 || (hours < 24 && minutes < 60);
    }

    /// <summary>Whether the text has the sign, digits and colon of <c>+hh:mm</c>, whatever they say.</summary>
    public static bool HasOffsetShape(ReadOnlySpan<byte> text) =>
        text.Length == OffsetLength
        && text[0] is (byte)'+' or (byte)'-'
        && text[3] == (byte)':' && AreTwoDigits(text[1..]) && AreTwoDigits(text[4..]);

    private static bool IsListedWest(int hours, int minutes) => minutes switch
    {
        0 => hours <= 12,
        30 => hours is 3 or 9,
        _ => false,
    };

    private static bool IsListedEast(int hours, int minutes) => minutes switch
    {
        0 => hours <= 14,
        30 => hours is 3 or 4 or 5 or 6 or 9 or 10,
        45 => hours is 5 or 8 or 12,
        _ => false,
    };

    // RFC 3339 section 5.7: a leap second is 23:59:60 in UTC.
    private static bool IsLeapSecond(ReadOnlySpan<byte> time, ReadOnlySpan<byte> offset)
    {
        const int minutesOfDay = 24 * 60;
        if (!HasTimeShape(time) || TwoDigits(time) > 23 || TwoDigits(time[3..]) > 59 || TwoDigits(time[6..]) != 60)
        {
            return false;
        }

        int minutes = (TwoDigits(time) * 60) + TwoDigits(time[3..]);
        if (offset.Length == OffsetLength)
        {
            int shift = (TwoDigits(offset[1..]) * 60) + TwoDigits(offset[4..]);
            minutes += offset[0] == (byte)'-' ? shift : minutesOfDay - shift;
        }

        return minutes % minutesOfDay == minutesOfDay - 1;
    }
}
