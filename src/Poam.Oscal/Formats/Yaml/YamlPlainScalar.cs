namespace Poam.Oscal.Formats.Yaml;

/// <summary>What readers of YAML make of scalars without quotes when no model tells them the type (YAML 1.1 and the core schema of 1.2).</summary>
internal static class YamlPlainScalar
{
    /// <summary>Whether a scalar is a null.</summary>
    public static bool IsNull(ReadOnlySpan<byte> text) =>
        text.Length switch
        {
            0 => true,
            1 => text[0] == '~',
            4 => text.SequenceEqual("null"u8) || text.SequenceEqual("Null"u8) || text.SequenceEqual("NULL"u8),
            _ => false,
        };

    /// <summary>What other readers take a text for, such as "a number"; null where all of them take it for text.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        byte first = text[0];
        if (first is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'))
        {
            return IsTruth(text) ? "true or false" : null;
        }

        if (first is not ((>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.'))
        {
            return null;
        }

        return IsNumber(text) ? "a number" : IsTimestamp(text) ? "a date" : IsSexagesimal(text) ? "a number of base 60" : null;
    }

    private static bool IsTruth(ReadOnlySpan<byte> text) => text.Length switch
    {
        1 => (text[0] | 0x20) is 'y' or 'n',
        2 => IsWord(text, "no"u8) || IsWord(text, "on"u8),
        3 => IsWord(text, "yes"u8) || IsWord(text, "off"u8),
        4 => IsWord(text, "true"u8),
        5 => IsWord(text, "false"u8),
        _ => false,
    };

    /// <summary>Whether a text is a word in lower case, in upper case or capitalized.</summary>
    private static bool IsWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        bool isUpper = text[1] <= 'Z';
        for (int i = 0; i < lower.Length; i++)
        {
            byte letter = i == 0 ? (byte)(text[0] | 0x20) : isUpper ? (byte)(text[i] + 0x20) : text[i];
            if (letter != lower[i] || (isUpper && text[i] > 'Z'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> digits = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (digits.IsEmpty)
        {
            return false;
        }

        if (digits.Length == 4 && digits[0] == '.')
        {
            return IsWord(digits[1..], "inf"u8) || (text.Length == 4 && IsNaN(digits[1..])) || IsDecimal(digits);
        }

        if (digits.Length > 2 && digits[0] == '0' && digits[1] is (byte)'x' or (byte)'o' or (byte)'b')
        {
            ReadOnlySpan<byte> allowed = digits[1] == 'x' ? "0123456789abcdefABCDEF_"u8 : digits[1] == 'o' ? "01234567_"u8 : "01_"u8;
            return digits[2..].IndexOfAnyExcept(allowed) < 0;
        }

        return IsDecimal(digits);
    }

    private static bool IsNaN(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("nan"u8) || text.SequenceEqual("NaN"u8) || text.SequenceEqual("NAN"u8);

    /// <summary>Digits with underscores, a point, digits, an exponent.</summary>
    private static bool IsDecimal(ReadOnlySpan<byte> text)
    {
        int i = Digits(text, 0);
        bool hasDigits = i > 0 && text[0] != '_';
        if (i < text.Length && text[i] == '.')
        {
            int fraction = Digits(text, i + 1);
            hasDigits |= fraction > i + 1 && text[i + 1] != '_';
            i = fraction;
        }

        if (hasDigits && i < text.Length && (text[i] | 0x20) == 'e')
        {
            int exponent = i + 1 < text.Length && text[i + 1] is (byte)'+' or (byte)'-' ? i + 2 : i + 1;
            i = Digits(text, exponent);
            hasDigits = i > exponent;
        }

        return hasDigits && i == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length && text[from] is (>= (byte)'0' and <= (byte)'9') or (byte)'_')
        {
            from++;
        }

        return from;
    }

    /// <summary>Numbers of YAML 1.1 such as 12:30, which means 750.</summary>
    private static bool IsSexagesimal(ReadOnlySpan<byte> text)
    {
        int i = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        bool startsWithZero = i < text.Length && text[i] == '0';
        int end = Digits(text, i);
        if (end == i || end == text.Length || text[i] == '_')
        {
            return false;
        }

        while (end < text.Length && text[end] == ':')
        {
            int digits = Digits(text, end + 1) - end - 1;
            if (digits is not (1 or 2) || (digits == 2 && text[end + 1] > '5'))
            {
                return false;
            }

            end += digits + 1;
        }

        bool hasFraction = end < text.Length && text[end] == '.';
        return hasFraction ? Digits(text, end + 1) == text.Length : end == text.Length && !startsWithZero;
    }

    /// <summary>A day, or a day and a time, as YAML 1.1 has them.</summary>
    private static bool IsTimestamp(ReadOnlySpan<byte> text)
    {
        int i = 0;
        bool isDay = Number(text, ref i, 4, 4) && Follows(text, ref i, '-') && Number(text, ref i, 1, 2) && Follows(text, ref i, '-') && Number(text, ref i, 1, 2);
        if (!isDay || i == text.Length)
        {
            return isDay && text.Length == 10;
        }

        if ((text[i] | 0x20) == 't')
        {
            i++;
        }
        else if (!SkipBlanks(text, ref i))
        {
            return false;
        }

        bool isTime = Number(text, ref i, 1, 2) && Follows(text, ref i, ':') && Number(text, ref i, 2, 2) && Follows(text, ref i, ':') && Number(text, ref i, 2, 2);
        if (isTime && i < text.Length && text[i] == '.')
        {
            i = Digits(text, i + 1);
        }

        return isTime && IsZone(text, i);
    }

    private static bool IsZone(ReadOnlySpan<byte> text, int i)
    {
        SkipBlanks(text, ref i);
        if (i == text.Length || (text[i] == 'Z' && i + 1 == text.Length))
        {
            return true;
        }

        if (text[i++] is not ((byte)'+' or (byte)'-') || !Number(text, ref i, 1, 2))
        {
            return false;
        }

        return i == text.Length || (Follows(text, ref i, ':') && Number(text, ref i, 2, 2) && i == text.Length);
    }

    private static bool Number(ReadOnlySpan<byte> text, ref int i, int least, int most)
    {
        int start = i;
        while (i < text.Length && i - start < most && text[i] is >= (byte)'0' and <= (byte)'9')
        {
            i++;
        }

        return i - start >= least;
    }

    private static bool Follows(ReadOnlySpan<byte> text, ref int i, char expected)
    {
        bool follows = i < text.Length && text[i] == expected;
        i += follows ? 1 : 0;
        return follows;
    }

    private static bool SkipBlanks(ReadOnlySpan<byte> text, ref int i)
    {
        int start = i;
        while (i < text.Length && YamlSource.IsBlank(text[i]))
        {
            i++;
        }

        return i > start;
    }
}
