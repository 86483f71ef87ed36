using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>The anchor and the tag before a value, as they stand in the text.</summary>
/// <param name="Anchor">The anchor's name without its <c>&amp;</c>; empty for none.</param>
/// <param name="Tag">The tag; empty for none.</param>
/// <param name="End">The offset behind the last of them.</param>
internal readonly record struct YamlProperties(TextSpan Anchor, TextSpan Tag, int End)
{
    /// <summary>Reads what stands before a value.</summary>
    /// <param name="source">The text, which a parser has found well formed.</param>
    /// <param name="start">Where the first one begins.</param>
    public static YamlProperties Read(ReadOnlySpan<byte> source, int start)
    {
        TextSpan anchor = default;
        TextSpan tag = default;
        int end = start;
        for (int offset = start; offset < source.Length; offset = YamlSource.SkipBlanks(source, end))
        {
            if (source[offset] == '&' && anchor.Length == 0)
            {
                end = EndOf(source, offset, " \t\r\n,[]{}"u8);
                anchor = TextSpan.Between(offset + 1, end);
            }
            else if (source[offset] == '!' && tag.Length == 0)
            {
                bool isVerbatim = offset + 1 < source.Length && source[offset + 1] == '<';
                end = isVerbatim ? EndOf(source, offset, ">"u8) + 1 : EndOf(source, offset, " \t\r\n,"u8);
                tag = TextSpan.Between(offset, Math.Min(end, source.Length));
            }
            else
            {
                break;
            }
        }

        return new YamlProperties(anchor, tag, Math.Min(end, source.Length));
    }

    private static int EndOf(ReadOnlySpan<byte> source, int offset, ReadOnlySpan<byte> ends)
    {
        int length = source[offset..].IndexOfAny(ends);
        return length < 0 ? source.Length : offset + length;
    }
}
