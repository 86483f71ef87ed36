using System.Globalization;
using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>Host names and IP addresses.</summary>
internal static class NetworkScanner
{
    private const int MaxHostnameBytes = 253;
    private const int MaxLabelCharacters = 63;
    private const int AddressGroups = 8;

    /// <summary>
    /// Labels with dots between them; a label holds letters, digits and, inside, hyphens. Letters outside ASCII are allowed.
    /// </summary>
    public static bool IsHostname(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.Length > MaxHostnameBytes)
        {
            return false;
        }

        while (true)
        {
            int dot = text.IndexOf((byte)'.');
            if (!IsLabel(dot < 0 ? text : text[..dot]))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            text = text[(dot + 1)..];
        }
    }

    /// <summary>Four numbers from 0 to 255 without leading zeros, with dots between them.</summary>
    public static bool IsIpV4Address(ReadOnlySpan<byte> text)
    {
        for (int part = 0; part < 4; part++)
        {
            int digits = CalendarScanner.CountDigits(text);
            if (!IsByteNumber(text[..digits]))
            {
                return false;
            }

            text = text[digits..];
            if (part == 3)
            {
                return text.IsEmpty;
            }

            if (text.IsEmpty || text[0] != (byte)'.')
            {
                return false;
            }

            text = text[1..];
        }

        return false;
    }

    /// <summary>
    /// Eight groups of hexadecimal digits of which one run may be written as <c>::</c>; or an IPv4 address in the last place
    /// of an abbreviated address; or an address that starts with <c>fe80::</c> with a zone.
    /// </summary>
    public static bool IsIpV6Address(ReadOnlySpan<byte> text)
    {
        int zone = text.IndexOf((byte)'%');
        if (zone >= 0)
        {
            return IsZone(text[(zone + 1)..]) && IsLinkLocal(text[..zone]);
        }

        if (!text.Contains((byte)'.'))
        {
            return IsGroups(text);
        }

        int last = text.LastIndexOf((byte)':');
        return last >= 0 && IsIpV4Address(text[(last + 1)..]) && IsIpV4Prefix(text[..(last + 1)]);
    }

    private static bool IsLabel(ReadOnlySpan<byte> label)
    {
        if (label.IsEmpty || label[0] == (byte)'-' || label[^1] == (byte)'-')
        {
            return false;
        }

        int characters = 0;
        while (!label.IsEmpty)
        {
            Rune.DecodeFromUtf8(label, out var rune, out int length);
            bool allowed = rune.IsAscii
                ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '-'
                : Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.DecimalDigitNumber;
            if (!allowed)
            {
                return false;
            }

            characters++;
            label = label[length..];
        }

        return characters <= MaxLabelCharacters;
    }

    private static bool IsByteNumber(ReadOnlySpan<byte> digits) => digits.Length switch
    {
        1 => true,
        2 => digits[0] != (byte)'0',
        3 => digits[0] == (byte)'1' || (digits[0] == (byte)'2' && CalendarScanner.TwoDigits(digits[1..]) <= 55),
        _ => false,
    };

    private static bool IsZone(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)value))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static bool IsLinkLocal(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'f' or (byte)'F', (byte)'e' or (byte)'E', (byte)'8', (byte)'0', (byte)':', (byte)':', .. var rest])
        {
            return false;
        }

        return rest.IsEmpty || CountGroups(rest) is >= 1 and <= 4;
    }

    // What may stand before the IPv4 address: "::", "::ffff:", "::ffff:0:", or one to four groups and "::".
    private static bool IsIpV4Prefix(ReadOnlySpan<byte> text)
    {
        if (text is [.. var groups, (byte)':', (byte)':'])
        {
            return groups.IsEmpty || CountGroups(groups) is >= 1 and <= 4;
        }

        if (text is not [(byte)':', (byte)':', .. var mapped, (byte)':'] || mapped.Length < 4)
        {
            return false;
        }

        foreach (byte value in mapped[..4])
        {
            if ((value | 0x20) != 'f')
            {
                return false;
            }
        }

        return mapped.Length == 4
            || (mapped.Length is >= 6 and <= 9 && mapped[4] == (byte)':' && mapped[5..].IndexOfAnyExcept((byte)'0') < 0);
    }

    private static bool IsGroups(ReadOnlySpan<byte> text)
    {
        int gap = text.IndexOf("::"u8);
        if (gap < 0)
        {
            return CountGroups(text) == AddressGroups;
        }

        var before = text[..gap];
        var after = text[(gap + 2)..];
        int left = before.IsEmpty ? 0 : CountGroups(before);
        int right = after.IsEmpty ? 0 : CountGroups(after);
        return left >= 0 && right >= 0 && left + right < AddressGroups;
    }

    /// <summary>How many groups of one to four hexadecimal digits, single colons between them; -1 if it is anything else.</summary>
    private static int CountGroups(ReadOnlySpan<byte> text)
    {
        int groups = 1;
        int digits = 0;
        foreach (byte value in text)
        {
            if (value == (byte)':')
            {
                if (digits == 0)
                {
                    return -1;
                }

                groups++;
                digits = 0;
            }
            else if (!char.IsAsciiHexDigit((char)value) || ++digits > 4)
            {
                return -1;
            }
        }

        return digits == 0 ? -1 : groups;
    }
}
