using System.Text;
using System.Text.Json;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Json;

/// <summary>Says in plain words what broke the syntax of JSON.</summary>
internal static class JsonSyntaxFindings
{
    /// <summary>Reports the fault at which reading ended.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="start">Where reading began.</param>
    /// <param name="consumed">How many bytes the reader had taken.</param>
    /// <param name="failure">What the reader said.</param>
    /// <param name="binder">What is open.</param>
    /// <param name="builder">Where to report.</param>
    public static void Report(ReadOnlySpan<byte> source, int start, int consumed, JsonException failure, ObjectTreeBinder binder, DocumentBuilder builder)
    {
        int line = PlaceOf(source, start, failure);
        int offset = Math.Clamp(Math.Max(line, start + consumed), 0, source.Length);
        offset = SkipBlanks(source, offset);
        if (binder.IsClosed)
        {
            builder.Report(
                SyntaxRules.OneDocument,
                0,
                SpanAt(source, offset),
                "The file goes on after the end of its document. Remove what follows, or put it into a file of its own.");
            return;
        }

        builder.Report(SyntaxRules.WellFormed, builder.OpenNode, SpanAt(source, offset), Explain(source, offset, failure, binder));
    }

    private static string Explain(ReadOnlySpan<byte> source, int offset, JsonException failure, ObjectTreeBinder binder)
    {
        if (offset >= source.Length)
        {
            return binder.IsOpen
                ? "The JSON ends before its objects and arrays are closed: the file was cut off, or a closing bracket is missing."
                : "The JSON ends before it starts.";
        }

        byte found = source[offset];
        byte before = LastVisible(source, offset);
        if (found is (byte)'}' or (byte)']' && before == ',')
        {
            return $"There is a comma before `{(char)found}`. JSON has no trailing commas: remove it.";
        }

        return found switch
        {
            (byte)'\'' => "JSON writes text in double quotes, not in single ones.",
            (byte)'"' when before is (byte)'"' or (byte)'}' or (byte)']' => "There is a comma missing before this text.",
            (byte)'{' when before is (byte)'}' => "There is a comma missing before this object.",
            (byte)'N' or (byte)'I' => "JSON has no NaN and no Infinity.",
            < 0x20 when found is not ((byte)'\n' or (byte)'\r' or (byte)'\t') => $"There is a control character (0x{found:X2}); JSON writes it as \\u{found:x4}.",
            _ => Shorten(failure.Message),
        };
    }

    private static string Shorten(string message)
    {
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string sentence = (place < 0 ? message : message[..place]).TrimEnd();
        return "This is not JSON: " + (sentence.EndsWith('.') ? sentence : sentence + ".");
    }

    /// <summary>The offset that the reader's exception names by line and byte in the line.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> source, int start, JsonException failure)
    {
        int offset = start;
        for (long line = failure.LineNumber ?? 0; line > 0; line--)
        {
            int next = source[offset..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return source.Length;
            }

            offset += next + 1;
        }

        return (int)Math.Min(source.Length, offset + (failure.BytePositionInLine ?? 0));
    }

    private static int SkipBlanks(ReadOnlySpan<byte> source, int offset)
    {
        while (offset < source.Length && source[offset] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            offset++;
        }

        return offset;
    }

    private static byte LastVisible(ReadOnlySpan<byte> source, int offset)
    {
        for (int i = offset - 1; i >= 0; i--)
        {
            if (source[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return source[i];
            }
        }

        return 0;
    }

    /// <summary>The character at an offset; at the end of the text, an empty place.</summary>
    private static TextSpan SpanAt(ReadOnlySpan<byte> source, int offset)
    {
        _ = Rune.DecodeFromUtf8(source[offset..], out _, out int length);
        return new TextSpan(offset, offset < source.Length ? length : 0);
    }
}
