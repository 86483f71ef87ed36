namespace Poam.Oscal.Formats.Json;

/// <summary>The grammar of numbers in JSON (RFC 8259, section 6).</summary>
internal static class JsonNumbers
{
    /// <summary>The length of the number at the start of a text; 0 when there is none.</summary>
    public static int LengthOf(ReadOnlySpan<byte> text)
    {
        int length = text is [(byte)'-', ..] ? 1 : 0;
        int digits = Digits(text[length..]);
        if (digits == 0 || (digits > 1 && text[length] == '0'))
        {
            return 0;
        }

        length += digits;
        return TakeFraction(text, ref length) && TakeExponent(text, ref length) ? length : 0;
    }

    private static bool TakeFraction(ReadOnlySpan<byte> text, ref int length)
    {
        if (text[length..] is not [(byte)'.', ..])
        {
            return true;
        }

        int digits = Digits(text[(length + 1)..]);
        length += digits + 1;
        return digits > 0;
    }

    private static bool TakeExponent(ReadOnlySpan<byte> text, ref int length)
    {
        if (text[length..] is not [(byte)'e' or (byte)'E', ..])
        {
            return true;
        }

        length += text[(length + 1)..] is [(byte)'+' or (byte)'-', ..] ? 2 : 1;
        int digits = Digits(text[length..]);
        length += digits;
        return digits > 0;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit((char)text[count]))
        {
            count++;
        }

        return count;
    }
}
