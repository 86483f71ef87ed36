using System.Globalization;
using System.Text;

namespace Poam.Oscal.Generator.Model;

/// <summary>Writes YAML scalars and flow collections in one canonical way.</summary>
internal static class YamlText
{
    private const string PlainStart = "_./(";
    private const string PlainInside = "_./@-()'=+*<>|$^~";

    /// <summary>A text, plain where every YAML reader takes it as this text, quoted otherwise.</summary>
    public static string Scalar(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        return !text.Contains('\'', StringComparison.Ordinal) && !text.Any(char.IsControl) ? $"'{text}'" : DoubleQuoted(text);
    }

    /// <summary>A flow mapping.</summary>
    public static string Mapping(IEnumerable<(string Key, string Value)> entries)
    {
        string inside = string.Join(", ", entries.Select(e => $"{e.Key}: {e.Value}"));
        return inside.Length == 0 ? "{}" : $"{{ {inside} }}";
    }

    /// <summary>A flow sequence on one line.</summary>
    public static string Sequence(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>A flow sequence on as many lines as its width needs.</summary>
    public static string Sequence(IReadOnlyList<string> items, int indent, int width)
    {
        var text = new StringBuilder("[");
        int column = indent;
        for (int i = 0; i < items.Count; i++)
        {
            int length = items[i].Length + 2;
            if (i > 0 && column + length > width)
            {
                text.Append(",\n").Append(' ', indent);
                column = indent;
            }
            else if (i > 0)
            {
                text.Append(", ");
            }

            text.Append(items[i]);
            column += length;
        }

        return text.Append(']').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetterOrDigit(text[0]) || PlainStart.Contains(text[0], StringComparison.Ordinal))
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ' || PlainInside.Contains(c, StringComparison.Ordinal))
        && text[^1] != ' '
        && !IsOtherType(text);

    /// <summary>Whether a YAML reader could take the plain text for a truth value, null or a number.</summary>
    private static bool IsOtherType(string text) =>
        text.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N" or "NULL" or "~"
        || double.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out _)
        || text.All(c => char.IsAsciiDigit(c) || c is '_' or '.');

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
