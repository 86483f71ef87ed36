using System.Buffers;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Review.Formatting;

/// <summary>
/// Puts some members and items of a text into canonical form and leaves every other byte. What is put there is what stands in the canonical
/// form of the whole text, indented as deep as it stood.
/// </summary>
internal sealed class RangeFormatting
{
    private readonly NodeDocument _document;
    private readonly NodeDocument _formatted;
    private readonly TextPart _parts;
    private readonly TextPart _formattedParts;
    private readonly bool _hasReturns;

    // Where lines of the canonical form begin within a value of XML: their blanks are part of it.
    private readonly HashSet<int> _linesOfValues = [];

    private RangeFormatting(NodeDocument document, NodeDocument formatted, TextPart parts, TextPart formattedParts)
    {
        _document = document;
        _formatted = formatted;
        _parts = parts;
        _formattedParts = formattedParts;
        int line = document.Source.IndexOf((byte)'\n');
        _hasReturns = line > 0 && document.Source[line - 1] == '\r';
        if (document.Format == OscalFormat.Xml)
        {
            FindLinesOfValues();
        }
    }

    /// <summary>Formats what begins or ends in a range of lines.</summary>
    /// <param name="document">The document.</param>
    /// <param name="formatted">Its canonical form, read.</param>
    /// <param name="first">The first line, from 1.</param>
    /// <param name="last">The last line, which is part of the range.</param>
    /// <param name="isProven">Whether a text says what the document says, comments included.</param>
    /// <returns>The text, in UTF-8; null when only all of it can be formatted.</returns>
    public static ReadOnlyMemory<byte>? Format(NodeDocument document, NodeDocument formatted, int first, int last, Predicate<ReadOnlyMemory<byte>> isProven)
    {
        if (TextPartReader.Read(document) is not { } parts || TextPartReader.Read(formatted) is not { } formattedParts)
        {
            return null;
        }

        RangeFormatting formatting = new(document, formatted, parts, formattedParts);
        List<TextPart> chosen = [];
        formatting.Choose(parts, new LineTable(document.Source), first, last, chosen);

        // What cannot be formatted by itself, say because a comment moves out of it, is formatted with what holds it.
        while (!chosen.Exists(part => part.Parent is null))
        {
            if (formatting.Write(chosen) is { } text && isProven(text))
            {
                return text;
            }

            chosen = [.. chosen.Select(part => part.Parent!).Distinct(ReferenceEqualityComparer.Instance).Cast<TextPart>()];
            chosen.RemoveAll(part => chosen.Exists(other => IsInside(part, other)));
        }

        return null;
    }

    private void FindLinesOfValues()
    {
        for (int node = 0; node < _formatted.Count; node++)
        {
            TextSpan value = _formatted.ValueOf(node);
            for (int at = value.Start; _formatted.KindOf(node) != NodeKind.Object && at < value.End; at++)
            {
                if (_formatted.Source[at] == '\n')
                {
                    _linesOfValues.Add(at + 1);
                }
            }
        }
    }

    private static bool IsInside(TextPart part, TextPart other)
    {
        TextPart? above = part.Parent;
        while (above is not null && !ReferenceEquals(above, other))
        {
            above = above.Parent;
        }

        return above is not null;
    }

    private void Choose(TextPart part, LineTable lines, int first, int last, List<TextPart> chosen)
    {
        foreach (TextPart child in part.Parts)
        {
            int start = lines.LineOf(child.Start);
            int end = lines.LineOf(Math.Max(child.Start, child.End - 1));
            bool isCut = (start < first || start > last) && (_document.Format == OscalFormat.Yaml || end < first || end > last);
            if (start > last || end < first)
            {
                continue;
            }

            if (isCut && child.Parts.Count > 0)
            {
                Choose(child, lines, first, last, chosen);
            }
            else
            {
                chosen.Add(child.Parent!.Parent is null ? child.Parent : child);
            }
        }
    }

    /// <summary>The text with some parts in canonical form; null when one has no counterpart there.</summary>
    private ReadOnlyMemory<byte>? Write(List<TextPart> chosen)
    {
        ArrayBufferWriter<byte> output = new(_document.Source.Length + 256);
        int at = 0;
        foreach (TextPart part in chosen)
        {
            if (part.FindIn(_formattedParts) is not { } formatted)
            {
                return null;
            }

            output.Write(_document.Source[at..part.Start]);
            WritePart(part, formatted, output);
            at = part.End;
        }

        output.Write(_document.Source[at..]);
        return output.WrittenMemory;
    }

    private void WritePart(TextPart part, TextPart formatted, ArrayBufferWriter<byte> output)
    {
        ReadOnlySpan<byte> source = _document.Source;
        ReadOnlySpan<byte> text = _formatted.Source[formatted.Start..formatted.End];
        int line = YamlSource.LineStart(source, part.Start);
        int depth = formatted.Start - YamlSource.LineStart(_formatted.Source, formatted.Start);
        bool isYaml = _document.Format == OscalFormat.Yaml;
        ReadOnlySpan<byte> indent = isYaml ? default : source[line..Math.Min(part.Start, YamlSource.FirstVisible(source, line))];
        bool isFirst = true;
        foreach (Range range in text.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> content = text[range];
            if (!isFirst)
            {
                output.Write(_hasReturns ? "\r\n"u8 : "\n"u8);
            }

            if (!isFirst && !_linesOfValues.Contains(formatted.Start + range.Start.Value))
            {
                int blanks = Math.Min(depth, content.Length - content.TrimStart((byte)' ').Length);
                content = content[blanks..];
                if (content.Length > 0)
                {
                    output.Write(indent);
                    YamlScalarWriter.WriteBlanks(output, isYaml ? part.Start - line : 0);
                }
            }

            output.Write(content);
            isFirst = false;
        }
    }
}
