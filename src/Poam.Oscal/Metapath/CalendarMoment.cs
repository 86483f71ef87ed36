namespace Poam.Oscal.Metapath;

/// <summary>Reads days and times for comparison. A day is its start; without an offset, UTC is meant.</summary>
internal static class CalendarMoment
{
    /// <summary>Reads <c>2026-01-31</c> or <c>2026-01-31T10:00:00.5</c>, with or without <c>Z</c> or an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticks">The moment in ticks of 100 nanoseconds, UTC.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 10 || !TryDigits(text[..4], out int year) || text[4] != '-' || !TryDigits(text[5..7], out int month)
            || text[7] != '-' || !TryDigits(text[8..10], out int day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        text = text[10..];
        return (text.IsEmpty || text[0] != 'T' || TryTime(ref text, ref ticks)) && TryOffset(text, ref ticks);
    }

    private static bool TryTime(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.Length < 9 || text[3] != ':' || text[6] != ':'
            || !TryDigits(text[1..3], out int hour) || !TryDigits(text[4..6], out int minute) || !TryDigits(text[7..9], out int second)
            || hour > 24 || minute > 59 || second > 60)
        {
            return false;
        }

        ticks += (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond);
        text = text[9..];
        if (!text.IsEmpty && text[0] == '.')
        {
            int end = 1;
            for (long unit = TimeSpan.TicksPerSecond / 10; end < text.Length && char.IsAsciiDigit((char)text[end]); end++, unit /= 10)
            {
                ticks += (text[end] - '0') * unit;
            }

            text = text[end..];
            return end > 1;
        }

        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.IsEmpty || text.SequenceEqual("Z"u8))
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryDigits(text[1..3], out int hours) || !TryDigits(text[4..6], out int minutes))
        {
            return false;
        }

        long offset = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        ticks += text[0] == '+' ? -offset : offset;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
