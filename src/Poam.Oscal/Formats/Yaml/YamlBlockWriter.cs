using System.Buffers;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Writes texts as blocks of lines.</summary>
internal static class YamlBlockWriter
{
    /// <summary>Whether a block keeps a text as it is.</summary>
    public static bool CanHold(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> body = text.TrimEnd((byte)'\n');
        bool hasEnd = !body.IsEmpty && !body[(body.LastIndexOf((byte)'\n') + 1)..].Trim((byte)' ').IsEmpty;
        return hasEnd && text[0] is not ((byte)'\n' or (byte)'\t') && text.IndexOf("\n\t"u8) < 0 && YamlScalarWriter.IsPrintable(text);
    }

    /// <summary>Whether a block also shows all of it: blanks and tabs where people cannot see them are better seen in quotes.</summary>
    public static bool CanShow(ReadOnlySpan<byte> text) =>
        CanHold(text) && text[^1] != ' ' && !text.Contains((byte)'\t') && (text.IndexOf(" \n"u8) < 0 || HasOnlyHardBreaks(text));

    /// <summary>Writes a text, each of its lines in a line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">The blanks before the lines.</param>
    /// <param name="step">How many of them the block is deeper than what holds it.</param>
    public static void WriteLiteral(IBufferWriter<byte> output, ReadOnlySpan<byte> text, int indent, int step)
    {
        ReadOnlySpan<byte> body = Header(output, (byte)'|', text, step, out int ends);
        foreach (Range range in body.Split((byte)'\n'))
        {
            Line(output, body[range], indent);
        }

        Breaks(output, ends - 1);
    }

    /// <summary>Writes a text as paragraphs that are wrapped at some of their blanks.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="breaks">The offsets of those blanks, in order.</param>
    /// <param name="indent">The blanks before the lines.</param>
    /// <param name="step">How many of them the block is deeper than what holds it.</param>
    public static void WriteFolded(IBufferWriter<byte> output, ReadOnlySpan<byte> text, ReadOnlySpan<int> breaks, int indent, int step)
    {
        ReadOnlySpan<byte> body = Header(output, (byte)'>', text, step, out int ends);
        int next = 0;
        bool isIndented = true;
        for (int start = 0; start < body.Length;)
        {
            int end = body[start..].IndexOf((byte)'\n') is >= 0 and int length ? start + length : body.Length;
            bool wasIndented = isIndented;
            isIndented = body[start] == ' ';

            // Between two paragraphs one break is a blank; lines that are indented stand as they are.
            Breaks(output, wasIndented || isIndented ? 0 : 1);
            while (next < breaks.Length && breaks[next] < end)
            {
                int at = breaks[next++];
                if (!isIndented)
                {
                    Line(output, body[start..at], indent);
                    start = at + 1;
                }
            }

            Line(output, body[start..end], indent);
            start = end + 1;
            while (start < body.Length && body[start] == '\n')
            {
                Breaks(output, 1);
                start++;
            }
        }

        Breaks(output, ends - 1);
    }

    /// <summary>Writes the sign that opens a block.</summary>
    /// <returns>The text without the breaks at its end.</returns>
    private static ReadOnlySpan<byte> Header(IBufferWriter<byte> output, byte sign, ReadOnlySpan<byte> text, int step, out int ends)
    {
        output.Write([sign]);
        if (text[0] == ' ')
        {
            output.Write([(byte)('0' + step)]);
        }

        ReadOnlySpan<byte> body = text.TrimEnd((byte)'\n');
        ends = text.Length - body.Length;
        output.Write(ends == 0 ? "-"u8 : ends == 1 ? default : "+"u8);
        return body;
    }

    private static void Line(IBufferWriter<byte> output, ReadOnlySpan<byte> line, int indent)
    {
        output.Write("\n"u8);
        if (!line.IsEmpty)
        {
            YamlScalarWriter.WriteBlanks(output, indent);
            output.Write(line);
        }
    }

    private static void Breaks(IBufferWriter<byte> output, int count)
    {
        for (int i = 0; i < count; i++)
        {
            output.Write("\n"u8);
        }
    }

    /// <summary>Whether blanks at the ends of lines are breaks of Markdown: two behind some text.</summary>
    private static bool HasOnlyHardBreaks(ReadOnlySpan<byte> text)
    {
        foreach (Range range in text.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = text[range];
            if (!line.IsEmpty && line[^1] == ' ' && line.Trim((byte)' ').IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
