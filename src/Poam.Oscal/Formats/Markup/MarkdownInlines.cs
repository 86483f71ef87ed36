using Markdig.Syntax.Inlines;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Turns the inlines of the Markdown parser into markup.</summary>
internal static class MarkdownInlines
{
    /// <summary>Adds what stands in a line to an element.</summary>
    public static void Add(ContainerInline container, MarkupNode parent)
    {
        foreach (Inline inline in container)
        {
            AddInline(inline, parent);
        }
    }

    private static void AddInline(Inline inline, MarkupNode parent)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal.Content.ToString(), parent);
                break;
            case HtmlEntityInline entity:
                AddText(entity.Transcoded.ToString(), parent);
                break;
            case LineBreakInline line:
                if (line.IsHard)
                {
                    parent.Children.Add(new MarkupNode { Name = "br" });
                }
                else
                {
                    AddText("\n", parent);
                }

                break;
            case CodeInline code:
                MarkupNode element = new() { Name = "code" };
                element.Children.Add(MarkupNode.OfText(code.Content));
                parent.Children.Add(element);
                break;
            case InsertInline insert:
                parent.Children.Add(new MarkupNode { Name = "insert", Title = insert.Type, Target = insert.Id });
                break;
            case EmphasisInline emphasis:
                Add(emphasis, Element(parent, NameOf(emphasis)));
                break;
            case LinkInline link:
                AddLink(link, parent);
                break;
            case ContainerInline container:
                // Delimiters that found no partner are text, and what follows them is inside.
                AddText(container is DelimiterInline delimiter ? delimiter.ToLiteral() : "", parent);
                Add(container, parent);
                break;
            default:
                break;
        }
    }

    private static void AddLink(LinkInline link, MarkupNode parent)
    {
        MarkupNode element = new()
        {
            Name = link.IsImage ? "img" : "a",
            Target = link.Url ?? "",
            Title = string.IsNullOrEmpty(link.Title) ? null : link.Title,
        };
        parent.Children.Add(element);
        Add(link, element);
    }

    private static string NameOf(EmphasisInline emphasis) => emphasis.DelimiterChar switch
    {
        '~' => "sub",
        '^' => "sup",
        '"' => "q",
        _ => emphasis.DelimiterCount == 2 ? "strong" : "em",
    };

    private static MarkupNode Element(MarkupNode parent, string name)
    {
        MarkupNode element = new() { Name = name };
        parent.Children.Add(element);
        return element;
    }

    private static void AddText(string text, MarkupNode parent)
    {
        if (text.Length == 0)
        {
            return;
        }

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
