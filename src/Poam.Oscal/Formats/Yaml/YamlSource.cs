using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Looks at the UTF-8 of a YAML text around a place.</summary>
internal static class YamlSource
{
    /// <summary>Whether a byte is a blank or a tab.</summary>
    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t';

    /// <summary>Whether a byte ends a line.</summary>
    public static bool IsBreak(byte value) => value is (byte)'\n' or (byte)'\r';

    /// <summary>The offset where the line of a place begins.</summary>
    public static int LineStart(ReadOnlySpan<byte> source, int offset)
    {
        int lineEnd = source[..Math.Min(offset, source.Length)].LastIndexOfAny((byte)'\n', (byte)'\r');
        return lineEnd >= 0 ? lineEnd + 1 : source.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }

    /// <summary>The offset where the line of a place ends, before its line break.</summary>
    public static int LineEnd(ReadOnlySpan<byte> source, int offset)
    {
        offset = Math.Min(offset, source.Length);
        int length = source[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? source.Length : offset + length;
    }

    /// <summary>The offset of the first character of a line that is no blank; the end of the line when there is none.</summary>
    public static int FirstVisible(ReadOnlySpan<byte> source, int lineStart)
    {
        int offset = lineStart;
        while (offset < source.Length && IsBlank(source[offset]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>The offset behind the last visible character before a place; not before a first offset.</summary>
    public static int TrimEnd(ReadOnlySpan<byte> source, int first, int end)
    {
        while (end > first && (IsBlank(source[end - 1]) || IsBreak(source[end - 1])))
        {
            end--;
        }

        return end;
    }

    /// <summary>The offset of the next character that is neither blank nor line break nor part of a comment.</summary>
    public static int SkipBlanks(ReadOnlySpan<byte> source, int offset)
    {
        while (offset < source.Length)
        {
            if (source[offset] == '#')
            {
                offset = LineEnd(source, offset);
            }
            else if (IsBlank(source[offset]) || IsBreak(source[offset]))
            {
                offset++;
            }
            else
            {
                break;
            }
        }

        return offset;
    }

    /// <summary>The character at an offset; at the end of the text, an empty place.</summary>
    public static TextSpan CharacterAt(ReadOnlySpan<byte> source, int offset)
    {
        offset = Math.Clamp(offset, 0, source.Length);
        _ = Rune.DecodeFromUtf8(source[offset..], out _, out int length);
        return new TextSpan(offset, offset < source.Length ? length : 0);
    }

    /// <summary>
    /// The offset of a tab that indents a name or an item of a list in block style, where YAML allows blanks only; -1 for none.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="offset">Where the name or the item begins.</param>
    /// <param name="isName">Whether a mapping begins or goes on there: then no tab may stand behind a <c>-</c> either.</param>
    public static int FindIndentingTab(ReadOnlySpan<byte> source, int offset, bool isName)
    {
        int start = LineStart(source, offset);
        ReadOnlySpan<byte> before = source[start..offset];
        if (before.IndexOfAnyExcept(" \t-?"u8) >= 0)
        {
            return -1;
        }

        int tab = before.IndexOf((byte)'\t');
        int indicator = before.IndexOfAny((byte)'-', (byte)'?');
        bool isIndentation = tab >= 0 && (isName || (indicator > tab));
        return isIndentation ? start + tab : -1;
    }
}
