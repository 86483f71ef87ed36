using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>
/// Sees in which lines a text stands in the YAML that it was read from, so that it can be written in the same ones: a paragraph that somebody
/// wrapped stays wrapped where it was.
/// </summary>
internal static class YamlSourceLines
{
    /// <summary>How a text is written: a block stays one, and what goes over several lines in another style becomes a folded one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The scalar.</param>
    /// <param name="text">Its text.</param>
    /// <param name="breaks">Where a folded one is wrapped: the offsets of the blanks that stand for the end of a line.</param>
    public static YamlBlockKind KindOf(NodeDocument document, int node, ReadOnlySpan<byte> text, out int[] breaks)
    {
        TextSpan value = document.ValueOf(node);
        ReadOnlySpan<byte> source = document.Format == OscalFormat.Yaml && value.Length > 0 ? document.Source.Slice(value.Start, value.Length) : default;
        breaks = [];
        if (source.IsEmpty || source[0] is not ((byte)'|' or (byte)'>'))
        {
            return source.IndexOfAny("\n\r"u8) >= 0 && YamlBlockWriter.CanShow(text) && (breaks = BreaksIn(source, text)).Length > 0 ? YamlBlockKind.Folded
                : text.Contains((byte)'\n') && YamlBlockWriter.CanShow(text) ? YamlBlockKind.Literal
                : YamlBlockKind.None;
        }

        if (!YamlBlockWriter.CanHold(text))
        {
            return YamlBlockKind.None;
        }

        breaks = source[0] == '>' ? BreaksIn(source, text) : [];
        return source[0] == '>' ? YamlBlockKind.Folded : YamlBlockKind.Literal;
    }

    /// <summary>Follows the lines of a scalar through its text.</summary>
    private static int[] BreaksIn(ReadOnlySpan<byte> source, ReadOnlySpan<byte> text)
    {
        byte quote = source[0] is (byte)'"' or (byte)'\'' ? source[0] : default;
        ReadOnlySpan<byte> lines = source[0] == '>' ? source[YamlSource.LineEnd(source, 0)..] : quote == 0 ? source : source[1..^1];
        Span<byte> buffer = quote == 0 ? default : new byte[lines.Length];
        List<int> breaks = [];
        int end = 0;
        foreach (Range range in lines.SplitAny((byte)'\n', (byte)'\r'))
        {
            ReadOnlySpan<byte> line = lines[range].Trim(" \t"u8);
            line = quote == 0 ? line : Unquote(line, quote, buffer).Trim(" \t"u8);
            int start = end;
            while (start < text.Length && text[start] is (byte)' ' or (byte)'\n')
            {
                start++;
            }

            if (!text[start..].StartsWith(line))
            {
                return [];
            }

            if (end > 0 && start == end + 1 && text[end] == ' ' && !line.IsEmpty)
            {
                breaks.Add(end);
            }

            end = line.IsEmpty ? end : start + line.Length;
        }

        return [.. breaks];
    }

    /// <summary>What a line means in quotes. What is no plain character there stays as it is, so that it is not found in the text.</summary>
    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> line, byte quote, Span<byte> buffer)
    {
        int length = 0;
        for (int i = 0; i < line.Length; i++)
        {
            bool isEscape = quote == '"' ? line[i] == '\\' : line[i] == '\'';
            bool isPlain = isEscape && i + 1 < line.Length && (quote == '\'' || line[i + 1] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)' ');
            if (isEscape && i + 1 == line.Length && quote == '"')
            {
                break;
            }

            i += isPlain ? 1 : 0;
            buffer[length++] = line[i];
        }

        return buffer[..length];
    }
}
