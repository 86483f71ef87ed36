using System.Buffers;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
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
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FormatResult Format(ReadOnlyMemory<byte> content, string? path = null, FormatOptions? options = null)
    {
        options ??= FormatOptions.Default;
        options = options with { Limits = options.Limits.Under(options.Cancellation) };
        ReadResult read = OscalReader.Read(content, path, null, options.Limits);
        options.Cancellation.ThrowIfCancellationRequested();
        (ReadOnlyMemory<byte> text, FormatFault? fault) = OscalDiff.IsWhole(read.Document)
            ? Write(read.Document, options)
            : (content, new FormatFault(FirstError(read), FormatMessages.NotRead));
        return new FormatResult
        {
            Content = fault is null ? text : content,
            IsChanged = fault is null && !text.Span.SequenceEqual(content.Span),
            Refusals = fault is null ? [] : [new FormatRefusal(LocationOf(read.Document, fault.Offset), fault.Message)],
            LooksLikeOscal = read.LooksLikeOscal,
        };
    }

    /// <summary>
    /// Formats what stands in some lines, for editors that format a selection. Members and items that begin in the range, or whose closing
    /// bracket or tag stands in it, are formatted whole, in their place; of one that is only cut by the range, what is inside and in the
    /// range. Every byte outside of them stays as it is: order among them, comments, line ends, encoding. What cannot be formatted by itself,
    /// because a comment would move out of it, is formatted with what holds it; what holds the whole document makes it <see cref="Format"/>.
    /// </summary>
    /// <param name="content">The bytes of the document, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="firstLine">The first line, from 1.</param>
    /// <param name="lastLine">The last line, which is part of the range; beyond the end of the text it means the end.</param>
    /// <param name="path">The path of the file, used to recognise its format when the content leaves it open; null when there is no file.</param>
    /// <param name="options">How to format; null for the defaults.</param>
    /// <returns>The text with the range formatted, or why it stays. A text that has no canonical form as a whole stays in any range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A line is less than 1, or the last one comes before the first.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FormatResult FormatRange(ReadOnlyMemory<byte> content, int firstLine, int lastLine, string? path = null, FormatOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastLine, firstLine);
        options ??= FormatOptions.Default;
        options = options with { Limits = options.Limits.Under(options.Cancellation) };
        FormatResult whole = Format(content, path, options);
        if (!whole.IsChanged)
        {
            return whole;
        }

        NodeDocument document = OscalReader.Read(content, path, null, options.Limits).Document;
        NodeDocument formatted = OscalReader.Read(whole.Content, path, document.Format, options.Limits).Document;
        FormattedText? before = document.Format == OscalFormat.Json ? null : FormattedText.Of(document, out _);
        ReadOnlyMemory<byte>? text = RangeFormatting.Format(
            document, formatted, firstLine, lastLine, text => ContentProof.FindLoss(document, before, text, options.Limits) is null);
        if (text is null)
        {
            return whole;
        }

        ReadOnlyMemory<byte> encoded = InputText.Of(content).Encode(content, text.Value);
        return new FormatResult { Content = encoded, IsChanged = !encoded.Span.SequenceEqual(content.Span), LooksLikeOscal = true };
    }

    private static (ReadOnlyMemory<byte> Text, FormatFault? Fault) Write(NodeDocument document, FormatOptions options)
    {
        FormatFault? fault = null;
        FormattedText? before = document.Format == OscalFormat.Json ? null : FormattedText.Of(document, out fault);
        fault ??= Unread(document);
        if (fault is not null)
        {
            return (default, fault);
        }

        ReadOnlyMemory<byte> text = WithLineFeeds(Write(document, options, before?.Comments), document.Format);
        return (text, ContentProof.FindLoss(document, before, text, options.Limits));
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

    /// <summary>What a reader of XML reads past, so that it would be gone. Markup keeps its attributes.</summary>
    private static FormatFault? Unread(NodeDocument document)
    {
        UnreadContent? first = document.Unread.Where(u => u.Kind != UnreadKind.MarkupAttribute).MinBy(u => u.Span.Start);
        return first is null ? null : new FormatFault(first.Span.Start, first.Kind switch
        {
            UnreadKind.Text => FormatMessages.HasStrayText,
            UnreadKind.Namespace or UnreadKind.ForeignElement => FormatMessages.ChangesNamespace,
            _ => FormatMessages.LosesTags,
        });
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

    private static SourceLocation LocationOf(NodeDocument document, int offset)
    {
        LineCursor cursor = new(document.Source);
        (int line, int column) = cursor.MoveTo(Math.Min(offset, document.Source.Length));
        return new SourceLocation(line, column, line, column);
    }
}
