namespace Poam.Oscal.Definitions;

/// <summary>URIs and URI references of RFC 3986.</summary>
internal static class UriScanner
{
    /// <summary>A URI whose scheme has at least two characters, with something after the scheme.</summary>
    public static bool IsUri(ReadOnlySpan<byte> text)
    {
        int scheme = SchemeLength(text);
        return scheme >= 2 && scheme + 1 < text.Length && IsAfterScheme(text[(scheme + 1)..]);
    }

    /// <summary>A URI with a scheme of any length; nothing needs to follow it.</summary>
    public static bool IsUriAnyScheme(ReadOnlySpan<byte> text)
    {
        int scheme = SchemeLength(text);
        return scheme >= 1 && IsAfterScheme(text[(scheme + 1)..]);
    }

    /// <summary>A URI or a relative reference; the empty text refers to the document itself.</summary>
    public static bool IsUriReference(ReadOnlySpan<byte> text) =>
        IsUriAnyScheme(text) || (IsAfterScheme(text) && !HasColonInFirstSegment(text));

    /// <summary>The length of the scheme before the first colon; 0 if there is none.</summary>
    public static int SchemeLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter((char)text[0]))
        {
            return 0;
        }

        for (int index = 1; index < text.Length; index++)
        {
            byte next = text[index];
            if (next == (byte)':')
            {
                return index;
            }

            if (!char.IsAsciiLetterOrDigit((char)next) && next is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// Where the first byte stands that no URI may hold as it is, or a percent sign that no two digits follow; -1 if there is none.
    /// </summary>
    public static int IndexOfForeign(ReadOnlySpan<byte> text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            byte next = text[index];
            if (next == (byte)'%')
            {
                if (!IsEscape(text[index..]))
                {
                    return index;
                }
            }
            else if (!IsPathCharacter(next) && next is not ((byte)'/' or (byte)'?' or (byte)'#' or (byte)'[' or (byte)']'))
            {
                return index;
            }
        }

        return -1;
    }

    // Without a scheme, a colon before the first slash would read as the end of one (RFC 3986, section 4.2).
    private static bool HasColonInFirstSegment(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        return (end < 0 ? text : text[..end]).IndexOf((byte)':') >= 0;
    }

    // "//" authority, then path, "?" query, "#" fragment; each may be missing.
    private static bool IsAfterScheme(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'/', (byte)'/', .. var rest])
        {
            int end = rest.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
            if (!IsAuthority(end < 0 ? rest : rest[..end]))
            {
                return false;
            }

            text = end < 0 ? [] : rest[end..];
        }

        bool fragment = false;
        for (int index = 0; index < text.Length; index++)
        {
            byte next = text[index];
            bool allowed = next switch
            {
                (byte)'/' or (byte)'?' => true,
                (byte)'#' => !fragment,
                (byte)'%' => IsEscape(text[index..]),
                _ => IsPathCharacter(next),
            };
            if (!allowed)
            {
                return false;
            }

            fragment |= next == (byte)'#';
        }

        return true;
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text)
    {
        int at = text.IndexOf((byte)'@');
        if (at >= 0 && !AreNameCharacters(text[..at], colons: true))
        {
            return false;
        }

        text = text[(at + 1)..];
        int hostEnd;
        if (text is [(byte)'[', ..])
        {
            hostEnd = text.IndexOf((byte)']') + 1;
            if (hostEnd == 0 || !IsLiteralAddress(text[1..(hostEnd - 1)]))
            {
                return false;
            }
        }
        else
        {
            hostEnd = text.IndexOf((byte)':');
            hostEnd = hostEnd < 0 ? text.Length : hostEnd;
            if (!AreNameCharacters(text[..hostEnd], colons: false))
            {
                return false;
            }
        }

        var port = text[hostEnd..];
        return port.IsEmpty || (port[0] == (byte)':' && CalendarScanner.CountDigits(port[1..]) == port.Length - 1);
    }

    private static bool AreNameCharacters(ReadOnlySpan<byte> text, bool colons)
    {
        for (int index = 0; index < text.Length; index++)
        {
            byte next = text[index];
            bool allowed = next switch
            {
                (byte)'%' => IsEscape(text[index..]),
                (byte)':' => colons,
                (byte)'@' => false,
                _ => IsPathCharacter(next),
            };
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }

    // An IPv6 address without a zone, or "v", hexadecimal digits, a dot and the address of a version to come.
    private static bool IsLiteralAddress(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'v' or (byte)'V', .. var future])
        {
            return !text.Contains((byte)'%') && NetworkScanner.IsIpV6Address(text);
        }

        int dot = future.IndexOf((byte)'.');
        if (dot <= 0 || dot + 1 == future.Length || future.Contains((byte)'%') || !AreNameCharacters(future[dot..], colons: true))
        {
            return false;
        }

        foreach (byte digit in future[..dot])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]);

    // pchar of RFC 3986 without the percent sign: unreserved, sub-delims, ":" and "@".
    private static bool IsPathCharacter(byte value) =>
        char.IsAsciiLetterOrDigit((char)value)
        || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)':' or (byte)'@'
            or (byte)'!' or (byte)'$' or (byte)'&' or (byte)'\'' or (byte)'(' or (byte)')' or (byte)'*' or (byte)'+'
            or (byte)',' or (byte)';' or (byte)'=';
}
