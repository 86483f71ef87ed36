using System.Text;

namespace Poam.Oscal.Metapath;

/// <content>Functions on text.</content>
internal sealed partial class MetapathEvaluator
{
    private readonly PatternCache _patterns = new(options.PatternTimeout);

    /// <summary>The UTF-8 of an argument that is one value or none; nothing is the empty text. Without the argument, the value of the focus.</summary>
    private bool TryText(ProgramNode call, int argument, in MetapathItem focus, out ReadOnlySpan<byte> text)
    {
        text = default;
        MetapathItem value;
        if (argument < call.Operands.Length)
        {
            if (!TryOptionalValue(call.Operands[argument], focus, out value, out bool isEmpty))
            {
                return false;
            }

            if (isEmpty)
            {
                return true;
            }
        }
        else if (!Atomizer.TryValue(focus, out value, out string? problem, out MetapathErrorCode code))
        {
            return Fail(call, code, problem!);
        }

        text = value.Utf8;
        return true;
    }

    private bool TestText(ProgramNode call, in MetapathItem focus, out bool truth)
    {
        truth = false;
        if (!TryText(call, 0, focus, out ReadOnlySpan<byte> text) || !TryText(call, 1, focus, out ReadOnlySpan<byte> part))
        {
            return false;
        }

        truth = call.Function switch
        {
            MetapathFunction.StartsWith => text.StartsWith(part),
            MetapathFunction.EndsWith => text.EndsWith(part),
            _ => text.IndexOf(part) >= 0,
        };
        return Charge(1 + (text.Length / 64), call);
    }

    private bool TestPattern(ProgramNode call, in MetapathItem focus, out bool truth)
    {
        truth = false;
        if (!TryText(call, 0, focus, out ReadOnlySpan<byte> text)
            || !TryText(call, 1, focus, out ReadOnlySpan<byte> pattern)
            || !TryFlags(call, focus, out string flags))
        {
            return false;
        }

        if (!Charge(1 + (text.Length / 8), call))
        {
            return false;
        }

        bool isDone = _patterns.TryMatch(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(pattern), flags, out truth, out string? problem, out bool isTooSlow);
        return isDone || Fail(call.Operands[1], isTooSlow ? MetapathErrorCode.Limit : MetapathErrorCode.Value, problem!);
    }

    private bool TryFlags(ProgramNode call, in MetapathItem focus, out string flags)
    {
        flags = "";
        if (call.Operands.Length < 3)
        {
            return true;
        }

        bool isDone = TryText(call, 2, focus, out ReadOnlySpan<byte> text);
        flags = Encoding.UTF8.GetString(text);
        return isDone;
    }

    private bool CallText(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        if (!TryText(call, 0, focus, out ReadOnlySpan<byte> text) || !Charge(1 + (text.Length / 16), call))
        {
            return false;
        }

        switch (call.Function)
        {
            case MetapathFunction.StringLength:
                output.Add(MetapathItem.OfInteger(CountRunes(text)));
                return true;
            case MetapathFunction.Substring:
                return CallSubstring(call, focus, Encoding.UTF8.GetString(text), output);
            case MetapathFunction.SubstringAfter or MetapathFunction.SubstringBefore:
                return CallSubstringBeside(call, focus, text, output);
            default:
                output.Add(MetapathItem.OfValue(MetapathItemKind.Text, Convert(call.Function, text)));
                return true;
        }
    }

    private static byte[] Convert(MetapathFunction function, ReadOnlySpan<byte> text) => function switch
    {
        MetapathFunction.LowerCase => Encoding.UTF8.GetBytes(LowerCase(Encoding.UTF8.GetString(text))),
        MetapathFunction.UpperCase => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).ToUpperInvariant()),
        MetapathFunction.NormalizeSpace => Encoding.UTF8.GetBytes(
            string.Join(' ', Encoding.UTF8.GetString(text).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))),
        _ => text.ToArray(),
    };

    private static string LowerCase(string text) => string.Create(text.Length, text, static (target, source) => source.AsSpan().ToLowerInvariant(target));

    private bool CallSubstringBeside(ProgramNode call, in MetapathItem focus, ReadOnlySpan<byte> text, ItemList output)
    {
        if (!TryText(call, 1, focus, out ReadOnlySpan<byte> part))
        {
            return false;
        }

        int place = text.IndexOf(part);
        ReadOnlySpan<byte> rest = place < 0 ? default : call.Function == MetapathFunction.SubstringAfter ? text[(place + part.Length)..] : text[..place];
        output.Add(MetapathItem.OfValue(MetapathItemKind.Text, rest.ToArray()));
        return true;
    }

    /// <summary>The characters whose position, from 1, is within the rounded bounds; what is not a number takes nothing.</summary>
    private bool CallSubstring(ProgramNode call, in MetapathItem focus, string text, ItemList output)
    {
        double length = double.PositiveInfinity;
        if (!TryNumber(call, 1, focus, out double start) || (call.Operands.Length == 3 && !TryNumber(call, 2, focus, out length)))
        {
            return false;
        }

        double from = Math.Floor(start + 0.5);
        double behind = double.IsPositiveInfinity(length) ? length : from + Math.Floor(length + 0.5);
        StringBuilder part = new();
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            position++;
            if (position >= from && position < behind)
            {
                part.Append(rune.ToString());
            }
        }

        output.Add(MetapathItem.OfValue(MetapathItemKind.Text, part.ToString()));
        return true;
    }

    private bool TryNumber(ProgramNode call, int argument, in MetapathItem focus, out double number)
    {
        number = 0;
        if (!TryOptionalValue(call.Operands[argument], focus, out MetapathItem value, out bool isEmpty))
        {
            return false;
        }

        return (!isEmpty && value.IsNumber && ValueComparer.TryNumber(value, out number))
            || Fail(call.Operands[argument], MetapathErrorCode.Type, "A number is needed here.");
    }

    private static int CountRunes(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte unit in utf8)
        {
            count += (unit & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }
}
