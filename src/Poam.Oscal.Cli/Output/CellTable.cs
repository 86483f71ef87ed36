using System.Text;

namespace Poam.Oscal.Cli.Output;

/// <summary>Writes rows of text as a table for people, as CSV, or as Markdown.</summary>
/// <param name="headings">The headings.</param>
/// <param name="rows">The rows, each with a text for each heading.</param>
internal sealed class CellTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
{
    private const int Gap = 2;
    private const int LeastLastWidth = 20;

    /// <summary>Aligned columns.</summary>
    /// <param name="width">How wide a line may be; the last column is cut to it. 0 for any width.</param>
    public string ToText(int width = 0)
    {
        int[] widths = [.. headings.Select((heading, i) => rows.Select(r => CellText.WidthOf(r[i])).Append(CellText.WidthOf(heading)).Max())];
        int before = widths.Take(widths.Length - 1).Sum(w => w + Gap);
        int last = width == 0 ? int.MaxValue : Math.Max(LeastLastWidth, width - before);
        StringBuilder text = new();
        AppendLine(text, headings, widths, last);
        foreach (IReadOnlyList<string> row in rows)
        {
            AppendLine(text, row, widths, last);
        }

        return text.ToString();
    }

    /// <summary>
    /// Comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    /// </summary>
    public string ToCsv()
    {
        StringBuilder text = new();
        foreach (IReadOnlyList<string> row in rows.Prepend(headings))
        {
            text.AppendJoin(',', row.Select(CsvCell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>A table of GitHub's Markdown.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        AppendMarkdown(text, headings);
        AppendMarkdown(text, [.. headings.Select(_ => "---")]);
        foreach (IReadOnlyList<string> row in rows)
        {
            AppendMarkdown(text, [.. row.Select(MarkdownCell)]);
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, IReadOnlyList<string> cells, int[] widths, int lastWidth)
    {
        StringBuilder line = new();
        for (int i = 0; i < cells.Count; i++)
        {
            bool isLast = i == cells.Count - 1;
            line.Append(isLast ? CellText.Fit(cells[i], lastWidth) : cells[i]);
            line.Append(' ', isLast ? 0 : widths[i] - CellText.WidthOf(cells[i]) + Gap);
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    private static void AppendMarkdown(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string CsvCell(string cell)
    {
        string safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 || safe != safe.Trim() ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>What Markdown and HTML would read as markup is escaped.</summary>
    private static string MarkdownCell(string cell)
    {
        StringBuilder text = new(cell.Length);
        foreach (char letter in cell)
        {
            text.Append(letter is '|' or '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '&' or '#' or '@' ? $"\\{letter}" : letter.ToString());
        }

        return text.ToString();
    }
}
