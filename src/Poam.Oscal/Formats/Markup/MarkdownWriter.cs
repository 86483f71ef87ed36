using System.Text;

namespace Poam.Oscal.Formats.Markup;

/// <summary>
/// Writes markup as OSCAL's Markdown. A block is written as plainly as it can be: only when it would not read back as it is are all its
/// special characters escaped.
/// </summary>
internal static class MarkdownWriter
{
    /// <summary>Writes markup.</summary>
    /// <param name="markup">The markup, in shape.</param>
    /// <param name="isLine">Whether it is markup of one line.</param>
    public static string Write(MarkupNode markup, bool isLine)
    {
        if (isLine && !markup.Children.Exists(child => child.IsBlock))
        {
            return Plainest(escapesAll => MarkdownLine.Write(markup, escapesAll, keepsToLine: true), isLine: true, markup);
        }

        StringBuilder text = new();
        MarkupNode? before = null;
        foreach (MarkupNode block in markup.Children)
        {
            MarkupNode alone = new() { Name = "markup" };
            alone.Children.Add(block);
            bool isSecondList = before is not null && before.Name == block.Name && block.Name is "ul" or "ol";
            text.Append(before is null ? "" : "\n\n");
            text.Append(Plainest(escapesAll => Block(block, escapesAll, isSecondList), isLine: false, alone));
            before = isSecondList ? null : block;
            before ??= new MarkupNode { Name = "p" };
        }

        return text.ToString();
    }

    private static string Plainest(Func<bool, string> write, bool isLine, MarkupNode markup)
    {
        string plain = write(false);
        MarkupNode again = MarkdownReader.Read(plain, isLine);
        MarkupShape.Normalize(again, holdsBlocks: !isLine);
        return MarkupShape.AreEqual(again, markup) ? plain : write(true);
    }

    private static string Blocks(IEnumerable<MarkupNode> blocks, bool escapesAll, bool isTight)
    {
        StringBuilder text = new();
        MarkupNode? before = null;
        bool isSecondList = false;
        foreach (MarkupNode block in blocks)
        {
            isSecondList = before is not null && before.Name == block.Name && block.Name is "ul" or "ol" && !isSecondList;
            text.Append(before is null ? "" : isTight && before.Name == "p" && block.Name is "ul" or "ol" ? "\n" : "\n\n");
            text.Append(Block(block, escapesAll, isSecondList));
            before = block;
        }

        return text.ToString();
    }

    private static string Block(MarkupNode block, bool escapesAll, bool isSecondList)
    {
        switch (block.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return $"{new string('#', block.Name[1] - '0')} {MarkdownLine.Write(block, escapesAll, keepsToLine: true)}";
            case "pre":
                return Fenced(block);
            case "hr":
                return "***";
            case "blockquote":
                return Prefixed(Blocks(block.Children, escapesAll, isTight: false), "> ", "> ");
            case "ul" or "ol":
                return List(block, escapesAll, isSecondList);
            case "table":
                return MarkdownTable.Write(block, escapesAll);
            default:
                return MarkdownLine.Write(block, escapesAll, keepsToLine: false);
        }
    }

    private static string List(MarkupNode list, bool escapesAll, bool isSecondList)
    {
        StringBuilder text = new();
        bool isLoose = list.IsLoose || list.Children.Exists(item => item.Children.Count(child => child.Name == "p") > 1);
        long number = list.Name == "ol" && long.TryParse(list.Target ?? "1", out long start) && start >= 0 ? start : 1;
        foreach (MarkupNode item in list.Children)
        {
            // Two lists of one kind that follow each other are told apart by their marks.
            string mark = list.Name == "ul" ? isSecondList ? "* " : "- " : $"{number++}{(isSecondList ? ")" : ".")} ";
            text.Append(text.Length == 0 ? "" : isLoose ? "\n\n" : "\n");
            text.Append(Prefixed(Blocks(item.Children, escapesAll, !isLoose), mark, new string(' ', mark.Length)));
        }

        return text.ToString();
    }

    private static string Fenced(MarkupNode pre)
    {
        string text = pre.InnerText();
        string fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        string language = pre.Target is { } target ? target.StartsWith("language-", StringComparison.Ordinal) ? target["language-".Length..] : target : "";
        return text.Length == 0 ? $"{fence}{language}\n{fence}" : $"{fence}{language}\n{text}\n{fence}";
    }

    private static string Prefixed(string text, string first, string further)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = i == 0 ? first + lines[i] : lines[i].Length == 0 ? further.TrimEnd() : further + lines[i];
        }

        return string.Join('\n', lines);
    }
}
