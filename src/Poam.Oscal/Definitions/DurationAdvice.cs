using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a duration.</summary>
internal static class DurationAdvice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        string upper = AdviceText.Decode(text).ToUpperInvariant();
        if (LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(upper)))
        {
            return "it has lower-case letters" + AdviceText.Write(upper);
        }

        if (text is not ([(byte)'P', ..] or [(byte)'-', (byte)'P', ..]))
        {
            return "it does not start with `P`";
        }

        return text.Contains((byte)'W') ? "it counts weeks; write days"
            : form == LexicalForm.DayTimeDuration && DurationScanner.IsYearMonth(text) ? "it counts years or months; write days"
            : form == LexicalForm.YearMonthDuration && DurationScanner.IsDayTime(text) ? "it counts days or less; write months"
            : null;
    }
}
