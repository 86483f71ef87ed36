using System.Buffers;
using System.Globalization;
using System.Text;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>
/// Writes texts as scalars of YAML: several lines as a block, without quotes wherever every reader of YAML, of version 1.1 or 1.2,
/// takes them for the same text, and otherwise in quotes.
/// </summary>
internal static class YamlScalarWriter
{
    /// <summary>Writes a text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">The blanks before the lines of a block.</param>
    /// <param name="step">How many of them the block is deeper than what holds it.</param>
    /// <param name="allowsBlock">Whether a block may stand there; not for names.</param>
    /// <param name="quotes">The quotes to use.</param>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text, int indent, int step, bool allowsBlock, YamlQuotes quotes = YamlQuotes.None)
    {
        if (allowsBlock && text.Contains((byte)'\n') && YamlBlockWriter.CanShow(text))
        {
            YamlBlockWriter.WriteLiteral(output, text, indent, step);
        }
        else if (quotes == YamlQuotes.None && CanBePlain(text))
        {
            output.Write(text);
        }
        else if (quotes != YamlQuotes.Double && (quotes == YamlQuotes.Single || text.IndexOfAny("\"\\"u8) >= 0) && IsPrintable(text) && text.IndexOfAny("\n\t"u8) < 0)
        {
            WriteSingleQuoted(output, text);
        }
        else
        {
            WriteDoubleQuoted(output, text);
        }
    }

    /// <summary>Writes a number or a truth value, which has no quotes.</summary>
    public static void WritePlain(IBufferWriter<byte> output, ReadOnlySpan<byte> text) => output.Write(text);

    private static bool CanBePlain(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] == ' ' || text[^1] is (byte)' ' or (byte)':' || "-?:,[]{}#&*!|>'\"%@`=<"u8.Contains(text[0]) || text.StartsWith("..."u8))
        {
            return false;
        }

        return text.IndexOf(": "u8) < 0 && text.IndexOf(" #"u8) < 0 && text.IndexOfAny("\n\t"u8) < 0
            && IsPrintable(text) && !YamlPlainScalar.IsNull(text) && YamlPlainScalar.TypeOf(text) is null;
    }

    /// <summary>Whether all characters may stand in YAML as themselves, and no reader takes one for the end of a line.</summary>
    public static bool IsPrintable(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0)
        {
            return true;
        }

        int at = 0;
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length) != OperationStatus.Done || NeedsEscape(rune.Value))
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private static bool NeedsEscape(int code) =>
        (code < 0x20 && code is not ('\n' or '\t')) || code is (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF;

    /// <summary>Writes blanks.</summary>
    public static void WriteBlanks(IBufferWriter<byte> output, int count)
    {
        if (count > 0)
        {
            output.GetSpan(count)[..count].Fill((byte)' ');
            output.Advance(count);
        }
    }

    private static void WriteSingleQuoted(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("'"u8);
        int quote;
        while ((quote = text.IndexOf((byte)'\'')) >= 0)
        {
            output.Write(text[..(quote + 1)]);
            output.Write("'"u8);
            text = text[(quote + 1)..];
        }

        output.Write(text);
        output.Write("'"u8);
    }

    private static void WriteDoubleQuoted(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        int at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length);
            string? escape = rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when NeedsEscape(rune.Value) => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => null,
            };
            output.Write(escape is null ? text.Slice(at, length) : Encoding.ASCII.GetBytes(escape));
            at += length;
        }

        output.Write("\""u8);
    }
}
