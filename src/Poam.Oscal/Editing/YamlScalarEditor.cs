using System.Buffers;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Editing;

/// <summary>Writes a new scalar in the place of an old one of a YAML block, in its quotes or as a block where it was one.</summary>
internal sealed class YamlScalarEditor(LayoutContext context, YamlBlockStyle style)
{
    private const string Date = "a date";

    private readonly ContentSource _source = new(context.Target, OscalFormat.Yaml);

    /// <summary>Writes a scalar.</summary>
    /// <param name="node">The scalar.</param>
    /// <param name="row">Where the old one stands.</param>
    /// <param name="column">The column of its name or dash.</param>
    public void Write(EditNode node, int row, int column)
    {
        LayoutRow layout = context.Table[row];
        bool isMissing = layout.End == layout.Start;
        string blank = isMissing && layout.Start > 0 && !YamlSource.IsBlank(context.Source[layout.Start - 1]) ? " " : "";
        context.Literal(blank + Text(node.Target, in layout, column));
    }

    private string Text(int node, in LayoutRow layout, int column)
    {
        NodeKind kind = _source.KindOf(node);
        ReadOnlySpan<byte> text = _source.TextOf(node);
        if (kind is NodeKind.Null or NodeKind.Boolean or NodeKind.Number)
        {
            return kind == NodeKind.Null ? "null" : Encoding.UTF8.GetString(text);
        }

        ReadOnlySpan<byte> old = context.Source[layout.Start..layout.End];
        YamlQuotes quotes = QuotesOf(old);
        if (quotes == YamlQuotes.None && !layout.IsBlock && YamlPlainScalar.TypeOf(text) == Date && YamlPlainScalar.TypeOf(old) == Date)
        {
            // Whoever leaves out the quotes around a date goes on without them. Numbers lose zeros in other readers, so they get quotes.
            return Encoding.UTF8.GetString(text);
        }

        int indent = layout.IsBlock ? IndentOf(in layout) : column + style.Step;
        if (layout.IsBlock && IsPlainLine(text))
        {
            return $"{(char)old[0]}-\n{new string(' ', indent)}{Encoding.UTF8.GetString(text)}";
        }

        ArrayBufferWriter<byte> output = new();
        YamlScalarWriter.Write(output, text, indent, indent - column, quotes == YamlQuotes.None && HasFreeLine(layout.End) && indent > column, quotes);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The quotes of a scalar.</summary>
    public static YamlQuotes QuotesOf(ReadOnlySpan<byte> scalar) => scalar.IsEmpty ? YamlQuotes.None : scalar[0] switch
    {
        (byte)'"' => YamlQuotes.Double,
        (byte)'\'' => YamlQuotes.Single,
        _ => YamlQuotes.None,
    };

    /// <summary>Whether a text is one line that a block can hold and any reader takes for text.</summary>
    private static bool IsPlainLine(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && text[0] is not ((byte)' ' or (byte)'\t') && text[^1] is not ((byte)' ' or (byte)'\t')
        && text.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0 && text.IndexOfAnyExceptInRange((byte)0, (byte)0x7E) < 0;

    /// <summary>The indentation of the lines of a block.</summary>
    private int IndentOf(in LayoutRow layout)
    {
        ReadOnlySpan<byte> source = context.Source;
        for (int line = YamlLines.NextLine(source, layout.Start); line < layout.End; line = YamlLines.NextLine(source, line))
        {
            if (!YamlLines.IsBlank(source, line))
            {
                return YamlSource.FirstVisible(source, line) - line;
            }
        }

        return 0;
    }

    /// <summary>Whether nothing stands behind a value in its line: a comment would become part of a block.</summary>
    private bool HasFreeLine(int end) => YamlLines.IsBlank(context.Source, end);
}
