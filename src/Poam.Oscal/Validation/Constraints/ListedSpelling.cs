namespace Poam.Oscal.Validation.Constraints;

/// <summary>Compares spellings: upper and lower case are the same, and so are hyphens, underscores and blanks.</summary>
internal static class ListedSpelling
{
    /// <summary>Whether two texts are the same word, written in one way or another.</summary>
    public static bool IsSame(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (text.Length != word.Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != word[i] && Folded(text[i]) != Folded(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte Folded(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => (byte)(letter | 0x20),
        (byte)'_' or (byte)' ' => (byte)'-',
        _ => letter,
    };
}
