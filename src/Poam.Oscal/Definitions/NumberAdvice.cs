using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What is wrong with a number or a truth value.</summary>
internal static class NumberAdvice
{
    /// <summary>What is wrong with a value that is not accepted and not empty.</summary>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> text)
    {
        if (form != LexicalForm.Decimal && NumberScanner.IsNumber(text))
        {
            return ExplainRange(form, text);
        }

        if (text is [(byte)'0', (byte)'x' or (byte)'X', ..])
        {
            return "it is written in hexadecimal digits";
        }

        if (text[^1] == (byte)'%')
        {
            return "it has a percent sign" + WriteIfAccepted(form, AdviceText.Decode(text[..^1]));
        }

        if (text is [(byte)'+', .. var unsigned])
        {
            return "it has a plus sign" + WriteIfAccepted(form, AdviceText.Decode(unsigned));
        }

        if (text.Contains((byte)','))
        {
            return "it has a comma; thousands are not separated, and a decimal fraction stands after a point";
        }

        return ExplainDigits(form, text);
    }

    /// <summary>What is wrong with a truth value that is not accepted and not empty.</summary>
    public static string? ExplainBoolean(ReadOnlySpan<byte> text)
    {
        if (IsWord(text, "true"u8) || IsWord(text, "yes"u8) || IsWord(text, "y"u8) || IsWord(text, "on"u8) || text is [(byte)'1'])
        {
            return "only `true` and `false` are truth values; write `true`";
        }

        return IsWord(text, "false"u8) || IsWord(text, "no"u8) || IsWord(text, "n"u8) || IsWord(text, "off"u8) || text is [(byte)'0']
            ? "only `true` and `false` are truth values; write `false`"
            : null;
    }

    private static string ExplainRange(LexicalForm form, ReadOnlySpan<byte> text) => !NumberScanner.IsInteger(text)
        ? "it is not a whole number"
        : form != LexicalForm.PositiveInteger || !NumberScanner.IsNonNegativeInteger(text) ? "it is below zero" : "it is zero";

    private static string? ExplainDigits(LexicalForm form, ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == (byte)'-';
        string digits = AdviceText.Decode(negative ? text[1..] : text);
        string trimmed = digits.TrimStart('0');
        string repaired = (negative ? "-" : "") + (trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]) ? "0" : "") + trimmed.TrimEnd('.');
        bool anyDigit = digits.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        if (anyDigit && digits.StartsWith('0') && Accepts(form, repaired))
        {
            return "it has leading zeros" + AdviceText.Write(repaired);
        }

        if (anyDigit && (digits.StartsWith('.') || digits.EndsWith('.')) && Accepts(form, repaired))
        {
            return "it has no digit on one side of the point" + AdviceText.Write(repaired);
        }

        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsAsciiDigit((char)text[index]) && text[index] is not ((byte)'-' or (byte)'.' or (byte)'e' or (byte)'E'))
            {
                return $"it has {AdviceText.Place(text, index)}, which is no digit";
            }
        }

        return null;
    }

    private static bool IsWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(text, word);

    private static bool Accepts(LexicalForm form, string value) => LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(value));

    private static string WriteIfAccepted(LexicalForm form, string value) => Accepts(form, value) ? AdviceText.Write(value) : "";
}
