namespace Poam.Oscal.Cli.Items;

/// <summary>A text that is sorted as people do: <c>V-2</c> before <c>V-10</c>.</summary>
internal sealed class NaturalText : IComparable
{
    private readonly string _text;

    private NaturalText(string text) => _text = text;

    public static NaturalText Of(string text) => new(text);

    public int CompareTo(object? obj)
    {
        string other = obj is NaturalText natural ? natural._text : "";
        int i = 0;
        int j = 0;
        while (i < _text.Length && j < other.Length)
        {
            int order = char.IsAsciiDigit(_text[i]) && char.IsAsciiDigit(other[j])
                ? CompareNumbers(_text, ref i, other, ref j)
                : char.ToUpperInvariant(_text[i++]).CompareTo(char.ToUpperInvariant(other[j++]));
            if (order != 0)
            {
                return order;
            }
        }

        return (_text.Length - i).CompareTo(other.Length - j);
    }

    private static int CompareNumbers(string first, ref int i, string second, ref int j)
    {
        ReadOnlySpan<char> left = Digits(first, ref i).TrimStart('0');
        ReadOnlySpan<char> right = Digits(second, ref j).TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.CompareTo(right, StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text.AsSpan(start, at - start);
    }
}
