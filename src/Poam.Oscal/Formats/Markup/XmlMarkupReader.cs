using System.Xml;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Reads OSCAL's markup in XML, as it stands between the tags of its element.</summary>
internal static class XmlMarkupReader
{
    /// <summary>Reads markup.</summary>
    /// <param name="xml">The content of an element.</param>
    /// <param name="isLine">Whether it is markup of one line, else of blocks.</param>
    public static MarkupNode Read(string xml, bool isLine)
    {
        MarkupNode root = new() { Name = "markup" };
        try
        {
            Read(xml, root);
        }
        catch (XmlException)
        {
            // Markup of a record may be anything; what is no XML is text.
            root.Children.Clear();
            root.Children.Add(MarkupNode.OfText(xml));
        }

        MarkupShape.Normalize(root, holdsBlocks: !isLine);
        return root;
    }

    private static void Read(string xml, MarkupNode root)
    {
        Stack<MarkupNode> open = new([root]);

        // The prefixes of the document are not known here and mean nothing: what stands in markup is OSCAL's.
        using XmlTextReader reader = new(xml, XmlNodeType.Element, null)
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            WhitespaceHandling = WhitespaceHandling.All,
        };
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool isEmpty = reader.IsEmptyElement;
                    MarkupNode element = Element(reader);
                    open.Peek().Children.Add(element);
                    if (!isEmpty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    AddText(open.Peek(), reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private static MarkupNode Element(XmlTextReader reader)
    {
        string name = reader.Name[(reader.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        MarkupNode element = new()
        {
            Name = name switch { "i" => "em", "b" => "strong", _ => name },
            Target = name switch
            {
                "a" => reader.GetAttribute("href"),
                "img" => reader.GetAttribute("src"),
                "insert" => reader.GetAttribute("id-ref"),
                "code" => reader.GetAttribute("class"),
                "ol" => reader.GetAttribute("start") is { } start && start != "1" ? start : null,
                "th" or "td" => reader.GetAttribute("align"),
                _ => null,
            },
            Title = name == "insert" ? reader.GetAttribute("type") : name is "a" or "img" ? reader.GetAttribute("title") : null,
        };
        if (name == "img" && reader.GetAttribute("alt") is { Length: > 0 } alt)
        {
            element.Children.Add(MarkupNode.OfText(alt));
        }

        return element;
    }

    private static void AddText(MarkupNode parent, string text)
    {
        if (parent.Children is [.., { IsText: true } last])
        {
            last.Text += text;
        }
        else
        {
            parent.Children.Add(MarkupNode.OfText(text));
        }
    }
}
