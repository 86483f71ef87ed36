using System.Buffers;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Review.Formatting;

namespace Poam.Oscal.Review;

/// <summary>
/// Writes documents in canonical form, each in its own format: members in the order of the definitions, stable quotes and indentation, lines
/// ended by a line feed. Comments stay beside what they belong to, and an empty line stays one empty line.
/// </summary>
public static class OscalFormatter
{
    /// <summary>
    /// Formats a text. The result is read again and compared: content, shape and comments are those of the text, or the text stays as it is
    /// and the result says why. Nothing else is touched, <c>last-modified</c> included.
    /// </summary>
    /// <param name="content">The bytes of the document, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="path">The path of the file, used to recognise its format when the content leaves it open; null when there is no file.</param>
    /// <param name="options">How to format; null for the defaults.</param>
    /// <returns>The formatted text, or why there is none. Errors of content are part of the result, never exceptions.</returns>
    public static FormatResult Format(ReadOnlyMemory<byte> content, string? path = null, FormatOptions? options = null)
    {
        options ??= FormatOptions.Default;
        ReadResult read = OscalReader.Read(content, path, null, options.Limits);
        (ReadOnlyMemory<byte> text, FormatFault? fault) = OscalDiff.IsWhole(read.Document)
            ? Write(read, options)
            : (content, new FormatFault(FirstError(read), FormatMessages.NotRead));
        return new FormatResult
        {
            Content = fault is null ? text : content,
            IsChanged = fault is null && !text.Span.SequenceEqual(content.Span),
            Refusals = fault is null ? [] : [new FormatRefusal(LocationOf(read.Document, fault.Offset), fault.Message)],
            LooksLikeOscal = read.LooksLikeOscal,
        };
    }

    private static (ReadOnlyMemory<byte> Text, FormatFault? Fault) Write(ReadResult read, FormatOptions options) =>
        read.Document.Format == OscalFormat.Json ? WriteJson(read.Document, options) : WriteCommented(read, options);

    /// <summary>JSON has no comments, and its tokens alone tell whether two texts say the same: what was written is not read as OSCAL again.</summary>
    private static (ReadOnlyMemory<byte> Text, FormatFault? Fault) WriteJson(NodeDocument document, FormatOptions options)
    {
        ReadOnlyMemory<byte> text = Write(document, options, comments: null);
        LayoutTable? layout = LayoutReader.Read(document, document.SourceMemory, FormattedText.StartOf(document));
        FormatFault? fault = layout is null ? new FormatFault(Math.Max(0, document.KeyOf(document.Root).Start), FormatMessages.NoPlainJson)
            : text.Length > options.Limits.MaxInputBytes ? new FormatFault(0, FormatMessages.BecomesTooLarge)
            : JsonProof.FindLoss(layout, document.SourceMemory, text.Span);
        return (text, fault);
    }

    private static (ReadOnlyMemory<byte> Text, FormatFault? Fault) WriteCommented(ReadResult read, FormatOptions options)
    {
        FormattedText? before = FormattedText.Of(read.Document, out FormatFault? fault);
        fault ??= XmlFault(read);
        if (before is null || fault is not null)
        {
            return (default, fault);
        }

        ReadOnlyMemory<byte> text = WithLineFeeds(Write(read.Document, options, before.Comments), read.Document.Format);
        NodeDocument written = OscalReader.Read(text, null, read.Document.Format, options.Limits).Document;
        if (!OscalDiff.IsWhole(written))
        {
            return (default, new FormatFault(0, FormatMessages.ReadsDifferently));
        }

        IReadOnlyList<ContentDifference> differences = ContentComparison.Differences(read.Document, written, most: 1);
        return differences.Count > 0
            ? (default, new FormatFault(PlaceOf(read.Document, differences[0].Left), FormatMessages.ReadsDifferently))
            : (text, FormattedText.Of(written, out fault) is { } after ? before.FindLoss(after) : fault);
    }

    private static ReadOnlyMemory<byte> Write(NodeDocument document, FormatOptions options, NodeComments? comments)
    {
        // Mostly a text stays about as long as it was; growing once more would copy all of it.
        ArrayBufferWriter<byte> output = new((int)Math.Min(Array.MaxLength, 1024L + document.Source.Length + (document.Source.Length / 16)));
        OscalWriter.Write(document, document.Format, output, new WriteOptions { IndentSize = options.IndentSize }, comments, options.KeepOrder);
        return output.WrittenMemory;
    }

    /// <summary>Markup of XML is taken over as it stands; every reader of XML takes its line ends for line feeds.</summary>
    private static ReadOnlyMemory<byte> WithLineFeeds(ReadOnlyMemory<byte> text, OscalFormat format)
    {
        if (format != OscalFormat.Xml || !text.Span.Contains((byte)'\r'))
        {
            return text;
        }

        ReadOnlySpan<byte> old = text.Span;
        ArrayBufferWriter<byte> output = new(old.Length);
        for (int i = 0; i < old.Length; i++)
        {
            if (old[i] != '\r' || i + 1 == old.Length || old[i + 1] != '\n')
            {
                output.Write([old[i] == '\r' ? (byte)'\n' : old[i]]);
            }
        }

        return output.WrittenMemory;
    }

    /// <summary>What a reader of XML reports and reads past, so that it would be gone.</summary>
    private static FormatFault? XmlFault(ReadResult read)
    {
        foreach (Finding finding in read.Findings.InOrder())
        {
            if (finding.Rule == StructureRules.NoStrayText || finding.Rule == StructureRules.OscalNamespace)
            {
                bool isText = finding.Rule == StructureRules.NoStrayText;
                return new FormatFault(finding.Span.Start, isText ? FormatMessages.HasStrayText : FormatMessages.ChangesNamespace);
            }
        }

        return null;
    }

    private static int FirstError(ReadResult read)
    {
        foreach (Finding finding in read.Findings.InOrder())
        {
            if (finding.Rule.Severity == Severity.Error)
            {
                return finding.Span.Start;
            }
        }

        return 0;
    }

    private static int PlaceOf(NodeDocument document, int node) =>
        node < 0 ? 0 : document.KeyOf(node).Length > 0 ? document.KeyOf(node).Start : document.ValueOf(node).Start;

    private static SourceLocation LocationOf(NodeDocument document, int offset)
    {
        LineCursor cursor = new(document.Source);
        (int line, int column) = cursor.MoveTo(Math.Min(offset, document.Source.Length));
        return new SourceLocation(line, column, line, column);
    }
}
