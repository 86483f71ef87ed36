using System.Net;
using System.Text;

namespace Poam.Oscal.Model;

/// <summary>The text of markup without its elements, and text as markup.</summary>
internal static class PlainText
{
    private const string Marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>Markdown is text already, but for its backslashes; of elements, the text inside is taken, and a paragraph or a list item starts a line.</summary>
    public static string Of(string text, bool isHtml)
    {
        if (!isHtml)
        {
            return text.Contains('\\', StringComparison.Ordinal) ? Unescape(text) : text;
        }

        StringBuilder plain = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int tag = text.IndexOf('<', at);
            int end = tag < 0 ? -1 : text.IndexOf('>', tag);
            plain.Append(text, at, (tag < 0 || end < 0 ? text.Length : tag) - at);
            if (tag >= 0 && end >= 0 && IsBlockEnd(text.AsSpan(tag, end - tag)))
            {
                plain.Append('\n');
            }

            at = tag < 0 || end < 0 ? text.Length : end + 1;
        }

        return WebUtility.HtmlDecode(plain.ToString()).Trim();
    }

    /// <summary>A backslash before a mark says that the mark means nothing. Between backticks it is a character like any other.</summary>
    private static string Unescape(string text)
    {
        StringBuilder plain = new(text.Length);
        bool isCode = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = !isCode && text[i] == '\\' && i + 1 < text.Length && Marks.Contains(text[i + 1], StringComparison.Ordinal);
            i += isEscape ? 1 : 0;
            isCode ^= !isEscape && text[i] == '`';
            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>A text as the content of an element of one line.</summary>
    public static string ToLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Escape(string.Join(' ', text.Split(LineEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>A text as paragraphs, one a line: OSCAL has no line breaks inside of them.</summary>
    public static string ToParagraphs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder paragraphs = new();
        foreach (string line in text.Split(LineEnds, StringSplitOptions.None).Select(Escape).Where(l => l.Length > 0))
        {
            paragraphs.Append("<p>").Append(line).Append("</p>");
        }

        return paragraphs.ToString();
    }

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            bool isPair = char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            bool isOdd = char.IsControl(letter) || (char.IsSurrogate(letter) && !isPair) || letter is '\uFFFE' or '\uFFFF';
            escaped.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\t' => " ",
                _ when isOdd => "",
                _ when isPair => text.Substring(i++, 2),
                _ => letter.ToString(),
            });
        }

        return escaped.ToString().Trim();
    }

    private static bool IsBlockEnd(ReadOnlySpan<char> tag) =>
        tag.StartsWith("</p", StringComparison.Ordinal) || tag.StartsWith("</li", StringComparison.Ordinal) || tag.StartsWith("</h", StringComparison.Ordinal)
        || tag.StartsWith("</tr", StringComparison.Ordinal) || tag.StartsWith("<br", StringComparison.Ordinal);
}
