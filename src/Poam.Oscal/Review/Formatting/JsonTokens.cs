namespace Poam.Oscal.Review.Formatting;

/// <summary>
/// Compares the tokens of two JSON texts, byte for byte and in their order: what differs in nothing but the blanks between them says the same. Most
/// texts that are not in canonical form are only laid out in another way, and this is their proof; it needs no table of what stands where.
/// </summary>
internal static class JsonTokens
{
    /// <summary>Whether two texts have the same tokens. Of texts that are no JSON it is at least certain that nothing but blanks outside of strings and words differs.</summary>
    public static bool AreSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        while (true)
        {
            one = one[BlanksOf(one)..];
            other = other[BlanksOf(other)..];
            if (one.IsEmpty || other.IsEmpty)
            {
                return one.IsEmpty && other.IsEmpty;
            }

            int length = LengthOf(one);
            if (other.Length < length || !one[..length].SequenceEqual(other[..length]) || (IsOfWord(one[0]) && length < other.Length && IsOfWord(other[length])))
            {
                return false;
            }

            one = one[length..];
            other = other[length..];
        }
    }

    private static int BlanksOf(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && IsBlank(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The length of the token at the start of a text.</summary>
    private static int LengthOf(ReadOnlySpan<byte> text)
    {
        if (text[0] == '"')
        {
            return LengthOfString(text);
        }

        int length = 1;
        while (IsOfWord(text[0]) && length < text.Length && IsOfWord(text[length]))
        {
            length++;
        }

        return length;
    }

    private static int LengthOfString(ReadOnlySpan<byte> text)
    {
        int length = 1;
        while (true)
        {
            int end = text[length..].IndexOfAny((byte)'"', (byte)'\\');
            if (end < 0)
            {
                return text.Length;
            }

            length += end;
            if (text[length] == '"')
            {
                return length + 1;
            }

            // What is escaped ends no string.
            length = Math.Min(length + 2, text.Length);
        }
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>Whether a byte is part of a number, a truth value or null.</summary>
    private static bool IsOfWord(byte value) =>
        !IsBlank(value) && value is not ((byte)'"' or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)':' or (byte)',');
}
