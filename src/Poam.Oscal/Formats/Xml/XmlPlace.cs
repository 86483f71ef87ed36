using System.Text;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Finds places in the bytes of an XML text.</summary>
internal static class XmlPlace
{
    /// <summary>The offset of a line and column as XML readers count them: from 1, columns in UTF-16 units.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="start">Where line 1 starts.</param>
    /// <param name="line">The line.</param>
    /// <param name="column">The column.</param>
    public static int OffsetOf(ReadOnlySpan<byte> source, int start, int line, int column)
    {
        int offset = start;
        for (int i = 1; i < line; i++)
        {
            int end = source[offset..].IndexOfAny((byte)'\r', (byte)'\n');
            if (end < 0)
            {
                return source.Length;
            }

            offset += end;
            offset += source[offset] == '\r' && offset + 1 < source.Length && source[offset + 1] == '\n' ? 2 : 1;
        }

        for (int units = column - 1; units > 0 && offset < source.Length;)
        {
            _ = Rune.DecodeFromUtf8(source[offset..], out Rune rune, out int length);
            units -= rune.Utf16SequenceLength;
            offset += length;
        }

        return offset;
    }

    /// <summary>The offset of the document type declaration that stands before the root element, or -1.</summary>
    public static int FindDoctype(ReadOnlySpan<byte> source, int start)
    {
        int at = start;
        while (true)
        {
            int next = source[at..].IndexOf((byte)'<');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            ReadOnlySpan<byte> rest = source[at..];
            if (rest.StartsWith("<!DOCTYPE"u8))
            {
                return at;
            }

            ReadOnlySpan<byte> mark = rest.StartsWith("<!--"u8) ? "-->"u8 : rest.StartsWith("<?"u8) ? "?>"u8 : default;
            int end = mark.IsEmpty ? -1 : rest.IndexOf(mark);
            if (end < 0)
            {
                return -1;
            }

            at += end + mark.Length;
        }
    }
}
