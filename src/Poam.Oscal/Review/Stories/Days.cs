using System.Globalization;

namespace Poam.Oscal.Review.Stories;

/// <summary>Days as people say them.</summary>
internal static class Days
{
    private const int LengthOfDay = 10;

    /// <summary>The day of a date or time, in the time zone in which it was written; the text itself where it is none.</summary>
    public static string Of(string? text) =>
        text is null ? "none" : Parse(text) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"'{text}'";

    /// <summary>From one day to another, and how far that is.</summary>
    /// <param name="old">The old date; null for none.</param>
    /// <param name="now">The new date; null for none.</param>
    public static string Change(string? old, string? now)
    {
        string text = $"{Of(old)} to {Of(now)}";
        if (Parse(old) is not { } from || Parse(now) is not { } to || from == to)
        {
            return text;
        }

        int days = to.DayNumber - from.DayNumber;
        string count = Math.Abs(days) == 1 ? "1 day" : $"{Math.Abs(days)} days";
        return days > 0 ? $"{text} (slipped {count})" : $"{text} ({count} earlier)";
    }

    private static DateOnly? Parse(string? text) =>
        text is { Length: >= LengthOfDay }
        && DateOnly.TryParseExact(text.AsSpan(0, LengthOfDay), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
