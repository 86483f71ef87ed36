using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a day or a time.</summary>
internal static class CalendarAdvice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        var reader = new CalendarReader(text);
        if (!reader.ReadDay())
        {
            return reader.Refusal ?? "it does not start with a day written as year, month and day with hyphens";
        }

        return form is LexicalForm.DateTime or LexicalForm.DateTimeWithTimezone or LexicalForm.DateTimeAnyOffset
            ? ExplainTime(form, reader)
            : ExplainDay(form, reader);
    }

    private static string ExplainDay(LexicalForm form, CalendarReader reader)
    {
        if (!reader.AtEnd && reader.Rest[0] is (byte)'T' or (byte)'t' or (byte)' ' && !IsZone(reader))
        {
            return "it has more than a day" + WriteIfAccepted(form, reader.Day);
        }

        if (!reader.ReadZone())
        {
            return $"{AdviceText.Quote(reader.Rest)} after the day is no time zone" + WriteIfAccepted(form, reader.Day);
        }

        if (reader.Zone.Length == 0 && form == LexicalForm.DateWithTimezone)
        {
            reader.Note("no time zone");
            return $"it has {reader.Faults}{WriteIfAccepted(form, reader.Day + "Z")} if it is UTC";
        }

        string value = reader.Day + reader.Zone;
        return IsAccepted(form, value)
            ? $"it has {reader.Faults}{AdviceText.Write(value)}"
            : $"it has {WithOffset(ref reader)}";
    }

    private static string ExplainTime(LexicalForm form, CalendarReader reader)
    {
        if (reader.AtEnd || IsZone(reader))
        {
            return ExplainNoTime(form, reader);
        }

        var tail = reader.Rest;
        if (!reader.ReadTime())
        {
            return reader.Refusal ?? $"{AdviceText.Quote(tail)} after the day is not `T` and a time";
        }

        if (!reader.ReadZone())
        {
            return $"{AdviceText.Quote(reader.Rest)} after the time is no time zone; write `Z` for UTC or an offset such as `-05:00`";
        }

        string value = reader.Compose();
        if (IsAccepted(form, value))
        {
            return $"it has {reader.Faults}{AdviceText.Write(value)}";
        }

        if (reader.Zone.Length == 0)
        {
            reader.Note("no time zone");
            return $"it has {reader.Faults}{WriteIfAccepted(form, reader.Compose() + "Z")} if it is UTC";
        }

        return CalendarScanner.IsOffset(Encoding.UTF8.GetBytes(reader.Zone), TimeOffset.AnyTime)
            ? $"it has {WithOffset(ref reader)}{WriteIfAccepted(form, reader.ComposeInUtc())}"
            : $"the offset `{reader.Zone}` does not exist";
    }

    private static string ExplainNoTime(LexicalForm form, CalendarReader reader)
    {
        reader.Note("no time");
        reader.ReadZone();
        bool inUtc = reader.Zone.Length == 0;
        string write = WriteIfAccepted(form, $"{reader.Day}T00:00:00{(inUtc ? "Z" : reader.Zone)}");
        string which = write.Length == 0 ? "" : inUtc ? " for the start of that day in UTC" : " for the start of that day";
        return $"it has {reader.Faults}{write}{which}";
    }

    private static string? WithOffset(ref CalendarReader reader)
    {
        reader.Note($"the offset `{reader.Zone}`, which OSCAL does not take");
        return reader.Faults;
    }

    // Whether a time zone follows at once, without a time.
    private static bool IsZone(CalendarReader reader) => reader.ReadZone() && reader.Zone.Length > 0;

    private static bool IsAccepted(LexicalForm form, string value) => LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(value));

    private static string WriteIfAccepted(LexicalForm form, string value) => IsAccepted(form, value) ? AdviceText.Write(value) : "";
}
