namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a string, a line of markup or an e-mail address.</summary>
internal static class TextAdvice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        if (form == LexicalForm.EmailAddress && !text.Contains((byte)'@'))
        {
            return "it has no `@`";
        }

        int lineBreak = form == LexicalForm.MarkupLine ? text.IndexOf((byte)'\n') : TextScanner.IndexOfLineBreak(text);
        if (lineBreak >= 0)
        {
            return $"it has {AdviceText.Place(text, lineBreak)}; only one line is allowed here";
        }

        if (TextScanner.StartsWithSpace(text))
        {
            return $"it starts with {AdviceText.NameAt(text, 0)}";
        }

        if (TextScanner.EndsWithSpace(text))
        {
            return $"it ends with {AdviceText.NameOfLast(text)}";
        }

        return form != LexicalForm.EmailAddress ? null
            : text[0] == (byte)'@' ? "it has nothing before the `@`" : "it has nothing after the `@`";
    }
}
