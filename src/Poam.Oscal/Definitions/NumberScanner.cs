namespace Poam.Oscal.Definitions;

/// <summary>Numbers of any size, as JSON writes them and as XML Schema writes them.</summary>
internal static class NumberScanner
{
    /// <summary>A JSON number.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text) => Read(text, out _, out _);

    /// <summary>A JSON number without a fractional part in the sense of mathematics: <c>1.0</c> and <c>1e2</c> are whole.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> text) => Read(text, out bool whole, out _) && whole;

    /// <summary>A whole JSON number that is not below zero; <c>-0</c> is zero.</summary>
    public static bool IsNonNegativeInteger(ReadOnlySpan<byte> text) =>
        Read(text, out bool whole, out int sign) && whole && sign >= 0;

    /// <summary>A whole JSON number above zero.</summary>
    public static bool IsPositiveInteger(ReadOnlySpan<byte> text) =>
        Read(text, out bool whole, out int sign) && whole && sign > 0;

    /// <summary>An XML Schema integer: a sign or none, then digits.</summary>
    public static bool IsXmlInteger(ReadOnlySpan<byte> text) => ReadXml(text, out _);

    /// <summary>An XML Schema integer that is not below zero.</summary>
    public static bool IsXmlNonNegativeInteger(ReadOnlySpan<byte> text) => ReadXml(text, out int sign) && sign >= 0;

    /// <summary>An XML Schema integer above zero.</summary>
    public static bool IsXmlPositiveInteger(ReadOnlySpan<byte> text) => ReadXml(text, out int sign) && sign > 0;

    /// <summary>An XML Schema decimal: a sign or none, then digits with at most one point among them.</summary>
    public static bool IsXmlDecimal(ReadOnlySpan<byte> text)
    {
        var rest = WithoutSign(text);
        int before = CalendarScanner.CountDigits(rest);
        if (before == rest.Length)
        {
            return before > 0;
        }

        int after = CalendarScanner.CountDigits(rest[(before + 1)..]);
        return rest[before] == (byte)'.' && before + after > 0 && before + after + 1 == rest.Length;
    }

    private static bool ReadXml(ReadOnlySpan<byte> text, out int sign)
    {
        var digits = WithoutSign(text);
        sign = digits.IndexOfAnyExcept((byte)'0') < 0 ? 0 : text[0] == (byte)'-' ? -1 : 1;
        return !digits.IsEmpty && CalendarScanner.CountDigits(digits) == digits.Length;
    }

    private static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> text) =>
        text is [(byte)'+' or (byte)'-', ..] ? text[1..] : text;

    /// <summary>Reads a JSON number: whether it is one, whether it is whole, and which side of zero it is on.</summary>
    private static bool Read(ReadOnlySpan<byte> text, out bool whole, out int sign)
    {
        bool negative = text is [(byte)'-', ..];
        var digits = negative ? text[1..] : text;
        int before = CalendarScanner.CountDigits(digits);
        whole = true;
        sign = 0;
        if (before == 0 || (before > 1 && digits[0] == (byte)'0'))
        {
            return false;
        }

        var rest = digits[before..];
        int after = 0;
        if (!rest.IsEmpty && rest[0] == (byte)'.')
        {
            after = CalendarScanner.CountDigits(rest[1..]);
            if (after == 0)
            {
                return false;
            }

            rest = rest[(after + 1)..];
        }

        if (!ReadExponent(rest, out long exponent))
        {
            return false;
        }

        Weigh(digits[..before], digits.Slice(after == 0 ? before : before + 1, after), exponent, out whole, out bool zero);
        sign = zero ? 0 : negative ? -1 : 1;
        return true;
    }

    private static bool ReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        // More than any number of digits that fit into a span: beyond it the exact value makes no difference.
        const long most = long.MaxValue / 100;
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        var digits = WithoutSign(text[1..]);
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            exponent = exponent > most ? exponent : (exponent * 10) + digit - '0';
        }

        exponent = text is [_, (byte)'-', ..] ? -exponent : exponent;
        return !digits.IsEmpty;
    }

    // The number is (before . after) * 10^exponent: whole if no digit other than 0 stays behind the point.
    private static void Weigh(
        ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, long exponent, out bool whole, out bool zero)
    {
        int lastAfter = after.LastIndexOfAnyExcept((byte)'0');
        int lastBefore = before.LastIndexOfAnyExcept((byte)'0');
        zero = lastAfter < 0 && lastBefore < 0;
        long lowestPower = lastAfter >= 0 ? -1L - lastAfter : before.Length - 1L - lastBefore;
        whole = zero || lowestPower + exponent >= 0;
    }
}
