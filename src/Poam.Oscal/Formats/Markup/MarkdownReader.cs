using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Poam.Oscal.Formats.Markup;

/// <summary>
/// Reads OSCAL's Markdown: CommonMark without HTML, automatic links and link definitions; with tables, subscript, superscript, quotations and
/// insertions of parameters.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Blocks = Pipeline(isLine: false);
    private static readonly MarkdownPipeline Line = Pipeline(isLine: true);

    /// <summary>Reads markup.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="isLine">Whether it is markup of one line, in which nothing begins a block.</param>
    public static MarkupNode Read(string markdown, bool isLine)
    {
        MarkupNode root = new() { Name = "markup" };
        if (Parse(markdown, isLine) is not { } document)
        {
            MarkupNode text = isLine ? root : Element(root, "p");
            text.Children.Add(MarkupNode.OfText(markdown));
            return root;
        }

        if (!isLine)
        {
            AddBlocks(document, root);
            return root;
        }

        foreach (Block block in document)
        {
            if (block is LeafBlock { Inline: { } inline })
            {
                if (root.Children.Count > 0)
                {
                    root.Children.Add(MarkupNode.OfText("\n\n"));
                }

                MarkdownInlines.Add(inline, root);
            }
        }

        return root;
    }

    /// <summary>Parses Markdown; null for what nests deeper than the parser goes, which is no markup of a person and stays text.</summary>
    private static MarkdownDocument? Parse(string markdown, bool isLine)
    {
        try
        {
            return Markdown.Parse(markdown, isLine ? Line : Blocks);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Pipeline(bool isLine)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript);
        if (isLine)
        {
            builder.BlockParsers.Clear();
        }
        else
        {
            builder.UsePipeTables();
            builder.BlockParsers.TryRemove<HtmlBlockParser>();
            builder.BlockParsers.TryRemove<ParagraphBlockParser>();
        }

        builder.BlockParsers.Add(new PlainParagraphParser());
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        builder.InlineParsers.Insert(0, new InsertInlineParser());
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor('"', 1, 1, enableWithinWord: false));
        return builder.Build();
    }

    private static void AddBlocks(ContainerBlock container, MarkupNode parent)
    {
        foreach (Block block in container)
        {
            AddBlock(block, parent);
        }
    }

    private static void AddBlock(Block block, MarkupNode parent)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddText(heading, Element(parent, $"h{heading.Level}"));
                break;
            case ParagraphBlock paragraph:
                AddText(paragraph, Element(parent, "p"));
                break;
            case CodeBlock code:
                MarkupNode pre = new() { Name = "pre", Target = code is FencedCodeBlock { Info: { Length: > 0 } info } ? "language-" + info : null };
                pre.Children.Add(MarkupNode.OfText(code.Lines.ToString()));
                parent.Children.Add(pre);
                break;
            case ThematicBreakBlock:
                Element(parent, "hr");
                break;
            case QuoteBlock quote:
                AddBlocks(quote, Element(parent, "blockquote"));
                break;
            case ListBlock list:
                AddList(list, parent);
                break;
            case MarkdigTable table:
                AddTable(table, parent);
                break;
            default:
                break;
        }
    }

    private static void AddList(ListBlock list, MarkupNode parent)
    {
        MarkupNode element = new()
        {
            Name = list.IsOrdered ? "ol" : "ul",
            Target = list is { IsOrdered: true, OrderedStart: { Length: > 0 } start } && start.TrimStart('0') is var number && number != "1" ? number.Length == 0 ? "0" : number : null,
            IsLoose = list.IsLoose,
        };
        parent.Children.Add(element);
        foreach (Block item in list)
        {
            AddBlocks((ListItemBlock)item, Element(element, "li"));
        }
    }

    private static void AddTable(MarkdigTable table, MarkupNode parent)
    {
        MarkupNode element = Element(parent, "table");
        foreach (Block block in table)
        {
            TableRow row = (TableRow)block;
            MarkupNode line = Element(element, "tr");
            for (int i = 0; i < row.Count; i++)
            {
                TableColumnAlign? align = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                MarkupNode cell = new() { Name = row.IsHeader ? "th" : "td", Target = align?.ToString().ToLowerInvariant() };
                line.Children.Add(cell);
                foreach (Block content in (TableCell)row[i])
                {
                    AddText((LeafBlock)content, cell);
                }
            }
        }
    }

    private static void AddText(LeafBlock block, MarkupNode parent)
    {
        if (block.Inline is not null)
        {
            MarkdownInlines.Add(block.Inline, parent);
        }
    }

    private static MarkupNode Element(MarkupNode parent, string name)
    {
        MarkupNode element = new() { Name = name };
        parent.Children.Add(element);
        return element;
    }
}
