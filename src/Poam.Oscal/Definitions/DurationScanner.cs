namespace Poam.Oscal.Definitions;

/// <summary>The two kinds of ISO 8601 durations that XPath knows.</summary>
internal static class DurationScanner
{
    /// <summary><c>P</c>, then days, then <c>T</c> with hours, minutes and seconds; at least one of them.</summary>
    public static bool IsDayTime(ReadOnlySpan<byte> text)
    {
        if (!TakeStart(ref text))
        {
            return false;
        }

        bool any = Take(ref text, (byte)'D');
        if (text.IsEmpty || text[0] != (byte)'T')
        {
            return any && text.IsEmpty;
        }

        text = text[1..];
        any = Take(ref text, (byte)'H');
        any |= Take(ref text, (byte)'M');
        any |= TakeSeconds(ref text);
        return any && text.IsEmpty;
    }

    /// <summary><c>P</c>, then years, then months; at least one of them.</summary>
    public static bool IsYearMonth(ReadOnlySpan<byte> text)
    {
        if (!TakeStart(ref text))
        {
            return false;
        }

        bool any = Take(ref text, (byte)'Y');
        any |= Take(ref text, (byte)'M');
        return any && text.IsEmpty;
    }

    private static bool TakeStart(ref ReadOnlySpan<byte> text)
    {
        int start = !text.IsEmpty && text[0] == (byte)'-' ? 1 : 0;
        if (start >= text.Length || text[start] != (byte)'P')
        {
            return false;
        }

        text = text[(start + 1)..];
        return true;
    }

    private static bool Take(ref ReadOnlySpan<byte> text, byte unit)
    {
        int digits = CalendarScanner.CountDigits(text);
        if (digits == 0 || digits == text.Length || text[digits] != unit)
        {
            return false;
        }

        text = text[(digits + 1)..];
        return true;
    }

    private static bool TakeSeconds(ref ReadOnlySpan<byte> text)
    {
        int digits = CalendarScanner.CountDigits(text);
        if (digits == 0 || digits == text.Length || text[digits] != (byte)'.')
        {
            return Take(ref text, (byte)'S');
        }

        var fraction = text[(digits + 1)..];
        if (!Take(ref fraction, (byte)'S'))
        {
            return false;
        }

        text = fraction;
        return true;
    }
}
