using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Editing;

/// <summary>Looks at the lines of a YAML text.</summary>
internal static class YamlLines
{
    /// <summary>Where the line behind the line of a place begins; the end of the text when there is none.</summary>
    public static int NextLine(ReadOnlySpan<byte> source, int offset)
    {
        int end = YamlSource.LineEnd(source, offset);
        return end >= source.Length ? source.Length
            : source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? end + 2
            : end + 1;
    }

    /// <summary>Where the line before a line begins; the line itself when it is the first.</summary>
    public static int LineBefore(ReadOnlySpan<byte> source, int lineStart)
    {
        int end = lineStart;
        if (end > 0 && source[end - 1] == '\n')
        {
            end--;
        }

        if (end > 0 && source[end - 1] == '\r')
        {
            end--;
        }

        return end == lineStart ? lineStart : YamlSource.LineStart(source, end);
    }

    /// <summary>Whether a line holds nothing but a comment.</summary>
    public static bool IsComment(ReadOnlySpan<byte> source, int lineStart)
    {
        int visible = YamlSource.FirstVisible(source, lineStart);
        return visible < source.Length && source[visible] == '#';
    }

    /// <summary>Whether a line holds nothing.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> source, int lineStart)
    {
        int visible = YamlSource.FirstVisible(source, lineStart);
        return visible >= source.Length || YamlSource.IsBreak(source[visible]);
    }

    /// <summary>
    /// The end of the lines of a value in block style: behind the line of its last character and the comments below it that stand deeper.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="end">Where the value ends.</param>
    /// <param name="column">The column of the name or dash of the value.</param>
    public static int EndOfLines(ReadOnlySpan<byte> source, int end, int column)
    {
        int known = NextLine(source, end);
        for (int line = known; line < source.Length; line = NextLine(source, line))
        {
            if (IsComment(source, line) && YamlSource.FirstVisible(source, line) - line > column)
            {
                known = NextLine(source, line);
            }
            else if (!IsBlank(source, line))
            {
                break;
            }
        }

        return known;
    }
}
