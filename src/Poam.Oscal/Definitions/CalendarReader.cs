using System.Globalization;

namespace Poam.Oscal.Definitions;

/// <summary>
/// Reads a day and a time that are not written as OSCAL asks, the way a person would, and notes what is unusual about them.
/// </summary>
internal ref struct CalendarReader(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> rest = text;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private string fraction = "";
    private string? earlierFaults;
    private string? lastFault;

    /// <summary>What is unusual, as something that "it has": "no seconds and a lower-case `z`"; null if nothing is.</summary>
    public readonly string? Faults => earlierFaults is null ? lastFault : $"{earlierFaults} and {lastFault}";

    /// <summary>A clause that ends the matter, because there is no such day or time; null if there is one.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The time zone as it will be written; empty if there is none.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>Whether everything is read.</summary>
    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>The day in the right order.</summary>
    public readonly string Day => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");

    /// <summary>What is not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => rest;

    private readonly string Time => string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}:{second:D2}");

    /// <summary>Notes something that "it has", once.</summary>
    public void Note(string fault)
    {
        if (Faults?.Contains(fault, StringComparison.Ordinal) == true)
        {
            return;
        }

        earlierFaults = earlierFaults is null ? lastFault : $"{earlierFaults}, {lastFault}";
        lastFault = fault;
    }

    /// <summary>Reads the day; false if there is none, or none that can be understood.</summary>
    public bool ReadDay()
    {
        SkipBlanks();
        int digits = CalendarScanner.CountDigits(rest);
        bool read = digits switch
        {
            8 => ReadCompactDay(),
            4 => ReadNumber(4, out year) && ReadSeparator(out byte first) && ReadNumber(2, out month)
                && ReadSeparator(out byte second) && first == second && ReadNumber(2, out day),
            1 or 2 => ReadDayWithYearLast(),
            _ => false,
        };
        if (read)
        {
            Refusal ??= RefuseDay();
        }

        return read && Refusal is null;
    }

    /// <summary>Reads a time of day with its separator; false if there is none, or none that can be understood.</summary>
    public bool ReadTime()
    {
        ReadTimeSeparator();
        int digits = CalendarScanner.CountDigits(rest);
        bool read = digits is 4 or 6 ? ReadCompactTime(digits) : ReadNumber(2, out hour) && ReadMinutes();
        if (!read)
        {
            return false;
        }

        ReadFraction();
        ReadHalfOfDay();
        Refusal = RefuseTime();
        return Refusal is null;
    }

    /// <summary>Reads a time zone; false if the rest is something else.</summary>
    public bool ReadZone()
    {
        int before = rest.Length;
        SkipBlanks();
        if (!rest.IsEmpty && before > rest.Length)
        {
            Note("a blank before the time zone");
        }

        if (rest is [(byte)'z'])
        {
            Note("a lower-case `z`");
            return EndZone("Z");
        }

        if (rest.SequenceEqual("UTC"u8) || rest.SequenceEqual("GMT"u8))
        {
            Note($"{AdviceText.Quote(rest)} instead of `Z`");
            return EndZone("Z");
        }

        return rest.IsEmpty || rest is [(byte)'Z'] ? EndZone(AdviceText.Decode(rest)) : ReadOffset();
    }

    /// <summary>Day, time and zone as they should be written.</summary>
    public readonly string Compose() => $"{Day}T{Time}{fraction}{Zone}";

    /// <summary>The same moment in UTC.</summary>
    public readonly string ComposeInUtc()
    {
        int shift = (int.Parse(Zone.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60)
            + int.Parse(Zone.AsSpan(4, 2), CultureInfo.InvariantCulture);
        var moment = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc)
            .AddMinutes(Zone[0] == '-' ? shift : -shift);
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + "Z";
    }

    private void SkipBlanks()
    {
        while (!rest.IsEmpty && rest[0] is (byte)' ' or (byte)'\t')
        {
            rest = rest[1..];
        }
    }

    private bool EndZone(string zone)
    {
        Zone = zone;
        rest = [];
        return true;
    }

    private bool ReadNumber(int width, out int value)
    {
        int digits = CalendarScanner.CountDigits(rest);
        value = 0;
        if (digits == 0 || digits > width)
        {
            return false;
        }

        foreach (byte digit in rest[..digits])
        {
            value = (value * 10) + digit - '0';
        }

        if (digits < width)
        {
            Note("one digit where two belong");
        }

        rest = rest[digits..];
        return digits >= width - 1;
    }

    private bool ReadSeparator(out byte separator)
    {
        separator = rest.IsEmpty ? (byte)0 : rest[0];
        if (separator is not ((byte)'-' or (byte)'/' or (byte)'.'))
        {
            return false;
        }

        if (separator != (byte)'-')
        {
            Note(separator == (byte)'/' ? "slashes instead of hyphens" : "dots instead of hyphens");
        }

        rest = rest[1..];
        return true;
    }

    private bool ReadCompactDay()
    {
        Note("no hyphens in the day");
        year = (CalendarScanner.TwoDigits(rest) * 100) + CalendarScanner.TwoDigits(rest[2..]);
        month = CalendarScanner.TwoDigits(rest[4..]);
        day = CalendarScanner.TwoDigits(rest[6..]);
        rest = rest[8..];
        return true;
    }

    private bool ReadDayWithYearLast()
    {
        if (!ReadNumber(2, out int first) || !ReadSeparator(out byte left)
            || !ReadNumber(2, out int second) || !ReadSeparator(out byte right) || left != right || !ReadNumber(4, out year))
        {
            return false;
        }

        earlierFaults = null;
        lastFault = "the year at the end of the day";
        if (first <= 12 && second <= 12 && first != second)
        {
            Refusal = "it has the year at the end of the day; write it as year, month and day with hyphens";
            return false;
        }

        (month, day) = first > 12 ? (second, first) : (first, second);
        return true;
    }

    private readonly string? RefuseDay()
    {
        if (year is < 1900 or > 2999)
        {
            return $"the year `{year}` is not between 1900 and 2999";
        }

        if (month is < 1 or > 12)
        {
            return $"the day `{Day}` does not exist, because there is no month {month}";
        }

        int last = CalendarScanner.DaysIn(year, month);
        return day < 1 || day > last ? $"the day `{Day}` does not exist, because that month has {last} days" : null;
    }

    private void ReadTimeSeparator()
    {
        byte separator = rest[0];
        if (separator == (byte)'T')
        {
            rest = rest[1..];
        }
        else if (separator == (byte)'t')
        {
            Note("a lower-case `t`");
            rest = rest[1..];
        }
        else if (separator is (byte)' ' or (byte)'\t')
        {
            Note("a blank instead of the `T`");
            SkipBlanks();
        }
    }

    private bool ReadCompactTime(int digits)
    {
        Note("no colons in the time");
        hour = CalendarScanner.TwoDigits(rest);
        minute = CalendarScanner.TwoDigits(rest[2..]);
        second = digits == 6 ? CalendarScanner.TwoDigits(rest[4..]) : 0;
        rest = rest[digits..];
        return true;
    }

    private bool ReadMinutes()
    {
        if (rest.IsEmpty || rest[0] != (byte)':')
        {
            return false;
        }

        rest = rest[1..];
        if (!ReadNumber(2, out minute))
        {
            return false;
        }

        if (rest.IsEmpty || rest[0] != (byte)':')
        {
            Note("no seconds");
            return true;
        }

        rest = rest[1..];
        return ReadNumber(2, out second);
    }

    private void ReadFraction()
    {
        if (rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)','))
        {
            return;
        }

        int digits = CalendarScanner.CountDigits(rest[1..]);
        if (digits == 0)
        {
            Note("a point without digits after the seconds");
        }
        else if (rest[0] == (byte)',')
        {
            Note("a comma in the seconds");
        }

        fraction = digits == 0 ? "" : "." + AdviceText.Decode(rest.Slice(1, digits));
        rest = rest[(digits + 1)..];
    }

    private void ReadHalfOfDay()
    {
        var ahead = rest;
        while (!ahead.IsEmpty && ahead[0] == (byte)' ')
        {
            ahead = ahead[1..];
        }

        if (hour is < 1 or > 12 || ahead is not [(byte)'A' or (byte)'P' or (byte)'a' or (byte)'p', (byte)'M' or (byte)'m', ..])
        {
            return;
        }

        Note($"{AdviceText.Quote(ahead[..2])} instead of hours from 00 to 23");
        hour = (hour % 12) + ((ahead[0] | 0x20) == 'p' ? 12 : 0);
        rest = ahead[2..];
    }

    private string? RefuseTime()
    {
        if (hour == 24 && minute == 0 && second == 0 && fraction.AsSpan().TrimStart('.').Trim('0').IsEmpty)
        {
            Note("the time 24:00:00, which is the start of the next day");
            var next = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).AddDays(1);
            (year, month, day, hour) = (next.Year, next.Month, next.Day, 0);
            return null;
        }

        if (hour > 23 || minute > 59 || second > 60)
        {
            return $"the time `{Time}` does not exist";
        }

        if (second == 60)
        {
            Note("a leap second");
            second = 59;
        }

        return null;
    }

    // "+05:00", "+0500", "+05", "+5:00"
    private bool ReadOffset()
    {
        if (rest[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        string sign = AdviceText.Decode(rest[..1]);
        rest = rest[1..];
        int digits = CalendarScanner.CountDigits(rest);
        int minutes = 0;
        int hours;
        if (digits == 4)
        {
            Note("no colon in the offset");
            hours = CalendarScanner.TwoDigits(rest);
            minutes = CalendarScanner.TwoDigits(rest[2..]);
            rest = rest[4..];
        }
        else if (!ReadNumber(2, out hours))
        {
            return false;
        }
        else if (rest.IsEmpty)
        {
            Note("no minutes in the offset");
        }
        else if (rest[0] != (byte)':' || CalendarScanner.CountDigits(rest[1..]) != 2)
        {
            return false;
        }
        else
        {
            minutes = CalendarScanner.TwoDigits(rest[1..]);
            rest = rest[3..];
        }

        Zone = string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:D2}:{minutes:D2}");
        return rest.IsEmpty;
    }
}
