using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>
/// Finds the places of tags, names and attribute values in the bytes of a text that an XML reader has found well formed up to there.
/// It goes along with that reader tag by tag, because the reader itself tells no byte offsets.
/// </summary>
internal sealed class XmlTagScanner(ReadOnlyMemory<byte> source, int start)
{
    /// <summary>The offset behind what was scanned.</summary>
    public int Position { get; private set; } = start;

    /// <summary>The offset of the tag's <c>&lt;</c>.</summary>
    public int TagStart { get; private set; } = start;

    /// <summary>The place of the tag's name, prefix included.</summary>
    public TextSpan Name { get; private set; }

    /// <summary>The visible text between the last tag and this one, from its first to its last character; empty for none.</summary>
    public TextSpan Text { get; private set; }

    /// <summary>The bytes of a place.</summary>
    public ReadOnlySpan<byte> Slice(TextSpan span) => source.Span.Slice(span.Start, span.Length);

    /// <summary>A name without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName(TextSpan name)
    {
        ReadOnlySpan<byte> text = Slice(name);
        return text[(text.IndexOf((byte)':') + 1)..];
    }

    /// <summary>Moves to the next tag, past text, comments, CDATA sections and processing instructions.</summary>
    public void MoveToTag()
    {
        ReadOnlySpan<byte> text = source.Span;
        int first = -1;
        int last = -1;
        int at = Position;
        while (true)
        {
            int next = text[at..].IndexOf((byte)'<');
            int end = next < 0 ? text.Length : at + next;
            NoteVisible(text, at, end, ref first, ref last);
            if (end + 1 >= text.Length || text[end + 1] is not ((byte)'!' or (byte)'?'))
            {
                TagStart = end;
                Position = end;
                Text = first < 0 ? new TextSpan(end, 0) : TextSpan.Between(first, last);
                return;
            }

            at = SkipAside(text, end, ref first, ref last);
        }
    }

    /// <summary>Reads the name of the start tag.</summary>
    public void StartTag()
    {
        ReadOnlySpan<byte> text = source.Span;
        int start = Math.Min(TagStart + 1, text.Length);
        Name = new TextSpan(start, NameLength(text[start..]));
        Position = Name.End;
    }

    /// <summary>Reads the next attribute of the start tag.</summary>
    /// <param name="name">The place of its name.</param>
    /// <param name="value">The place of its value, quotes included.</param>
    /// <returns>Whether there was one; if not, the tag has ended.</returns>
    public bool NextAttribute(out TextSpan name, out TextSpan value)
    {
        ReadOnlySpan<byte> text = source.Span;
        int at = SkipBlanks(text, Position);
        if (at >= text.Length || text[at] is (byte)'>' or (byte)'/')
        {
            int end = text[at..].IndexOf((byte)'>');
            Position = end < 0 ? text.Length : at + end + 1;
            name = default;
            value = default;
            return false;
        }

        name = new TextSpan(at, NameLength(text[at..]));
        at = SkipBlanks(text, name.End);
        at = SkipBlanks(text, Math.Min(at + 1, text.Length));
        int close = at < text.Length ? text[(at + 1)..].IndexOf(text[at]) : -1;
        value = close < 0 ? new TextSpan(Math.Min(at, text.Length), 0) : new TextSpan(at, close + 2);
        Position = close < 0 ? text.Length : value.End;
        return close >= 0;
    }

    /// <summary>Moves behind the end tag.</summary>
    public void EndTag()
    {
        ReadOnlySpan<byte> text = source.Span;
        int end = text[TagStart..].IndexOf((byte)'>');
        Position = end < 0 ? text.Length : TagStart + end + 1;
    }

    /// <summary>Whether a byte is white space of XML.</summary>
    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static int NameLength(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && !IsBlank(text[length]) && text[length] is not ((byte)'>' or (byte)'/' or (byte)'='))
        {
            length++;
        }

        return length;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipAside(ReadOnlySpan<byte> text, int start, ref int first, ref int last)
    {
        ReadOnlySpan<byte> rest = text[start..];
        if (!rest.StartsWith("<![CDATA["u8))
        {
            return EndBehind(text, start, rest.StartsWith("<!--"u8) ? "-->"u8 : "?>"u8, skip: 2);
        }

        int end = EndBehind(text, start, "]]>"u8, skip: 9);
        if (text[(start + 9)..Math.Max(start + 9, end - 3)].Trim(" \t\r\n"u8).Length > 0)
        {
            first = first < 0 ? start : first;
            last = end;
        }

        return end;
    }

    private static int EndBehind(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> mark, int skip)
    {
        int from = Math.Min(start + skip, text.Length);
        int found = text[from..].IndexOf(mark);
        return found < 0 ? text.Length : from + found + mark.Length;
    }

    private static void NoteVisible(ReadOnlySpan<byte> text, int start, int end, ref int first, ref int last)
    {
        ReadOnlySpan<byte> run = text[start..end];
        int visible = run.IndexOfAnyExcept(" \t\r\n"u8);
        if (visible >= 0)
        {
            first = first < 0 ? start + visible : first;
            last = start + run.LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
        }
    }
}
