using System.Buffers.Text;
using System.Text;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Decodes the text of elements and attributes: references, CDATA sections, line ends; comments fall out.</summary>
internal static class XmlText
{
    /// <summary>Whether the text of an element means what it is, byte by byte.</summary>
    public static bool IsPlainContent(ReadOnlySpan<byte> raw) => raw.IndexOfAny((byte)'&', (byte)'<', (byte)'\r') < 0;

    /// <summary>Whether an attribute's text means what it is, byte by byte.</summary>
    public static bool IsPlainAttribute(ReadOnlySpan<byte> raw) => raw.IndexOfAny("&\r\n\t"u8) < 0;

    /// <summary>Decodes well-formed text.</summary>
    /// <param name="raw">What stands between the tags or quotes.</param>
    /// <param name="text">Room for the text, which is never longer than <paramref name="raw"/>.</param>
    /// <param name="isAttribute">Whether white space becomes blanks, as in attributes.</param>
    /// <returns>The length of the text.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, Span<byte> text, bool isAttribute)
    {
        int length = 0;
        int at = 0;
        while (at < raw.Length)
        {
            int next = raw[at..].IndexOfAny("&<\r\n\t"u8);
            int plain = next < 0 ? raw.Length - at : next;
            raw.Slice(at, plain).CopyTo(text[length..]);
            length += plain;
            at += plain;
            if (at < raw.Length)
            {
                length += DecodeSpecial(raw, ref at, text[length..], isAttribute);
            }
        }

        return length;
    }

    private static int DecodeSpecial(ReadOnlySpan<byte> raw, ref int at, Span<byte> text, bool isAttribute)
    {
        switch (raw[at])
        {
            case (byte)'&':
                return DecodeReference(raw, ref at, text);
            case (byte)'<':
                return DecodeAside(raw, ref at, text);
            case (byte)'\r':
                at += at + 1 < raw.Length && raw[at + 1] == '\n' ? 2 : 1;
                text[0] = isAttribute ? (byte)' ' : (byte)'\n';
                return 1;
            default:
                text[0] = isAttribute ? (byte)' ' : raw[at];
                at++;
                return 1;
        }
    }

    private static int DecodeReference(ReadOnlySpan<byte> raw, ref int at, Span<byte> text)
    {
        int end = raw[at..].IndexOf((byte)';');
        if (end < 0)
        {
            text[0] = raw[at++];
            return 1;
        }

        ReadOnlySpan<byte> name = raw.Slice(at + 1, end - 1);
        at += end + 1;
        if (name.Length > 1 && name[0] == '#')
        {
            bool isHex = name[1] == 'x';
            _ = Utf8Parser.TryParse(name[(isHex ? 2 : 1)..], out int code, out _, isHex ? 'X' : 'D');
            Rune rune = Rune.TryCreate(code, out Rune valid) ? valid : Rune.ReplacementChar;
            return rune.EncodeToUtf8(text);
        }

        text[0] = name.Length < 2 ? (byte)'&' : name[0] switch
        {
            (byte)'l' => (byte)'<',
            (byte)'g' => (byte)'>',
            (byte)'q' => (byte)'"',
            _ => name[1] == 'm' ? (byte)'&' : (byte)'\'',
        };
        return 1;
    }

    private static int DecodeAside(ReadOnlySpan<byte> raw, ref int at, Span<byte> text)
    {
        ReadOnlySpan<byte> rest = raw[at..];
        bool isCdata = rest.StartsWith("<![CDATA["u8);
        ReadOnlySpan<byte> mark = isCdata ? "]]>"u8 : rest.StartsWith("<!--"u8) ? "-->"u8 : "?>"u8;
        int skip = isCdata ? 9 : Math.Min(rest.Length, 2);
        int found = rest[skip..].IndexOf(mark);
        int end = found < 0 ? rest.Length : skip + found;
        at += found < 0 ? rest.Length : end + mark.Length;
        return isCdata ? CopyLines(rest[skip..end], text) : 0;
    }

    private static int CopyLines(ReadOnlySpan<byte> raw, Span<byte> text)
    {
        int length = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            bool isReturn = raw[i] == '\r';
            text[length++] = isReturn ? (byte)'\n' : raw[i];
            i += isReturn && i + 1 < raw.Length && raw[i + 1] == '\n' ? 1 : 0;
        }

        return length;
    }
}
