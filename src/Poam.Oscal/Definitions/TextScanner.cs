using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>Strings, lines of markup, e-mail addresses and base 64.</summary>
internal static class TextScanner
{
    /// <summary>One line of text, not empty, without white space at either end.</summary>
    public static bool IsString(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && !StartsWithSpace(text) && !EndsWithSpace(text) && IndexOfLineBreak(text) < 0;

    /// <summary>Not empty, no line feed.</summary>
    public static bool IsMarkupLine(ReadOnlySpan<byte> text) => !text.IsEmpty && text.IndexOf((byte)'\n') < 0;

    /// <summary>A string with at least one character before and after an <c>@</c>.</summary>
    public static bool IsEmailAddress(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && text[1..^1].Contains((byte)'@') && IsString(text);

    /// <summary>Digits of base 64, then at most two <c>=</c>; the number of digits is not looked at.</summary>
    public static bool IsBase64(ReadOnlySpan<byte> text)
    {
        int padding = text is [.., (byte)'=', (byte)'='] ? 2 : text is [.., (byte)'='] ? 1 : 0;
        var digits = text[..^padding];
        foreach (byte value in digits)
        {
            if (!IsBase64Digit(value))
            {
                return false;
            }
        }

        return !digits.IsEmpty;
    }

    /// <summary>Base 64 with blanks, tabs and line breaks anywhere.</summary>
    public static bool IsBase64Lines(ReadOnlySpan<byte> text)
    {
        bool digits = false;
        int padding = 0;
        foreach (byte value in text)
        {
            if (value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                continue;
            }

            if (value == (byte)'=')
            {
                padding++;
            }
            else if (padding > 0 || !IsBase64Digit(value))
            {
                return false;
            }
            else
            {
                digits = true;
            }
        }

        return digits && padding <= 2;
    }

    /// <summary>Whether the byte is a digit of base 64, padding not included.</summary>
    public static bool IsBase64Digit(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'+' or (byte)'/';

    /// <summary>Whether the first character is white space.</summary>
    public static bool StartsWithSpace(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var first, out _);
        return IsSpace(first.Value);
    }

    /// <summary>Whether the last character is white space.</summary>
    public static bool EndsWithSpace(ReadOnlySpan<byte> text)
    {
        Rune.DecodeLastFromUtf8(text, out var last, out _);
        return IsSpace(last.Value);
    }

    /// <summary>
    /// Where the first character stands that ends a line for ECMAScript, whose expressions the schemas use; -1 if there is none.
    /// </summary>
    public static int IndexOfLineBreak(ReadOnlySpan<byte> text)
    {
        const byte separatorLead = 0xE2;
        int start = 0;
        while (true)
        {
            int index = text[start..].IndexOfAny((byte)'\n', (byte)'\r', separatorLead);
            if (index < 0)
            {
                return -1;
            }

            index += start;
            var rest = text[index..];
            if (rest[0] != separatorLead || rest is [_, 0x80, 0xA8 or 0xA9, ..])
            {
                return index;
            }

            start = index + 1;
        }
    }

    /// <summary>
    /// White space of ECMAScript: the byte order mark is, the next-line control U+0085 is not, unlike for .NET.
    /// </summary>
    public static bool IsSpace(int value) => value < 0x80
        ? value is ' ' or (>= '\t' and <= '\r')
        : value is 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000 or 0xFEFF;
}
