using System.Globalization;

namespace Poam.Oscal.Model;

/// <summary>Reads and writes days and times as OSCAL writes them.</summary>
internal static class CalendarText
{
    private const int DayLength = 10;
    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss";

    // .NET reads at most seven digits of a second's fraction.
    private const int FractionDigits = 7;

    /// <summary>A point in time, or null when the text is none.</summary>
    public static DateTimeOffset? ParseTimestamp(string text)
    {
        string readable = ShortenFraction(text);
        return DateTimeOffset.TryParseExact(readable, [Seconds + "K", Seconds + ".FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value)
            && HasZone(text) ? value : null;
    }

    /// <summary>The day at the start of a text that may go on with a time zone.</summary>
    public static bool TryParseDay(string text, out DateOnly day)
    {
        day = default;
        return text.Length >= DayLength
            && (text.Length == DayLength || text[DayLength] is 'Z' or '+' or '-')
            && DateOnly.TryParseExact(text.AsSpan(0, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>Writes a point in time: fractions only where there are any, <c>Z</c> for UTC.</summary>
    public static string Format(DateTimeOffset value)
    {
        string text = value.ToString(Seconds + ".FFFFFFF", CultureInfo.InvariantCulture);
        return text + (value.Offset == TimeSpan.Zero ? "Z" : value.ToString("zzz", CultureInfo.InvariantCulture));
    }

    private static bool HasZone(string text) => text[^1] == 'Z' || text.AsSpan(DayLength).ContainsAny('+', '-');

    private static string ShortenFraction(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return text;
        }

        int end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        int kept = Math.Min(end, point + 1 + FractionDigits);
        return string.Concat(text.AsSpan(0, kept), text.AsSpan(end));
    }
}
