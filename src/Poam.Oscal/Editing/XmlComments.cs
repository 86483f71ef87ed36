using Poam.Oscal.Formats.Xml;

namespace Poam.Oscal.Editing;

/// <summary>Finds the comments that belong to an XML element: those right above it, and one behind it in the same line.</summary>
internal static class XmlComments
{
    /// <summary>
    /// Where the line break before an element, or before the comments right above it, begins; the element's start when it shares a line.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="start">Where the element begins.</param>
    /// <param name="gap">Where what stands before it begins.</param>
    /// <param name="keepsComments">Whether comments are left out, because they may be about all elements.</param>
    public static int LeadOf(ReadOnlySpan<byte> source, int start, int gap, bool keepsComments)
    {
        int first = start;
        while (true)
        {
            int visible = first;
            while (visible > gap && XmlTagScanner.IsBlank(source[visible - 1]))
            {
                visible--;
            }

            bool isRightAbove = source[visible..first].Count((byte)'\n') == 1;
            int comment = !keepsComments && isRightAbove && source[gap..visible].EndsWith("-->"u8) ? source[gap..visible].LastIndexOf("<!--"u8) : -1;
            if (comment < 0 || !StandsAlone(source, gap + comment, gap))
            {
                return BreakBefore(source, first, visible);
            }

            first = gap + comment;
        }
    }

    /// <summary>Behind an element and a comment that stands behind it in the same line, with nothing else.</summary>
    public static int EndOf(ReadOnlySpan<byte> source, int end, int limit)
    {
        ReadOnlySpan<byte> rest = source[end..limit];
        int line = rest.IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> text = (line < 0 ? rest : rest[..line]).TrimEnd(" \t"u8);
        bool isComment = line >= 0 && text.TrimStart(" \t"u8).StartsWith("<!--"u8) && text.EndsWith("-->"u8);
        return isComment ? end + text.Length : end;
    }

    private static bool StandsAlone(ReadOnlySpan<byte> source, int comment, int gap)
    {
        int at = comment;
        while (at > gap && source[at - 1] is (byte)' ' or (byte)'\t')
        {
            at--;
        }

        return at > gap && source[at - 1] is (byte)'\n' or (byte)'\r';
    }

    private static int BreakBefore(ReadOnlySpan<byte> source, int first, int visible)
    {
        int line = source[visible..first].LastIndexOf((byte)'\n');
        return line < 0 ? first : line > 0 && source[visible + line - 1] == '\r' ? visible + line - 1 : visible + line;
    }
}
