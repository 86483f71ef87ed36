using System.Net;
using System.Text;

namespace Poam.Oscal.Model;

/// <summary>The text of markup without its elements.</summary>
internal static class PlainText
{
    /// <summary>Markdown is text already; of elements, the text inside is taken, and a paragraph or a list item starts a line.</summary>
    public static string Of(string text, bool isHtml)
    {
        if (!isHtml)
        {
            return text;
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

    private static bool IsBlockEnd(ReadOnlySpan<char> tag) =>
        tag.StartsWith("</p", StringComparison.Ordinal) || tag.StartsWith("</li", StringComparison.Ordinal) || tag.StartsWith("</h", StringComparison.Ordinal)
        || tag.StartsWith("</tr", StringComparison.Ordinal) || tag.StartsWith("<br", StringComparison.Ordinal);
}
