using System.Text;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Writes markup as the elements of OSCAL's XML subset.</summary>
internal static class XmlMarkupWriter
{
    /// <summary>Writes what stands in a line.</summary>
    public static string WriteLine(MarkupNode markup)
    {
        StringBuilder xml = new();
        WriteChildren(markup, xml);
        return xml.ToString();
    }

    /// <summary>Writes blocks, each of them alone, so that the caller sets them on lines of their own.</summary>
    public static IEnumerable<string> WriteBlocks(MarkupNode markup)
    {
        foreach (MarkupNode block in markup.Children)
        {
            StringBuilder xml = new();
            Write(block, xml);
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

    private static void Write(MarkupNode node, StringBuilder xml)
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
            WriteChildren(node, xml);
            xml.Append("</code>");
        }
        else
        {
            WriteChildren(node, xml);
        }

        xml.Append("</").Append(node.Name).Append('>');
    }

    private static void WriteChildren(MarkupNode node, StringBuilder xml)
    {
        foreach (MarkupNode child in node.Children)
        {
            if (node is { Name: "ul" or "ol", IsLoose: false } && child.Children is [{ Name: "p" } text, ..])
            {
                // The items of a list without room between them are no paragraphs.
                xml.Append("<li>");
                WriteChildren(text, xml);
                foreach (MarkupNode block in child.Children.Skip(1))
                {
                    Write(block, xml);
                }

                xml.Append("</li>");
            }
            else
            {
                Write(child, xml);
            }
        }
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
