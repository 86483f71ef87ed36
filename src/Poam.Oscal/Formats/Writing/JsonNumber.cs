namespace Poam.Oscal.Formats.Writing;

/// <summary>Numbers as JSON writes them.</summary>
internal static class JsonNumber
{
    /// <summary>Whether a text is a number of JSON.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        int i = text.StartsWith("-"u8) ? 1 : 0;
        int whole = Digits(text, i);
        if (whole == i || (text[i] == '0' && whole > i + 1))
        {
            return false;
        }

        if (whole < text.Length && text[whole] == '.')
        {
            int fraction = Digits(text, whole + 1);
            if (fraction == whole + 1)
            {
                return false;
            }

            whole = fraction;
        }

        if (whole < text.Length && (text[whole] | 0x20) == 'e')
        {
            int start = whole + 1 < text.Length && text[whole + 1] is (byte)'+' or (byte)'-' ? whole + 2 : whole + 1;
            whole = Digits(text, start);
            return whole > start && whole == text.Length;
        }

        return whole == text.Length;
    }

    /// <summary>A number in the form that JSON allows: without a plus, without leading zeros, with a digit before the point; null for what is no number.</summary>
    public static byte[]? Normalize(ReadOnlySpan<byte> text)
    {
        if (IsNumber(text))
        {
            return text.ToArray();
        }

        bool isNegative = text.StartsWith("-"u8);
        ReadOnlySpan<byte> digits = isNegative || text.StartsWith("+"u8) ? text[1..] : text;
        digits = digits.TrimStart((byte)'0');
        bool needsZero = digits.IsEmpty || digits[0] is not (>= (byte)'1' and <= (byte)'9');
        ReadOnlySpan<byte> trimmed = digits.EndsWith("."u8) ? digits[..^1] : digits;
        byte[] number = [.. isNegative ? "-"u8 : default, .. needsZero ? "0"u8 : default, .. trimmed];
        bool hasDigits = text.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
        return hasDigits && IsNumber(number) ? number : null;
    }

    private static int Digits(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length && text[from] is >= (byte)'0' and <= (byte)'9')
        {
            from++;
        }

        return from;
    }
}
