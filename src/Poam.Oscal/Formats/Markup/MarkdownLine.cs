using System.Text;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Writes text and inline elements as Markdown.</summary>
internal static class MarkdownLine
{
    // What may begin or end something in a line of Markdown.
    private const string Special = "`*_[]~^{!#|";

    /// <summary>Writes what is inside an element.</summary>
    /// <param name="parent">The element.</param>
    /// <param name="escapesAll">Whether every special character is escaped.</param>
    /// <param name="keepsToLine">Whether there may be no line breaks.</param>
    public static string Write(MarkupNode parent, bool escapesAll, bool keepsToLine)
    {
        StringBuilder text = new();
        foreach (MarkupNode child in parent.Children)
        {
            Write(child, parent, escapesAll, keepsToLine, text);
        }

        string line = keepsToLine ? text.Replace("\n", " ").ToString() : text.ToString();
        return escapesAll && !keepsToLine ? EscapeStarts(line) : line;
    }

    private static void Write(MarkupNode node, MarkupNode parent, bool escapesAll, bool keepsToLine, StringBuilder text)
    {
        switch (node.Name)
        {
            case "":
                Escape(node.Text, escapesAll, text);
                break;
            case "em":
                string star = parent.Name is "em" or "strong" ? "_" : "*";
                Surround(node, star, star, escapesAll, keepsToLine, text);
                break;
            case "strong":
                string stars = parent.Name == "strong" ? "__" : "**";
                Surround(node, stars, stars, escapesAll, keepsToLine, text);
                break;
            case "sub":
                Surround(node, "~", "~", escapesAll, keepsToLine, text);
                break;
            case "sup":
                Surround(node, "^", "^", escapesAll, keepsToLine, text);
                break;
            case "q":
                Surround(node, "\"", "\"", escapesAll, keepsToLine, text);
                break;
            case "a":
                Surround(node, "[", $"]({Address(node)})", escapesAll, keepsToLine, text);
                break;
            case "img":
                Surround(node, "![", $"]({Address(node)})", escapesAll, keepsToLine, text);
                break;
            case "insert":
                text.Append("{{ insert: ").Append(node.Title).Append(", ").Append(node.Target).Append(" }}");
                break;
            case "br":
                text.Append(keepsToLine ? " " : "\\\n");
                break;
            case "code":
                WriteCode(node.InnerText(), text);
                break;
            default:
                Surround(node, "", "", escapesAll, keepsToLine, text);
                break;
        }
    }

    private static void Surround(MarkupNode node, string start, string end, bool escapesAll, bool keepsToLine, StringBuilder text)
    {
        text.Append(start);
        foreach (MarkupNode child in node.Children)
        {
            Write(child, node, escapesAll, keepsToLine, text);
        }

        text.Append(end);
    }

    private static void WriteCode(string code, StringBuilder text)
    {
        string fence = "`";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        bool needsRoom = code.StartsWith('`') || code.EndsWith('`') || (code.StartsWith(' ') && code.EndsWith(' ') && code.Trim(' ').Length > 0);
        text.Append(fence).Append(needsRoom ? " " : "").Append(code).Append(needsRoom ? " " : "").Append(fence);
    }

    private static string Address(MarkupNode link)
    {
        string target = link.Target ?? "";
        StringBuilder address = new();
        bool needsBrackets = target.Length == 0 || target.IndexOfAny([' ', '\t', '(', ')', '<', '>']) >= 0;
        address.Append(needsBrackets ? "<" : "");
        for (int i = 0; i < target.Length; i++)
        {
            bool isEscaped = target[i] is '\\' or '<' or '>';
            address.Append(isEscaped ? "\\" : "").Append(StartsEntity(target, i) ? "&amp;" : target[i].ToString());
        }

        address.Append(needsBrackets ? ">" : "");
        if (link.Title is { } title)
        {
            address.Append(" \"").Append(title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }

        return address.ToString();
    }

    private static void Escape(string plain, bool escapesAll, StringBuilder text)
    {
        for (int i = 0; i < plain.Length; i++)
        {
            char c = plain[i];
            char next = i + 1 < plain.Length ? plain[i + 1] : '\n';
            if (c == '\\' && (escapesAll || next == '\n' || char.IsPunctuation(next) || char.IsSymbol(next)))
            {
                text.Append("\\\\");
            }
            else if (c == '"')
            {
                // Straight quotes are quotations, here and for other readers of OSCAL.
                text.Append("\\\"");
            }
            else if (c == '<' && (char.IsAsciiLetter(next) || next is '/' or '!' or '?'))
            {
                // Other readers of Markdown take it for HTML.
                text.Append("&lt;");
            }
            else if (StartsEntity(plain, i) && (escapesAll || plain.IndexOf(';', i) >= 0))
            {
                text.Append("&amp;");
            }
            else
            {
                bool isSpecial = Special.Contains(c, StringComparison.Ordinal) && (c != '{' || next == '{');
                text.Append(escapesAll && isSpecial ? "\\" : "").Append(c);
            }
        }
    }

    private static bool StartsEntity(string text, int at) =>
        text[at] == '&' && at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] == '#');

    /// <summary>Escapes what would begin a block at the start of a line.</summary>
    private static string EscapeStarts(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimStart(' ');
            int digits = 0;
            while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            {
                digits++;
            }

            lines[i] = line.Length == 0 ? line
                : line[0] is '>' or '+' or '-' or '=' or ':' ? "\\" + line
                : digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? line.Insert(digits, "\\")
                : line;
        }

        return string.Join('\n', lines);
    }
}
