using System.Globalization;
using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a URI or a URI reference.</summary>
internal static class UriAdvice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'<', .. var inner, (byte)'>'])
        {
            return "it is in angle brackets" + WriteIfAccepted(form, AdviceText.Decode(inner));
        }

        if (IsDrivePath(text))
        {
            return "it is a Windows path" + WriteIfAccepted(form, "file:///" + Repair(text));
        }

        int foreign = UriScanner.IndexOfForeign(text);
        if (foreign >= 0)
        {
            string why = text[foreign] == (byte)'%' ? " without two hexadecimal digits after it" : "";
            return $"it has {AdviceText.Place(text, foreign)}{why}{WriteIfAccepted(form, Repair(text))}";
        }

        return (form == LexicalForm.UriReference ? null : ExplainScheme(form, text)) ?? ExplainParts(form, text);
    }

    private static string? ExplainScheme(LexicalForm form, ReadOnlySpan<byte> text)
    {
        int scheme = UriScanner.SchemeLength(text);
        if (scheme == 0)
        {
            string value = AdviceText.Decode(text);
            return "it has no scheme, such as `https:`, and a relative reference is not allowed here"
                + (text.StartsWith("www."u8) ? WriteIfAccepted(form, "https://" + value) : "");
        }

        if (form == LexicalForm.Uri && scheme == 1)
        {
            return $"its scheme {AdviceText.Quote(text[..1])} has only one letter";
        }

        return scheme + 1 == text.Length ? "it has nothing after its scheme" : null;
    }

    private static string ExplainParts(LexicalForm form, ReadOnlySpan<byte> text)
    {
        int end = AuthorityEnd(text);
        int bracket = text[end..].IndexOfAny((byte)'[', (byte)']');
        if (bracket >= 0)
        {
            return $"it has {AdviceText.Place(text, end + bracket)}, which only encloses an IPv6 address"
                + WriteIfAccepted(form, Repair(text));
        }

        int fragment = text.IndexOf((byte)'#');
        int second = fragment < 0 ? -1 : text[(fragment + 1)..].IndexOf((byte)'#');
        if (second >= 0)
        {
            return $"it has a second {AdviceText.Place(text, fragment + 1 + second)}{WriteIfAccepted(form, Repair(text))}";
        }

        int authority = text[..end].IndexOf("//"u8);
        return authority >= 0
            ? $"{AdviceText.Quote(text[(authority + 2)..end])} is not a host with or without a port"
            : "its first part has a colon, before which a scheme would stand" + WriteIfAccepted(form, "./" + AdviceText.Decode(text));
    }

    private static bool IsDrivePath(ReadOnlySpan<byte> text) =>
        text is [_, (byte)':', (byte)'\\' or (byte)'/', ..] && char.IsAsciiLetter((char)text[0]);

    // Where the path starts: behind the scheme and, if there is one, the host.
    private static int AuthorityEnd(ReadOnlySpan<byte> text)
    {
        int scheme = UriScanner.SchemeLength(text);
        int start = scheme == 0 ? 0 : scheme + 1;
        if (!text[start..].StartsWith("//"u8))
        {
            return start;
        }

        int end = text[(start + 2)..].IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        return end < 0 ? text.Length : start + 2 + end;
    }

    // Backslashes become slashes; everything else that may not stand where it stands is percent-encoded.
    private static string Repair(ReadOnlySpan<byte> text)
    {
        int pathStart = AuthorityEnd(text);
        bool fragment = false;
        var repaired = new StringBuilder();
        for (int index = 0; index < text.Length; index++)
        {
            byte next = text[index];
            bool encode = next switch
            {
                (byte)'\\' => false,
                (byte)'#' => fragment,
                (byte)'[' or (byte)']' => index >= pathStart,
                _ => UriScanner.IndexOfForeign(text.Slice(index, Math.Min(3, text.Length - index))) == 0,
            };
            fragment |= next == (byte)'#';
            if (encode)
            {
                repaired.Append('%').Append(next.ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                repaired.Append(next == (byte)'\\' ? '/' : (char)next);
            }
        }

        return repaired.ToString();
    }

    private static string WriteIfAccepted(LexicalForm form, string value) =>
        LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(value)) ? AdviceText.Write(value) : "";
}
