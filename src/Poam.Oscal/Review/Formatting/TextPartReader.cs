using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Review.Formatting;

/// <summary>Finds the members and items of a text: values of JSON and YAML, elements of XML.</summary>
internal sealed class TextPartReader
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly LayoutTable? _table;
    private readonly bool _isYaml;

    private TextPartReader(ReadOnlyMemory<byte> source, LayoutTable? table, bool isYaml)
    {
        _source = source;
        _table = table;
        _isYaml = isYaml;
    }

    /// <summary>Reads the parts of the text of a document; null when it cannot be laid out.</summary>
    public static TextPart? Read(NodeDocument document)
    {
        ReadOnlyMemory<byte> source = document.SourceMemory;
        int start = FormattedText.StartOf(document);
        TextPart root = new(null, "", 0, start, source.Length);
        bool isXml = document.Format == OscalFormat.Xml;
        LayoutTable? table = isXml ? null : LayoutReader.Read(document, source, start);
        TextPartReader reader = new(source, table, document.Format == OscalFormat.Yaml);
        if (isXml)
        {
            reader.AddElement(root, start);
        }
        else if (table is null)
        {
            return null;
        }
        else
        {
            reader.AddValues(root, 0);
        }

        return root;
    }

    private void AddElement(TextPart parent, int start)
    {
        XmlElementLayout element = XmlElementLayout.Read(_source, start);
        TextPart part = parent.Add(Text(element.Name), element.Name.Start - 1, element.End);
        foreach (TextSpan child in element.Elements)
        {
            AddElement(part, child.Start);
        }
    }

    private void AddValues(TextPart parent, int row)
    {
        // What stands in braces of YAML is written in lines; there is nothing in it to keep.
        if (_isYaml && _table![row].Kind is not (LayoutKind.BlockObject or LayoutKind.BlockArray))
        {
            return;
        }

        for (int child = row + 1; child < _table![row].Next; child = _table[child].Next)
        {
            ref LayoutRow layout = ref _table[child];
            int start = layout.Key.Length > 0 ? layout.Key.Start : _isYaml ? Dash(layout.FullStart) : layout.FullStart;
            if (start >= 0)
            {
                TextPart part = parent.Add(Text(layout.Key).Trim('"', '\''), start, _isYaml ? YamlEnd(start, layout.End) : layout.End);
                AddValues(part, child);
            }
        }
    }

    /// <summary>Where the dash of an item is, or -1 when it stands in a line above.</summary>
    private int Dash(int start)
    {
        ReadOnlySpan<byte> source = _source.Span;
        int at = start - 1;
        while (at >= 0 && YamlSource.IsBlank(source[at]))
        {
            at--;
        }

        return at >= 0 && source[at] == '-' ? at : -1;
    }

    /// <summary>Where a part of YAML ends: behind the comment in its last line, and behind those below that are indented deeper than it.</summary>
    private int YamlEnd(int start, int end)
    {
        ReadOnlySpan<byte> source = _source.Span;
        while (end > start && (YamlSource.IsBlank(source[end - 1]) || YamlSource.IsBreak(source[end - 1])))
        {
            end--;
        }

        end = CommentEnd(end) ?? end;
        int column = start - YamlSource.LineStart(source, start);
        for (int line = YamlLines.NextLine(source, end); line < source.Length; line = YamlLines.NextLine(source, line))
        {
            int first = YamlSource.FirstVisible(source, line);
            bool isBlank = first == YamlSource.LineEnd(source, line);
            if (!isBlank && (source[first] != '#' || first - line <= column))
            {
                break;
            }

            end = isBlank ? end : CommentEnd(first)!.Value;
        }

        return end;
    }

    /// <summary>Where the comment that comes next in a line ends, or null for none.</summary>
    private int? CommentEnd(int offset)
    {
        ReadOnlySpan<byte> source = _source.Span;
        int lineEnd = YamlSource.LineEnd(source, offset);
        int first = offset;
        while (first < lineEnd && YamlSource.IsBlank(source[first]))
        {
            first++;
        }

        return first < lineEnd && source[first] == '#' ? YamlSource.TrimEnd(source, first, lineEnd) : null;
    }

    private string Text(TextSpan span) => Encoding.UTF8.GetString(_source.Span.Slice(span.Start, span.Length));
}
