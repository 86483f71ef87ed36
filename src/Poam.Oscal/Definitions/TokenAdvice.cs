using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a token.</summary>
internal static class TokenAdvice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var first, out int length);
        if (!IsAllowed(form, first, isFirst: true))
        {
            string kind = Rune.IsDigit(first) ? "the digit " : "";
            return $"it starts with {kind}{AdviceText.NameAt(text, 0)}, but a token starts with a letter or `_`{Suggest(form, text)}";
        }

        for (int index = length; index < text.Length; index += length)
        {
            Rune.DecodeFromUtf8(text[index..], out var rune, out length);
            if (!IsAllowed(form, rune, isFirst: false))
            {
                return $"it has {AdviceText.Place(text, index)}{Suggest(form, text)}";
            }
        }

        return null;
    }

    private static bool IsAllowed(LexicalForm form, Rune rune, bool isFirst) => form == LexicalForm.TokenNcName
        ? IdentifierScanner.IsNcNameStart(rune.Value) || (!isFirst && IdentifierScanner.IsNcNamePart(rune.Value))
        : isFirst ? IdentifierScanner.IsTokenStart(rune) : IdentifierScanner.IsTokenPart(rune);

    // The same letters and digits, with a hyphen for each run of what is not allowed.
    private static string Suggest(LexicalForm form, ReadOnlySpan<byte> text)
    {
        var token = new StringBuilder();
        bool gap = false;
        foreach (var rune in AdviceText.Decode(text).EnumerateRunes())
        {
            if (!IsAllowed(form, rune, isFirst: false))
            {
                gap = token.Length > 0;
                continue;
            }

            if (token.Length == 0 && !IsAllowed(form, rune, isFirst: true))
            {
                token.Append('_');
            }

            if (gap && token[^1] != '-' && rune.Value != '-')
            {
                token.Append('-');
            }

            token.Append(rune);
            gap = false;
        }

        string value = token.ToString();
        return AdviceText.Fits(value) ? $"; `{value}` would be a token" : "";
    }
}
