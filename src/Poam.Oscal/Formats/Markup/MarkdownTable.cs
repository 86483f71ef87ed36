using System.Text;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Writes tables as Markdown has them: one line of heads, one of alignments, then the rows.</summary>
internal static class MarkdownTable
{
    /// <summary>Writes a table. What a table of Markdown cannot have, such as heads of rows, is written as near as it comes.</summary>
    public static string Write(MarkupNode table, bool escapesAll)
    {
        StringBuilder text = new();
        int columns = 0;
        foreach (MarkupNode row in table.Children)
        {
            columns = Math.Max(columns, row.Children.Count);
        }

        for (int i = 0; i < table.Children.Count; i++)
        {
            text.Append(i == 0 ? "|" : "\n|");
            WriteRow(table.Children[i], columns, escapesAll, text);
            if (i == 0)
            {
                text.Append("\n|");
                for (int column = 0; column < columns; column++)
                {
                    string? align = column < table.Children[0].Children.Count ? table.Children[0].Children[column].Target : null;
                    text.Append(align switch { "left" => " :-- |", "center" => " :-: |", "right" => " --: |", _ => " --- |" });
                }
            }
        }

        return text.ToString();
    }

    private static void WriteRow(MarkupNode row, int columns, bool escapesAll, StringBuilder text)
    {
        for (int column = 0; column < columns; column++)
        {
            string cell = column < row.Children.Count ? MarkdownLine.Write(row.Children[column], escapesAll, keepsToLine: true) : "";
            text.Append(' ').Append(EscapeBars(cell)).Append(cell.Length > 0 ? " |" : "|");
        }
    }

    private static string EscapeBars(string cell) =>
        cell.Replace("\\|", "|", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
