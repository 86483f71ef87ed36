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
        List<ConversionLoss> losses = [.. Losses(document, written), .. Unread(document, source, to)];
        losses.Sort((a, b) => (a.Location.Line, a.Location.Column).CompareTo((b.Location.Line, b.Location.Column)));
        return new ConversionResult { Content = output.WrittenMemory, Losses = losses, Source = source };
    }

    /// <summary>What a written document does not hold of the one that it was made from.</summary>
    internal static List<ConversionLoss> Losses(NodeDocument document, NodeDocument written)
    {
        List<(int Node, TextSpan Span, ContentDifference Difference)> places = [];
        foreach (ContentDifference difference in ContentComparison.Differences(document, written))
        {
            int node = difference.Left >= 0 ? difference.Left : 0;
            TextSpan key = document.KeyOf(node);
            places.Add((node, key.Length > 0 ? key : new TextSpan(document.ValueOf(node).Start, 0), difference));
        }

        places.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        LineCursor cursor = new(document.Source);
        List<ConversionLoss> losses = [];
        foreach ((int node, TextSpan span, ContentDifference difference) in places)
        {
            (int line, int column) = cursor.MoveTo(span.Start);
            losses.Add(new ConversionLoss(NodePointer.Of(document, node), new SourceLocation(line, column, line, column), Describe(document, written, difference)));
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

    /// <summary>Content of XML that is no part of any document, so that no format takes it over: stray text, attributes without an owner.</summary>
    private static IEnumerable<ConversionLoss> Unread(NodeDocument document, ValidationResult source, OscalFormat to)
    {
        if (document.Format != OscalFormat.Xml)
        {
            yield break;
        }

        foreach (Diagnostic finding in source.Diagnostics)
        {
            if (finding.Rule == StructureRules.NoStrayText)
            {
                yield return new ConversionLoss(finding.Pointer, finding.Location, $"Text that stands where OSCAL has none is not written to {to.ToString().ToUpperInvariant()}.");
            }
        }
    }

    private static string Text(NodeDocument document, int node) =>
        document.KindOf(node) is NodeKind.Object or NodeKind.Array ? "…" : System.Text.Encoding.UTF8.GetString(document.TextOf(node));

    private static string Shorten(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
