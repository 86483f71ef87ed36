using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Reads what the XML declaration at the start of a text says.</summary>
internal static class XmlDeclaration
{
    private const int LongestDeclaration = 200;

    private static readonly string[] Wide = ["utf-16", "utf-32", "utf16", "utf32", "ucs-2", "ucs-4", "iso-10646-ucs"];

    /// <summary>The encoding that is declared, or null.</summary>
    public static string? EncodingOf(ReadOnlySpan<byte> text) => Find(text) is { Length: > 0 } place ? Encoding.UTF8.GetString(text.Slice(place.Start, place.Length)) : null;

    /// <summary>Reports a declared encoding that a text does not have: other readers refuse it, or read other characters.</summary>
    /// <param name="source">The text in UTF-8, or turned into it.</param>
    /// <param name="start">Where it starts, behind a byte order mark.</param>
    /// <param name="isUtf16">Whether the text was in UTF-16.</param>
    /// <param name="builder">Where to report.</param>
    public static void Check(ReadOnlySpan<byte> source, int start, bool isUtf16, DocumentBuilder builder)
    {
        ReadOnlySpan<byte> text = source[start..];
        TextSpan place = Find(text);
        ReadOnlySpan<byte> declared = text.Slice(place.Start, place.Length);
        if (declared.IsEmpty || (!isUtf16 && Ascii.EqualsIgnoreCase(declared, "utf-8"u8)))
        {
            return;
        }

        bool isRefused = IsWide(declared) != isUtf16;
        if (isRefused || (!isUtf16 && !Ascii.IsValid(text)))
        {
            string actual = isUtf16 ? "UTF-16" : "UTF-8";
            string others = isRefused ? "XML readers refuse it" : "other readers read other characters";
            string message = $"The file declares the encoding {Encoding.UTF8.GetString(declared)} and is {actual}: {others}. Declare {actual}.";
            builder.Report(SyntaxRules.ValidEncoding, 0, new TextSpan(start + place.Start, place.Length), message);
        }
    }

    /// <summary>Whether an encoding has more than one byte for every character, so that no text in UTF-8 can be in it.</summary>
    private static bool IsWide(ReadOnlySpan<byte> encoding)
    {
        foreach (string wide in Wide)
        {
            if (encoding.Length >= wide.Length && Ascii.EqualsIgnoreCase(encoding[..wide.Length], wide))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the encoding stands that is declared; nowhere when none is.</summary>
    private static TextSpan Find(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("<?xml"u8))
        {
            return default;
        }

        int end = text[..Math.Min(text.Length, LongestDeclaration)].IndexOf("?>"u8);
        ReadOnlySpan<byte> declaration = end < 0 ? default : text[..end];
        int name = declaration.IndexOf("encoding"u8);
        int open = name < 0 ? -1 : declaration[name..].IndexOfAny((byte)'"', (byte)'\'');
        if (open < 0)
        {
            return default;
        }

        int start = name + open + 1;
        int length = declaration[start..].IndexOf(declaration[start - 1]);
        return length < 0 ? default : new TextSpan(start, length);
    }
}
