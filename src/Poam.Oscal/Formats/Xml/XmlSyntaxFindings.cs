using System.Buffers;
using System.Text;
using System.Xml;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Says in plain words, and at the exact place, what broke the syntax of XML.</summary>
internal static class XmlSyntaxFindings
{
    private const int LongestName = 80;

    /// <summary>Reports the fault at which reading ended.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="start">Where reading began.</param>
    /// <param name="failure">What the reader said.</param>
    /// <param name="binder">What is open.</param>
    /// <param name="builder">Where to report.</param>
    public static void Report(ReadOnlySpan<byte> source, int start, XmlException failure, XmlTreeBinder binder, DocumentBuilder builder)
    {
        if (failure.LineNumber == 0)
        {
            ReportWithoutPlace(source, start, failure, builder);
            return;
        }

        int offset = XmlPlace.OffsetOf(source, start, failure.LineNumber, failure.LinePosition);
        if (offset < source.Length && Rune.DecodeFromUtf8(source[offset..], out _, out _) != OperationStatus.Done)
        {
            // The byte has its own finding: it is no UTF-8.
            return;
        }

        if (!binder.IsOpen)
        {
            ReportOutsideRoot(source, offset, failure, binder, builder);
        }
        else if (offset >= source.Length)
        {
            string name = Encoding.UTF8.GetString(source.Slice(binder.OpenName.Start, binder.OpenName.Length));
            string where = InsideOf(failure.Message);
            builder.Report(
                SyntaxRules.WellFormed,
                binder.OpenNode,
                new TextSpan(source.Length, 0),
                $"The file ends {where}before <{name}> is closed: it was cut off, or an end tag is missing.",
                related: (binder.OpenName, $"<{name}> starts here"));
        }
        else if (offset >= 2 && source[offset - 2] == '<' && source[offset - 1] == '/' && NameAt(source, offset).Length > 0)
        {
            ReportEndTag(source, offset, binder, builder);
        }
        else
        {
            (TextSpan span, string message) = XmlSyntaxMessages.Explain(source, offset, failure.Message);
            builder.Report(SyntaxRules.WellFormed, binder.OpenNode, span, message);
        }
    }

    /// <summary>The name that starts at an offset.</summary>
    public static TextSpan NameAt(ReadOnlySpan<byte> source, int offset)
    {
        int end = offset;
        while (end < source.Length && end - offset < LongestName && IsNameByte(source[end]))
        {
            end++;
        }

        return TextSpan.Between(offset, end);
    }

    /// <summary>Whether a byte can be part of a name.</summary>
    public static bool IsNameByte(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'_' or (byte)'.' or (byte)':' or >= 0x80;

    private static void ReportWithoutPlace(ReadOnlySpan<byte> source, int start, XmlException failure, DocumentBuilder builder)
    {
        int doctype = XmlPlace.FindDoctype(source, start);
        if (doctype >= 0)
        {
            builder.Report(
                SyntaxRules.NoDtd,
                builder.OpenNode,
                new TextSpan(doctype, "<!DOCTYPE".Length),
                "The document has a document type declaration. OSCAL needs none and it can reach other files, so nothing behind it is read: remove it.");
            return;
        }

        bool isEmpty = failure.Message.Contains("Root element", StringComparison.Ordinal);
        builder.Report(
            isEmpty ? SyntaxRules.NotEmpty : SyntaxRules.WellFormed,
            builder.OpenNode,
            new TextSpan(isEmpty ? start : source.Length, 0),
            isEmpty ? "The file has no element, only comments or declarations." : XmlSyntaxMessages.Shorten(failure.Message));
    }

    private static void ReportOutsideRoot(ReadOnlySpan<byte> source, int offset, XmlException failure, XmlTreeBinder binder, DocumentBuilder builder)
    {
        TextSpan name = NameAt(source, offset);
        bool isTag = offset > 0 && source[offset - 1] == '<' && name.Length > 0;
        bool isEndTag = offset > 1 && source[offset - 1] == '/' && source[offset - 2] == '<';
        if (binder.HasRoot && !isEndTag && offset < source.Length && source[offset] != '<' && source[offset] != '!')
        {
            string what = isTag ? $"A second root element <{Encoding.UTF8.GetString(source.Slice(name.Start, name.Length))}>" : "Text";
            builder.Report(
                SyntaxRules.OneDocument,
                0,
                isTag ? name : XmlSyntaxMessages.CharacterAt(source, offset),
                $"{what} follows the end of the root element. Only what is in the root element is checked; remove the rest, or put it into a file of its own.");
            return;
        }

        (TextSpan span, string message) = isEndTag
            ? (name, $"</{Encoding.UTF8.GetString(source.Slice(name.Start, name.Length))}> closes nothing: no element is open.")
            : XmlSyntaxMessages.ExplainBeforeRoot(source, offset, failure.Message);
        builder.Report(SyntaxRules.WellFormed, 0, span, message);
    }

    private static void ReportEndTag(ReadOnlySpan<byte> source, int offset, XmlTreeBinder binder, DocumentBuilder builder)
    {
        TextSpan found = NameAt(source, offset);
        string end = Encoding.UTF8.GetString(source.Slice(found.Start, found.Length));
        string open = Encoding.UTF8.GetString(source.Slice(binder.OpenName.Start, binder.OpenName.Length));
        builder.Report(
            SyntaxRules.WellFormed,
            binder.OpenNode,
            found,
            $"</{end}> stands where </{open}> is expected: <{open}> is still open.",
            related: (binder.OpenName, $"<{open}> starts here"));
    }

    private static string InsideOf(string message) =>
        message.Contains("Comment", StringComparison.Ordinal) ? "inside a comment, "
        : message.Contains("CDATA", StringComparison.Ordinal) ? "inside a CDATA section, "
        : message.Contains("literal", StringComparison.Ordinal) ? "inside the value of an attribute, "
        : "";
}
