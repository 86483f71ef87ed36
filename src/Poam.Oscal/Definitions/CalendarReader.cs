using System.Globalization;

namespace Poam.Oscal.Definitions;

/// <summary>
/// Reads a day and a time that are not written as OSCAL asks, the way a person would, and notes what is unusual about them.
/// </summary>
internal ref struct CalendarReader(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;
    private int _year;
    private int _month;
    private int _day;
    private int _hour;
    private int _minute;
    private int _second;
    private string _fraction = "";
    private string? _earlierFaults;
    private string? _lastFault;

    /// <summary>What is unusual, as something that "it has": "no seconds and a lower-case `z`"; null if nothing is.</summary>
    public readonly string? Faults => _earlierFaults is null ? _lastFault : $"{_earlierFaults} and {_lastFault}";

    /// <summary>A clause that ends the matter, because there is no such day or time; null if there is one.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The time zone as it will be written; empty if there is none.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>Whether everything is read.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>The day in the right order.</summary>
    public readonly string Day => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}-{_day:D2}");

    /// <summary>What is not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    private readonly string Time => string.Create(CultureInfo.InvariantCulture, $"{_hour:D2}:{_minute:D2}:{_second:D2}");

    /// <summary>Notes something that "it has", once.</summary>
    public void Note(string fault)
    {
        if (Faults?.Contains(fault, StringComparison.Ordinal) == true)
        {
            return;
        }

        _earlierFaults = _earlierFaults is null ? _lastFault : $"{_earlierFaults}, {_lastFault}";
        _lastFault = fault;
    }

    /// <summary>Reads the day; false if there is none, or none that can be understood.</summary>
    public bool ReadDay()
    {
        SkipBlanks();
        int digits = CalendarScanner.CountDigits(_rest);
        bool read = digits switch
        {
            8 => ReadCompactDay(),
            4 => ReadNumber(4, out _year) && ReadSeparator(out byte first) && ReadNumber(2, out _month)
                && ReadSeparator(out byte other) && first == other && ReadNumber(2, out _day),
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
        int digits = CalendarScanner.CountDigits(_rest);
        bool read = digits is 4 or 6 ? ReadCompactTime(digits) : ReadNumber(2, out _hour) && ReadMinutes();
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
        int before = _rest.Length;
        SkipBlanks();
        if (!_rest.IsEmpty && before > _rest.Length)
        {
            Note("a blank before the time zone");
        }

        if (_rest is [(byte)'z'])
        {
            Note("a lower-case `z`");
            return EndZone("Z");
        }

        if (_rest.SequenceEqual("UTC"u8) || _rest.SequenceEqual("GMT"u8))
        {
            Note($"{AdviceText.Quote(_rest)} instead of `Z`");
            return EndZone("Z");
        }

        return _rest.IsEmpty || _rest is [(byte)'Z'] ? EndZone(AdviceText.Decode(_rest)) : ReadOffset();
    }

    /// <summary>Day, time and zone as they should be written.</summary>
    public readonly string Compose() => $"{Day}T{Time}{_fraction}{Zone}";

    /// <summary>The same moment in UTC.</summary>
    public readonly string ComposeInUtc()
    {
        int shift = (int.Parse(Zone.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60)
            + int.Parse(Zone.AsSpan(4, 2), CultureInfo.InvariantCulture);
        var moment = new DateTime(_year, _month, _day, _hour, _minute, _second, DateTimeKind.Utc)
            .AddMinutes(Zone[0] == '-' ? shift : -shift);
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + _fraction + "Z";
    }

    private void SkipBlanks()
    {
        while (!_rest.IsEmpty && _rest[0] is (byte)' ' or (byte)'\t')
        {
            _rest = _rest[1..];
        }
    }

    private bool EndZone(string zone)
    {
        Zone = zone;
        _rest = [];
        return true;
    }

    private bool ReadNumber(int width, out int value)
    {
        int digits = CalendarScanner.CountDigits(_rest);
        value = 0;
        if (digits == 0 || digits > width)
        {
            return false;
        }

        foreach (byte digit in _rest[..digits])
        {
            value = (value * 10) + digit - '0';
        }

        if (digits < width)
        {
            Note("one digit where two belong");
        }

        _rest = _rest[digits..];
        return digits >= width - 1;
    }

    private bool ReadSeparator(out byte separator)
    {
        separator = _rest.IsEmpty ? (byte)0 : _rest[0];
        if (separator is not ((byte)'-' or (byte)'/' or (byte)'.'))
        {
            return false;
        }

        if (separator != (byte)'-')
        {
            Note(separator == (byte)'/' ? "slashes instead of hyphens" : "dots instead of hyphens");
        }

        _rest = _rest[1..];
        return true;
    }

    private bool ReadCompactDay()
    {
        Note("no hyphens in the day");
        _year = (CalendarScanner.TwoDigits(_rest) * 100) + CalendarScanner.TwoDigits(_rest[2..]);
        _month = CalendarScanner.TwoDigits(_rest[4..]);
        _day = CalendarScanner.TwoDigits(_rest[6..]);
        _rest = _rest[8..];
        return true;
    }

    private bool ReadDayWithYearLast()
    {
        if (!ReadNumber(2, out int first) || !ReadSeparator(out byte left)
            || !ReadNumber(2, out int other) || !ReadSeparator(out byte right) || left != right || !ReadNumber(4, out _year))
        {
            return false;
        }

        _earlierFaults = null;
        _lastFault = "the year at the end of the day";
        if (first <= 12 && other <= 12 && first != other)
        {
            Refusal = "it has the year at the end of the day; write it as year, month and day with hyphens";
            return false;
        }

        (_month, _day) = first > 12 ? (other, first) : (first, other);
        return true;
    }

    private readonly string? RefuseDay()
    {
        if (_year is < 1900 or > 2999)
        {
            return $"the year `{_year}` is not between 1900 and 2999";
        }

        if (_month is < 1 or > 12)
        {
            return $"the day `{Day}` does not exist, because there is no month {_month}";
        }

        int last = CalendarScanner.DaysIn(_year, _month);
        return _day < 1 || _day > last ? $"the day `{Day}` does not exist, because that month has {last} days" : null;
    }

    private void ReadTimeSeparator()
    {
        byte separator = _rest[0];
        if (separator == (byte)'T')
        {
            _rest = _rest[1..];
        }
        else if (separator == (byte)'t')
        {
            Note("a lower-case `t`");
            _rest = _rest[1..];
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
        _hour = CalendarScanner.TwoDigits(_rest);
        _minute = CalendarScanner.TwoDigits(_rest[2..]);
        _second = digits == 6 ? CalendarScanner.TwoDigits(_rest[4..]) : 0;
        _rest = _rest[digits..];
        return true;
    }

    private bool ReadMinutes()
    {
        if (_rest.IsEmpty || _rest[0] != (byte)':')
        {
            return false;
        }

        _rest = _rest[1..];
        if (!ReadNumber(2, out _minute))
        {
            return false;
        }

        if (_rest.IsEmpty || _rest[0] != (byte)':')
        {
            Note("no seconds");
            return true;
        }

        _rest = _rest[1..];
        return ReadNumber(2, out _second);
    }

    private void ReadFraction()
    {
        if (_rest.IsEmpty || _rest[0] is not ((byte)'.' or (byte)','))
        {
            return;
        }

        int digits = CalendarScanner.CountDigits(_rest[1..]);
        if (digits == 0)
        {
            Note("a point without digits after the seconds");
        }
        else if (_rest[0] == (byte)',')
        {
            Note("a comma in the seconds");
        }

        _fraction = digits == 0 ? "" : "." + AdviceText.Decode(_rest.Slice(1, digits));
        _rest = _rest[(digits + 1)..];
    }

    private void ReadHalfOfDay()
    {
        var ahead = _rest;
        while (!ahead.IsEmpty && ahead[0] == (byte)' ')
        {
            ahead = ahead[1..];
        }

        if (_hour is < 1 or > 12 || ahead is not [(byte)'A' or (byte)'P' or (byte)'a' or (byte)'p', (byte)'M' or (byte)'m', ..])
        {
            return;
        }

        Note($"{AdviceText.Quote(ahead[..2])} instead of hours from 00 to 23");
        _hour = (_hour % 12) + ((ahead[0] | 0x20) == 'p' ? 12 : 0);
        _rest = ahead[2..];
    }

    private string? RefuseTime()
    {
        if (_hour == 24 && _minute == 0 && _second == 0 && _fraction.AsSpan().TrimStart('.').Trim('0').IsEmpty)
        {
            Note("the time 24:00:00, which is the start of the next day");
            var next = new DateTime(_year, _month, _day, 0, 0, 0, DateTimeKind.Utc).AddDays(1);
            (_year, _month, _day, _hour) = (next.Year, next.Month, next.Day, 0);
            return null;
        }

        if (_hour > 23 || _minute > 59 || _second > 60)
        {
            return $"the time `{Time}` does not exist";
        }

        if (_second == 60)
        {
            Note("a leap second");
            _second = 59;
        }

        return null;
    }

    // "+05:00", "+0500", "+05", "+5:00"
    private bool ReadOffset()
    {
        if (_rest[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        string sign = AdviceText.Decode(_rest[..1]);
        _rest = _rest[1..];
        int digits = CalendarScanner.CountDigits(_rest);
        int minutes = 0;
        int hours;
        if (digits == 4)
        {
            Note("no colon in the offset");
            hours = CalendarScanner.TwoDigits(_rest);
            minutes = CalendarScanner.TwoDigits(_rest[2..]);
            _rest = _rest[4..];
        }
        else if (!ReadNumber(2, out hours))
        {
            return false;
        }
        else if (_rest.IsEmpty)
        {
            Note("no minutes in the offset");
        }
        else if (_rest[0] != (byte)':' || CalendarScanner.CountDigits(_rest[1..]) != 2)
        {
            return false;
        }
        else
        {
            minutes = CalendarScanner.TwoDigits(_rest[1..]);
            _rest = _rest[3..];
        }

        Zone = string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:D2}:{minutes:D2}");
        return _rest.IsEmpty;
    }
}
