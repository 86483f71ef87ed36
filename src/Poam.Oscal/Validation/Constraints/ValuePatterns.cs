using Poam.Oscal.Definitions;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>The patterns of NIST's constraints, written by hand: each must match the whole value.</summary>
internal static class ValuePatterns
{
    /// <summary>Whether a value matches a pattern.</summary>
    public static bool Matches(OscalValuePattern pattern, int length, ReadOnlySpan<byte> text) => pattern switch
    {
        OscalValuePattern.HexDigits => text.Length == length && AreHexDigits(text),
        OscalValuePattern.TwoCapitals => text is [>= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z'],
        OscalValuePattern.CapitalAndTwo => text is [>= (byte)'A' and <= (byte)'Z', (byte)'2'],
        OscalValuePattern.PhoneDigits => text.Length is >= 4 and <= 15 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9'),
        OscalValuePattern.UriFragment => IsFragment(text),
        _ => true,
    };

    /// <summary>What a pattern asks for, to follow "must be".</summary>
    public static string Describe(OscalValuePattern pattern, int length) => pattern switch
    {
        OscalValuePattern.HexDigits => string.Create(null, $"{length} hexadecimal digits"),
        OscalValuePattern.TwoCapitals => "two capital letters (ISO 3166-1 alpha-2), such as `US`",
        OscalValuePattern.CapitalAndTwo => "a capital letter and the digit 2",
        OscalValuePattern.PhoneDigits => "4 to 15 digits without spaces or signs, such as `12025550123`",
        OscalValuePattern.UriFragment => "characters that a URI allows in its path; write others as `%` and two capital hexadecimal digits",
        _ => "anything",
    };

    private static bool AreHexDigits(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFragment(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '%' && i + 2 < text.Length && IsUpperHex(text[i + 1]) && IsUpperHex(text[i + 2]);
            if (!isEscape && !char.IsAsciiLetterOrDigit((char)text[i]) && !"-._~/?!$&'()*+,;=:@"u8.Contains(text[i]))
            {
                return false;
            }

            i += isEscape ? 2 : 0;
        }

        return text.Length > 0;
    }

    private static bool IsUpperHex(byte b) => b is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'F');
}
