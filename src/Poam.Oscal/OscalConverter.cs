using System.Buffers;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Validation;

namespace Poam.Oscal;

/// <summary>Converts documents of all models between JSON, YAML and XML.</summary>
public static class OscalConverter
{
    private const int LongestQuote = 60;

    /// <summary>
    /// Converts a document. Members are written in the order of the definitions; the text is read back and compared, so that whatever
    /// the format cannot hold is reported by place, never dropped in silence.
    /// </summary>
    /// <param name="content">The bytes of the document, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="to">The format to write.</param>
    /// <param name="path">The path of the file, used to recognise its format when the content leaves it open; null when there is no file.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <returns>The converted document and what it does not hold.</returns>
    public static ConversionResult Convert(ReadOnlyMemory<byte> content, OscalFormat to, string? path = null, WriteOptions? options = null)
    {
        ReadResult read = OscalReader.Read(content, path, null, OscalLimits.Default);
        NodeDocument document = read.Document;
        ValidationResult source = OscalValidator.Conclude(read);
        if (document.Root == 0 || !document.IsWhole)
        {
            return new ConversionResult { Content = ReadOnlyMemory<byte>.Empty, Losses = [], Source = source };
        }

        ArrayBufferWriter<byte> output = new(Math.Max(256, content.Length));
        OscalWriter.Write(document, to, output, options ?? WriteOptions.Default);
        NodeDocument written = OscalReader.Read(output.WrittenMemory, null, to, OscalLimits.Default).Document;
        return new ConversionResult { Content = output.WrittenMemory, Losses = Losses(document, written), Source = source };
    }

    /// <summary>What a written document does not hold of the one that it was made from.</summary>
    internal static List<ConversionLoss> Losses(NodeDocument document, NodeDocument written)
    {
        List<(int Offset, int Node, string Message)> lost = [];
        foreach (ContentDifference difference in ContentComparison.Differences(document, written))
        {
            int node = difference.Left >= 0 ? difference.Left : 0;
            TextSpan key = document.KeyOf(node);
            lost.Add((key.Length > 0 ? key.Start : document.ValueOf(node).Start, node, Describe(document, written, difference)));
        }

        // What XML has and no node holds is taken over by no format.
        foreach (UnreadContent unread in document.Unread)
        {
            if (!unread.IsKeptIn(written.Format))
            {
                lost.Add((unread.Span.Start, unread.Node, Describe(document, written.Format, unread)));
            }
        }

        lost.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        LineCursor cursor = new(document.Source);
        List<ConversionLoss> losses = [];
        foreach ((int offset, int node, string message) in lost)
        {
            (int line, int column) = cursor.MoveTo(offset);
            losses.Add(new ConversionLoss(NodePointer.Of(document, node), new SourceLocation(line, column, line, column), message));
        }

        return losses;
    }

    private static string Describe(NodeDocument document, NodeDocument written, ContentDifference difference)
    {
        string format = written.Format.ToString().ToUpperInvariant();
        if (difference.Left < 0)
        {
            return $"The {format} has `{written.NameOf(difference.Right)}` more than the document.";
        }

        string name = document.NameOf(difference.Left);
        bool isMarkup = document.KindOf(difference.Left) == NodeKind.Markup;
        return difference.Right < 0
            ? document.MemberOf(difference.Left) == 0 ? $"`{name}` is no member of OSCAL and has no place in {format}." : $"`{name}` cannot be written in {format} as it is."
            : isMarkup ? $"The markup of `{name}` says more than Markdown can: `{Shorten(Text(document, difference.Left))}`."
            : $"`{name}` reads differently in {format}: `{Shorten(Text(document, difference.Left))}`.";
    }

    private static string Describe(NodeDocument document, OscalFormat to, UnreadContent unread)
    {
        string format = to.ToString().ToUpperInvariant();
        if (unread.Kind == UnreadKind.Text)
        {
            return $"Text that stands where OSCAL has none is not written to {format}.";
        }

        string noun = unread.Kind == UnreadKind.ForeignElement ? "element" : "attribute";
        string name = System.Text.Encoding.UTF8.GetString(document.Source.Slice(unread.Span.Start, unread.Span.Length));
        return $"The {noun} `{name}`, which OSCAL does not have here, is not written to {format}.";
    }

    private static string Text(NodeDocument document, int node) =>
        document.KindOf(node) is NodeKind.Object or NodeKind.Array ? "…" : System.Text.Encoding.UTF8.GetString(document.TextOf(node));

    private static string Shorten(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
