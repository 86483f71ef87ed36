using System.Text;

namespace Poam.Oscal.Reports;

/// <summary>
/// Writes text that came out of a document into Markdown: it can neither break a table, nor become a link, an image or HTML, nor call people by their names.
/// </summary>
internal static class MarkdownText
{
    private const char NoWidth = '\u200B';

    /// <summary>A text whose parts between backticks are shown as code.</summary>
    public static string Escape(string text)
    {
        string[] parts = ReportText.OneLine(text).Split('`');
        StringBuilder escaped = new();
        for (int i = 0; i < parts.Length; i++)
        {
            bool isCode = i % 2 == 1 && i < parts.Length - 1;
            if (isCode)
            {
                escaped.Append(Code(parts[i]));
                continue;
            }

            // A backtick that opens nothing.
            escaped.Append(i > 0 && i % 2 == 1 ? "\\`" : "");
            AppendPlain(escaped, parts[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A text as code, in HTML, because a code span of Markdown has no way to hold any text in a table.</summary>
    public static string Code(string text)
    {
        StringBuilder code = new("<code>");
        foreach (char character in ReportText.OneLine(text))
        {
            if (char.IsAsciiLetterOrDigit(character) || character is ' ' or '-' or '/' or '.' or ':' or ',' || character > '\u007F')
            {
                code.Append(character);
            }
            else
            {
                // Marks of Markdown would still be read inside the element.
                code.Append("&#").Append((int)character).Append(';');
            }
        }

        return code.Append("</code>").ToString();
    }

    private static void AppendPlain(StringBuilder escaped, string text)
    {
        foreach (char character in text)
        {
            switch (character)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@' or '#':
                    escaped.Append(character).Append(NoWidth);
                    break;
                case '\\' or '*' or '_' or '[' or ']' or '|' or '~' or '>' or '!' or '$':
                    escaped.Append('\\').Append(character);
                    break;
                default:
                    escaped.Append(character);
                    break;
            }
        }
    }
}
