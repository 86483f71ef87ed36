using System.Text;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Writes markup as the elements of OSCAL's XML subset.</summary>
internal static class XmlMarkupWriter
{
    /// <summary>Writes what stands in a line.</summary>
    public static string WriteLine(MarkupNode markup)
    {
        StringBuilder xml = new();
        WriteChildren(markup, xml, "", "");
        return xml.ToString();
    }

    /// <summary>Writes blocks, each of them alone, so that the caller sets them on lines of their own.</summary>
    /// <param name="markup">The markup.</param>
    /// <param name="newLine">What begins a line at the level of the blocks: a line feed and the indentation; empty to write all in one line.</param>
    /// <param name="step">The further indentation of each level.</param>
    public static IEnumerable<string> WriteBlocks(MarkupNode markup, string newLine = "", string step = "")
    {
        foreach (MarkupNode block in markup.Children)
        {
            StringBuilder xml = new();
            Write(block, xml, newLine, step);
            yield return xml.ToString();
        }
    }

    /// <summary>Writes a text so that XML reads it back as it is.</summary>
    public static void Escape(ReadOnlySpan<char> text, StringBuilder xml, bool isAttribute)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '\r' => xml.Append("&#13;"),
                '"' when isAttribute => xml.Append("&quot;"),
                '\n' when isAttribute => xml.Append("&#10;"),
                '\t' when isAttribute => xml.Append("&#9;"),
                (< ' ' and not ('\n' or '\t')) or '\uFFFE' or '\uFFFF' => xml.Append('\uFFFD'),
                _ => xml.Append(c),
            };
        }
    }

    private static void Write(MarkupNode node, StringBuilder xml, string newLine, string step)
    {
        if (node.IsText)
        {
            Escape(node.Text, xml, isAttribute: false);
            return;
        }

        xml.Append('<').Append(node.Name);
        WriteAttributes(node, xml);
        if (node.Children.Count == 0 || node.Name == "img")
        {
            xml.Append("/>");
            return;
        }

        xml.Append('>');
        if (node is { Name: "pre", Target: { } language })
        {
            xml.Append("<code class=\"");
            Escape(language, xml, isAttribute: true);
            xml.Append("\">");
            WriteChildren(node, xml, newLine, step);
            xml.Append("</code>");
        }
        else
        {
            WriteChildren(node, xml, newLine, step);
        }

        xml.Append("</").Append(node.Name).Append('>');
    }

    private static void WriteChildren(MarkupNode node, StringBuilder xml, string newLine, string step)
    {
        bool hasLines = newLine.Length > 0 && node.Name is "ul" or "ol" or "table" or "blockquote";
        string inner = hasLines ? newLine + step : newLine;
        foreach (MarkupNode child in node.Children)
        {
            xml.Append(hasLines ? inner : "");
            if (node is { Name: "ul" or "ol", IsLoose: false } && child.Children is [{ Name: "p" } text, ..])
            {
                // The items of a list without room between them are no paragraphs.
                xml.Append("<li>");
                WriteChildren(text, xml, inner, step);
                foreach (MarkupNode block in child.Children.Skip(1))
                {
                    Write(block, xml, inner, step);
                }

                xml.Append("</li>");
            }
            else
            {
                Write(child, xml, inner, step);
            }
        }

        xml.Append(hasLines ? newLine : "");
    }

    private static void WriteAttributes(MarkupNode node, StringBuilder xml)
    {
        switch (node.Name)
        {
            case "a":
                WriteAttribute("href", node.Target, xml);
                break;
            case "img":
                WriteAttribute("src", node.Target, xml);
                WriteAttribute("alt", node.InnerText() is { Length: > 0 } alt ? alt : null, xml);
                break;
            case "insert":
                WriteAttribute("type", node.Title, xml);
                WriteAttribute("id-ref", node.Target, xml);
                return;
            case "code":
                WriteAttribute("class", node.Target, xml);
                break;
            case "ol":
                WriteAttribute("start", node.Target, xml);
                break;
            case "th" or "td":
                WriteAttribute("align", node.Target, xml);
                break;
            default:
                break;
        }

        WriteAttribute("title", node.Title, xml);
    }

    private static void WriteAttribute(string name, string? value, StringBuilder xml)
    {
        if (value is not null)
        {
            xml.Append(' ').Append(name).Append("=\"");
            Escape(value, xml, isAttribute: true);
            xml.Append('"');
        }
    }
}
