using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a host name or an IP address.</summary>
internal static class NetworkAdvice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("://"u8) >= 0)
        {
            return "it is a URI; write only the " + (form == LexicalForm.Hostname ? "host" : "address");
        }

        int slash = text.IndexOf((byte)'/');
        if (slash >= 0)
        {
            return $"it has {AdviceText.Place(text, slash)}{WriteIfAccepted(form, text[..slash])}";
        }

        return form switch
        {
            LexicalForm.Hostname => ExplainHostname(text),
            LexicalForm.IpV4Address => ExplainIpV4(text),
            _ => ExplainIpV6(text),
        };
    }

    private static string? ExplainHostname(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        if (colon >= 0)
        {
            return $"it has {AdviceText.Place(text, colon)}{WriteIfAccepted(LexicalForm.Hostname, text[..colon])}";
        }

        int underscore = text.IndexOf((byte)'_');
        if (underscore >= 0)
        {
            return $"it has {AdviceText.Place(text, underscore)}; a host name holds letters, digits, hyphens and dots";
        }

        return text[^1] == (byte)'.' ? $"it ends with a dot{WriteIfAccepted(LexicalForm.Hostname, text[..^1])}" : null;
    }

    private static string? ExplainIpV4(ReadOnlySpan<byte> text)
    {
        if (NetworkScanner.IsIpV6Address(text))
        {
            return "it is an IPv6 address";
        }

        string value = AdviceText.Decode(text);
        int colon = text.IndexOf((byte)':');
        if (colon >= 0)
        {
            return $"it has {AdviceText.Place(text, colon)}{WriteIfAccepted(LexicalForm.IpV4Address, text[..colon])}";
        }

        string[] parts = value.Split('.');
        foreach (string part in parts)
        {
            if (part.Length > 1 && part[0] == '0' && CalendarScanner.CountDigits(Encoding.UTF8.GetBytes(part)) == part.Length)
            {
                return $"its number `{part}` has leading zeros";
            }

            if (NumberScanner.IsNonNegativeInteger(Encoding.UTF8.GetBytes(part)) && (part.Length > 3 || int.Parse(part, null) > 255))
            {
                return $"its number `{part}` is above 255";
            }
        }

        return parts.Length != 4 ? $"it has {Count(parts.Length, "number")} instead of 4" : null;
    }

    private static string? ExplainIpV6(ReadOnlySpan<byte> text)
    {
        if (NetworkScanner.IsIpV4Address(text))
        {
            return "it is an IPv4 address";
        }

        if (text is [(byte)'[', .. var inner, (byte)']'])
        {
            return $"it is in brackets{WriteIfAccepted(LexicalForm.IpV6Address, inner)}";
        }

        int zone = text.IndexOf((byte)'%');
        if (zone >= 0)
        {
            return "only an address that starts with `fe80::` has a zone"
                + WriteIfAccepted(LexicalForm.IpV6Address, text[..zone]);
        }

        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsAsciiHexDigit((char)text[index]) && text[index] is not ((byte)':' or (byte)'.'))
            {
                return $"it has {AdviceText.Place(text, index)}, which is no hexadecimal digit";
            }
        }

        int gap = text.IndexOf("::"u8);
        return gap < 0 ? $"it does not have 8 groups, and no `::` for those that are zero"
            : text[(gap + 1)..].IndexOf("::"u8) >= 0 ? "it has more than one `::`"
            : null;
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string WriteIfAccepted(LexicalForm form, ReadOnlySpan<byte> value) =>
        LexicalScanner.Accepts(form, value) ? AdviceText.Write(AdviceText.Decode(value)) : "";
}
