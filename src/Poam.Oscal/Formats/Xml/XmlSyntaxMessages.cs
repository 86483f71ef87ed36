using System.Globalization;
using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>The words for faults of syntax inside a document, and the place that shows them best.</summary>
internal static class XmlSyntaxMessages
{
    private const int LongestReference = 40;

    /// <summary>The place and the words for a fault.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="offset">Where the reader stopped.</param>
    /// <param name="failure">What it said.</param>
    public static (TextSpan Span, string Message) Explain(ReadOnlySpan<byte> source, int offset, string failure)
    {
        int ampersand = AmpersandBefore(source, offset);
        if (ampersand >= 0)
        {
            return ExplainReference(source, ampersand);
        }

        TextSpan here = CharacterAt(source, offset);
        TextSpan name = XmlSyntaxFindings.NameAt(source, offset);
        byte found = offset < source.Length ? source[offset] : (byte)0;
        if (found < 0x20 && found is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            return (here, $"There is a control character (U+{((int)found).ToString("X4", CultureInfo.InvariantCulture)}), which XML cannot hold in any form. Remove it.");
        }

        string text = Encoding.UTF8.GetString(source.Slice(name.Start, name.Length));
        return failure switch
        {
            _ when Says(failure, "duplicate attribute") => (name, $"The attribute `{text}` is given twice in one tag."),
            _ when Says(failure, "undeclared prefix") => (name, $"The prefix of `{text}` is declared nowhere. Declare it with xmlns:…=\"…\", or remove the prefix."),
            _ when Says(failure, "invalid attribute character") => (here, "There is `<` in the value of an attribute. The quote that ends the value is missing before this place, or `<` is to be written as &lt;."),
            _ when Says(failure, "expected token is '=") => (here, "An attribute needs a value in quotes: name=\"value\"."),
            _ when Says(failure, "expected token is '\"") => (here, "The value of an attribute stands in quotes: name=\"value\"."),
            _ when Says(failure, "Expecting whitespace") => (here, "There must be a blank before this attribute; or a quote in the value before it is to be written as &quot;."),
            _ when Says(failure, "comment cannot contain") => (here, "A comment cannot hold `--`. Write it in another way."),
            _ when Says(failure, "']]>'") => (here, "Text cannot hold `]]>`. Write it as ]]&gt;."),
            _ when Says(failure, "Name cannot begin") => (here, "There is `<` in front of something that is no tag. Write it as &lt; where it is text."),
            _ => (here, Shorten(failure)),
        };
    }

    /// <summary>The place and the words for a fault before the root element.</summary>
    public static (TextSpan Span, string Message) ExplainBeforeRoot(ReadOnlySpan<byte> source, int offset, string failure)
    {
        if (offset >= source.Length)
        {
            return (new TextSpan(source.Length, 0), "The file ends before its root element is complete: it was cut off.");
        }

        if (offset >= 2 && source[offset - 2] == '<' && source[offset - 1] == '?' && Says(failure, "XML declaration"))
        {
            return (XmlSyntaxFindings.NameAt(source, offset), "The XML declaration `<?xml …?>` stands at the very start of a file or not at all. Remove what comes before it.");
        }

        return Says(failure, "root level")
            ? (CharacterAt(source, offset), "There is text before the root element. Remove it.")
            : Explain(source, offset, failure);
    }

    /// <summary>What the reader said, without its place.</summary>
    public static string Shorten(string failure)
    {
        int place = failure.LastIndexOf(" Line ", StringComparison.Ordinal);
        string sentence = (place < 0 ? failure : failure[..place]).TrimEnd();
        return "This is not well-formed XML: " + (sentence.EndsWith('.') ? sentence : sentence + ".");
    }

    /// <summary>The character at an offset; at the end of the text, an empty place.</summary>
    public static TextSpan CharacterAt(ReadOnlySpan<byte> source, int offset)
    {
        _ = Rune.DecodeFromUtf8(source[offset..], out _, out int length);
        return new TextSpan(offset, offset < source.Length ? length : 0);
    }

    private static bool Says(string failure, string words) => failure.Contains(words, StringComparison.Ordinal);

    /// <summary>The offset of the ampersand of the reference in which reading ended, or -1.</summary>
    private static int AmpersandBefore(ReadOnlySpan<byte> source, int offset)
    {
        for (int at = Math.Min(offset, source.Length - 1); at >= 0 && offset - at <= LongestReference; at--)
        {
            if (source[at] == '&')
            {
                return at;
            }

            if (at < offset && source[at] != '#' && !XmlSyntaxFindings.IsNameByte(source[at]))
            {
                return -1;
            }
        }

        return -1;
    }

    private static (TextSpan Span, string Message) ExplainReference(ReadOnlySpan<byte> source, int ampersand)
    {
        int end = ampersand + 1;
        while (end < source.Length && end - ampersand < LongestReference && (source[end] == '#' || XmlSyntaxFindings.IsNameByte(source[end])))
        {
            end++;
        }

        bool isReference = end < source.Length && source[end] == ';' && end > ampersand + 1;
        if (!isReference)
        {
            return (new TextSpan(ampersand, 1), "There is a bare `&`. Write it as &amp;.");
        }

        TextSpan span = TextSpan.Between(ampersand, end + 1);
        string reference = Encoding.UTF8.GetString(source.Slice(span.Start, span.Length));
        return source[ampersand + 1] == '#'
            ? (span, $"`{reference}` stands for a character that XML cannot hold. Remove it.")
            : (span, $"`{reference}` is not declared. XML has only &lt; &gt; &amp; &quot; and &apos;: write the character itself.");
    }
}
