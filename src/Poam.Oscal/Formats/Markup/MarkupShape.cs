using System.Text;

namespace Poam.Oscal.Formats.Markup;

/// <summary>
/// Brings markup into the one shape in which equal content is equal: blanks run together, items of lists and quotations hold blocks,
/// preformatted text is text.
/// </summary>
internal static class MarkupShape
{
    private const string Blanks = " \t\r\n";

    /// <summary>Brings markup into shape, in place.</summary>
    /// <param name="node">The markup.</param>
    /// <param name="holdsBlocks">Whether blocks belong there, so that what stands in lines becomes paragraphs.</param>
    public static void Normalize(MarkupNode node, bool holdsBlocks)
    {
        if (node.Name == "pre")
        {
            NormalizePre(node);
            return;
        }

        if (node.Name is "ul" or "ol")
        {
            node.IsLoose |= node.Children.Exists(item => item.Children.Exists(child => child.Name == "p"));
        }

        foreach (MarkupNode child in node.Children)
        {
            if (child.IsText)
            {
                child.Text = Collapse(child.Text);
            }
            else
            {
                Normalize(child, child.Name is "li" or "blockquote");
            }
        }

        if (holdsBlocks || node.Children.Exists(child => child.IsBlock))
        {
            WrapLines(node);
            return;
        }

        HoistBlanks(node);
        if (node.IsBlock || node.Name == "markup")
        {
            TrimEnds(node);
        }
    }

    /// <summary>Whether two pieces of markup in shape say the same.</summary>
    public static bool AreEqual(MarkupNode left, MarkupNode right)
    {
        if (left.Name != right.Name || left.Text != right.Text || (left.Target ?? "") != (right.Target ?? "") || (left.Title ?? "") != (right.Title ?? "")
            || left.Children.Count != right.Children.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Children.Count; i++)
        {
            if (!AreEqual(left.Children[i], right.Children[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static void NormalizePre(MarkupNode pre)
    {
        // A language stands at the code inside; other elements are lost to Markdown and therefore stay.
        if (pre.Children is [{ Name: "code" } code] && (code.Target is null || pre.Target is null))
        {
            pre.Target ??= code.Target;
            pre.Children.Clear();
            pre.Children.AddRange(code.Children);
        }

        if (pre.Children is [{ IsText: true } text])
        {
            text.Text = text.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
        }
    }

    /// <summary>Puts text and inline elements among blocks into paragraphs.</summary>
    private static void WrapLines(MarkupNode node)
    {
        List<MarkupNode> children = [.. node.Children];
        node.Children.Clear();
        MarkupNode? paragraph = null;
        foreach (MarkupNode child in children)
        {
            if (child.IsBlock)
            {
                paragraph = null;
                node.Children.Add(child);
            }
            else if (paragraph is not null || !child.IsText || child.Text.Trim(Blanks.ToCharArray()).Length > 0)
            {
                if (paragraph is null)
                {
                    node.Children.Add(paragraph = new MarkupNode { Name = "p" });
                }

                paragraph.Children.Add(child);
            }
        }

        foreach (MarkupNode child in node.Children)
        {
            if (child.Name == "p")
            {
                HoistBlanks(child);
                TrimEnds(child);
            }
        }

        // An empty paragraph says nothing, and Markdown has none.
        node.Children.RemoveAll(child => child is { Name: "p", Children.Count: 0 });
    }

    /// <summary>Moves blanks at the ends of emphasis and links out of them: nobody sees the difference and Markdown cannot write it.</summary>
    private static void HoistBlanks(MarkupNode node)
    {
        for (int i = node.Children.Count - 1; i >= 0; i--)
        {
            MarkupNode child = node.Children[i];
            if (child.Name is "em" or "strong" or "sub" or "sup" or "q" or "a")
            {
                if (child.Children is [.., { IsText: true } last] && last.Text.EndsWith(' '))
                {
                    last.Text = last.Text[..^1];
                    node.Children.Insert(i + 1, MarkupNode.OfText(" "));
                }

                if (child.Children is [{ IsText: true } first, ..] && first.Text.StartsWith(' '))
                {
                    first.Text = first.Text[1..];
                    node.Children.Insert(i, MarkupNode.OfText(" "));
                }

                child.Children.RemoveAll(c => c.IsText && c.Text.Length == 0);
            }
        }

        MergeTexts(node);
    }

    private static void MergeTexts(MarkupNode node)
    {
        for (int i = node.Children.Count - 1; i > 0; i--)
        {
            if (node.Children[i].IsText && node.Children[i - 1].IsText)
            {
                node.Children[i - 1].Text = Collapse(node.Children[i - 1].Text + node.Children[i].Text);
                node.Children.RemoveAt(i);
            }
        }
    }

    private static void TrimEnds(MarkupNode node)
    {
        for (int i = 0; i < node.Children.Count; i++)
        {
            bool isAtStart = i == 0 || node.Children[i - 1].Name == "br";
            bool isAtEnd = i == node.Children.Count - 1 || node.Children[i + 1].Name == "br";
            MarkupNode child = node.Children[i];
            if (child.IsText)
            {
                child.Text = isAtStart ? child.Text.TrimStart(' ') : child.Text;
                child.Text = isAtEnd ? child.Text.TrimEnd(' ') : child.Text;
            }
        }

        node.Children.RemoveAll(c => c.IsText && c.Text.Length == 0);
    }

    private static string Collapse(string text)
    {
        StringBuilder collapsed = new(text.Length);
        foreach (char c in text)
        {
            bool isBlank = Blanks.Contains(c, StringComparison.Ordinal);
            if (!isBlank)
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString();
    }
}
