using System.Text;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Reads what the XML declaration at the start of a text says.</summary>
internal static class XmlDeclaration
{
    private const int LongestDeclaration = 200;

    /// <summary>The encoding that is declared, or null.</summary>
    public static string? EncodingOf(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("<?xml"u8))
        {
            return null;
        }

        int end = text[..Math.Min(text.Length, LongestDeclaration)].IndexOf("?>"u8);
        ReadOnlySpan<byte> declaration = end < 0 ? default : text[..end];
        int name = declaration.IndexOf("encoding"u8);
        int open = name < 0 ? -1 : declaration[name..].IndexOfAny((byte)'"', (byte)'\'');
        if (open < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> value = declaration[(name + open + 1)..];
        int close = value.IndexOf(declaration[name + open]);
        return close < 0 ? null : Encoding.UTF8.GetString(value[..close]);
    }
}
