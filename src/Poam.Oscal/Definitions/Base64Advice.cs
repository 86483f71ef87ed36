namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with base 64.</summary>
internal static class Base64Advice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("data:"u8))
        {
            return "it starts with `data:`; write only what follows `base64,`";
        }

        int end = text.Length;
        for (int index = 0; index < text.Length; index++)
        {
            byte next = text[index];
            if (next == (byte)'=')
            {
                end = Math.Min(end, index);
                continue;
            }

            bool blank = next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
            if (blank && form == LexicalForm.Base64Lines)
            {
                continue;
            }

            if (!TextScanner.IsBase64Digit(next))
            {
                return ExplainCharacter(text, index, blank);
            }

            if (end < index)
            {
                return $"it has {AdviceText.Place(text, end)} before its end; `=` only fills up the last digits";
            }
        }

        return end == 0 ? "it has no digits before its `=`" : "it ends with more than two `=`";
    }

    private static string ExplainCharacter(ReadOnlySpan<byte> text, int index, bool blank)
    {
        string place = AdviceText.Place(text, index);
        return (blank, text[index]) switch
        {
            (true, _) => $"it has {place}; write it as one line without blanks",
            (_, (byte)'-') => $"it has {place}, of the alphabet for URLs; write `+` for `-` and `/` for `_`",
            (_, (byte)'_') => $"it has {place}, of the alphabet for URLs; write `+` for `-` and `/` for `_`",
            _ => $"it has {place}, which is no digit of base 64",
        };
    }
}
