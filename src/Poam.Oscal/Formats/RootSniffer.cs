using Poam.Oscal.Definitions;

namespace Poam.Oscal.Formats;

/// <summary>
/// Tells from its start whether a text that cannot be parsed was meant to be OSCAL: the name of a model stands where a root would.
/// A name deeper down proves nothing: `profile` and `catalog` are common words.
/// </summary>
internal static class RootSniffer
{
    // A file that cannot be parsed is OSCAL when a root name stands so near to its start.
    public const int Length = 4096;

    /// <summary>Whether a root name stands where the root of XML, JSON or YAML would.</summary>
    /// <param name="utf8">The text behind its byte order mark; more than <see cref="Length"/> bytes are not looked at.</param>
    public static bool FindsRoot(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> start = utf8[..Math.Min(utf8.Length, Length)];
        int first = start.IndexOfAnyExcept(" \t\r\n"u8);
        return first >= 0 && start[first] switch
        {
            (byte)'<' => IsRootOfXml(start[first..]),
            (byte)'{' => IsRootInBraces(start[first..]),
            _ => IsRootOfLines(start),
        };
    }

    /// <summary>The first tag, behind declarations and comments.</summary>
    private static bool IsRootOfXml(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'<') is >= 0 and int open && open + 1 < text.Length)
        {
            text = text[(open + 1)..];
            if (text.StartsWith("!--"u8))
            {
                int end = text.IndexOf("-->"u8);
                text = end < 0 ? default : text[end..];
            }
            else if (IsNameByte(text[0]))
            {
                ReadOnlySpan<byte> name = text[..LengthOfName(text)];
                return name.Length < text.Length && text[name.Length] == ':'
                    ? IsRoot(text[(name.Length + 1)..][..LengthOfName(text[(name.Length + 1)..])])
                    : IsRoot(name);
            }
        }

        return false;
    }

    /// <summary>A key of the outermost braces; strings are stepped over.</summary>
    private static bool IsRootInBraces(ReadOnlySpan<byte> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            byte value = text[i];
            if (value is (byte)'{' or (byte)'[')
            {
                depth++;
            }
            else if (value is (byte)'}' or (byte)']')
            {
                depth--;
            }
            else if (value is (byte)'"' or (byte)'\'')
            {
                int end = EndOfString(text, i);
                if (depth == 1 && end < text.Length && IsKey(text[(end + 1)..]) && IsRoot(text[(i + 1)..end]))
                {
                    return true;
                }

                i = end;
            }
            else if (IsNameByte(value))
            {
                int length = LengthOfName(text[i..]);
                if (depth == 1 && IsKey(text[(i + length)..]) && IsRoot(text.Slice(i, length)))
                {
                    return true;
                }

                i += length - 1;
            }
        }

        return false;
    }

    /// <summary>A key at the start of a line; the first line that says anything may be indented, wrongly perhaps.</summary>
    private static bool IsRootOfLines(ReadOnlySpan<byte> text)
    {
        bool isFirst = true;
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            ReadOnlySpan<byte> said = line.TrimStart(" \t"u8);
            if (said.IsEmpty || said[0] is (byte)'#' or (byte)'%' || said.StartsWith("---"u8))
            {
                continue;
            }

            if ((isFirst || said.Length == line.Length) && StartsWithRoot(said))
            {
                return true;
            }

            isFirst = false;
        }

        return false;
    }

    private static bool StartsWithRoot(ReadOnlySpan<byte> line)
    {
        int quote = line[0] is (byte)'"' or (byte)'\'' ? 1 : 0;
        int length = LengthOfName(line[quote..]);
        int end = quote + length + quote;
        return end < line.Length && IsKey(line[end..]) && IsRoot(line.Slice(quote, length));
    }

    private static bool IsKey(ReadOnlySpan<byte> behind)
    {
        int next = behind.IndexOfAnyExcept(" \t\r\n"u8);
        return next >= 0 && behind[next] == ':';
    }

    private static int EndOfString(ReadOnlySpan<byte> text, int start)
    {
        int i = start + 1;
        while (i < text.Length && text[i] != text[start])
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, text.Length);
    }

    private static int LengthOfName(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && IsNameByte(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsNameByte(byte value) => value is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'_';

    private static bool IsRoot(ReadOnlySpan<byte> name)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        for (int i = 1; i <= definitions.RootCount; i++)
        {
            if (name.SequenceEqual(definitions.Utf8(definitions.Members[i].JsonName)))
            {
                return true;
            }
        }

        return false;
    }
}
