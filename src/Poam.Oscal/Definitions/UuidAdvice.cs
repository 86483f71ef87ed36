using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a UUID.</summary>
internal static class UuidAdvice
{
    private const int DigitCount = 32;

    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text) =>
        ExplainWrapping(text)
        ?? ExplainHyphens(text)
        ?? ExplainShape(text)
        ?? ExplainVersion(form, text);

    private static string? ExplainWrapping(ReadOnlySpan<byte> text)
    {
        const int prefixLength = 9;
        if (text.Length > prefixLength && Ascii.EqualsIgnoreCase(text[..prefixLength], "urn:uuid:"u8))
        {
            return Unwrapped("starts with `urn:uuid:`", text[prefixLength..]);
        }

        return text switch
        {
            [(byte)'{', .. var inner, (byte)'}'] => Unwrapped("is in braces", inner),
            [(byte)'(', .. var inner, (byte)')'] => Unwrapped("is in parentheses", inner),
            [(byte)'#', .. var inner] when IdentifierScanner.HasUuidShape(inner) => Unwrapped("starts with `#`", inner),
            _ => null,
        };
    }

    private static string Unwrapped(string fault, ReadOnlySpan<byte> inner) =>
        IdentifierScanner.IsUuid(inner) ? $"it {fault}{AdviceText.Write(AdviceText.Decode(inner))}" : $"it {fault}";

    private static string? ExplainHyphens(ReadOnlySpan<byte> text)
    {
        if (text.Length != DigitCount || text.Contains((byte)'-') || IndexOfNoDigit(text) >= 0)
        {
            return null;
        }

        string digits = AdviceText.Decode(text);
        return "it has no hyphens"
            + AdviceText.Write($"{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}");
    }

    private static string? ExplainShape(ReadOnlySpan<byte> text)
    {
        int characters = AdviceText.CountCharacters(text);
        if (characters != IdentifierScanner.UuidLength)
        {
            int foreign = IndexOfNoDigit(text);
            string also = foreign < 0 ? "" : $", and {AdviceText.Place(text, foreign)} is no hexadecimal digit";
            return $"it has {characters} character{(characters == 1 ? "" : "s")} instead of {IdentifierScanner.UuidLength}{also}";
        }

        for (int index = 0; index < text.Length; index++)
        {
            bool hyphenPlace = index is 8 or 13 or 18 or 23;
            if (hyphenPlace && text[index] != (byte)'-')
            {
                return $"it has {AdviceText.Place(text, index)}, where a hyphen belongs";
            }

            if (!hyphenPlace && !char.IsAsciiHexDigit((char)text[index]))
            {
                return $"it has {AdviceText.Place(text, index)}, which is no hexadecimal digit";
            }
        }

        return null;
    }

    private static string? ExplainVersion(LexicalForm form, ReadOnlySpan<byte> text)
    {
        string versions = form == LexicalForm.UuidV4
            ? "this release of OSCAL takes version 4 only"
            : "OSCAL takes versions 4 and 5";
        if (text.IndexOfAnyExcept((byte)'0', (byte)'-') < 0)
        {
            return $"it is the nil UUID, which identifies nothing; {versions}";
        }

        if (text.IndexOfAnyExcept((byte)'f', (byte)'F', (byte)'-') < 0)
        {
            return $"it is the max UUID, which identifies nothing; {versions}";
        }

        char version = (char)text[14];
        if (version != '4' && (version != '5' || form == LexicalForm.UuidV4))
        {
            return version is >= '1' and <= '8'
                ? $"it is of version {version}; {versions}"
                : $"its version, the `{version}` at character 15, does not exist; {versions}";
        }

        return $"its {AdviceText.Place(text, 19)} has to be `8`, `9`, `a` or `b`";
    }

    // Hyphens are passed over: where they stand is judged apart.
    private static int IndexOfNoDigit(ReadOnlySpan<byte> text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] != (byte)'-' && !char.IsAsciiHexDigit((char)text[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
