using Poam.Oscal.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>The events of YamlDotNet's parser with their places in UTF-8.</summary>
internal sealed class YamlDotNetEventReader : IYamlEventReader, IDisposable
{
    private const string StandardTags = "tag:yaml.org,2002:";

    private readonly ReadOnlyMemory<byte> _source;
    private readonly YamlTextReader _text;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private Utf16Cursor _cursor;
    private byte[] _decoded = [];

    // Where the last visible character of what came so far ends: the parser lets blocks end where the next line begins.
    private int _lastEnd;

    /// <summary>Starts to read.</summary>
    /// <param name="source">The UTF-8 of the document.</param>
    /// <param name="start">The offset behind the byte order mark, which the parser would take for text.</param>
    public YamlDotNetEventReader(ReadOnlyMemory<byte> source, int start)
    {
        _source = source;
        TextSpan[] omitted = YamlLongRuns.Find(source.Span, start);
        _text = new YamlTextReader(source, start, omitted);
        _scanner = new Scanner(_text, skipComments: true);
        _parser = new Parser(_scanner);
        _cursor = new Utf16Cursor(source.Span, start, omitted);
        _lastEnd = start;
    }

    /// <inheritdoc/>
    public YamlFault? Fault { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    /// <inheritdoc/>
    public ReadOnlySpan<byte> TextOf(in YamlEvent scalar) =>
        (scalar.IsDecoded ? _decoded : _source.Span).Slice(scalar.Text.Start, scalar.Text.Length);

    /// <inheritdoc/>
    public bool Read(out YamlEvent next)
    {
        next = default;
        while (Fault is null && Advance())
        {
            if (Convert(_parser.Current!, ref next))
            {
                return true;
            }
        }

        return false;
    }

    private bool Advance()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException failure)
        {
            Fault = new YamlFault(failure.Message, OffsetOf(failure.Start.Index), OffsetOf(failure.End.Index), OffsetOf(_scanner.CurrentPosition.Index));
        }
        catch (ArgumentException)
        {
            int offset = OffsetOf(_scanner.CurrentPosition.Index);
            Fault = new YamlFault("While reading a tag, found a name that no tag can have.", offset, offset, offset);
        }
        catch (Exception)
        {
            // The parser lets exceptions of the framework escape where it did not expect its input, or where a text is too long for a string.
            int offset = OffsetOf(_scanner.CurrentPosition.Index);
            Fault = new YamlFault("", offset, offset, offset);
        }

        return false;
    }

    private bool Convert(ParsingEvent current, ref YamlEvent next)
    {
        switch (current)
        {
            case Scalar scalar:
                ConvertScalar(scalar, ref next);
                return true;
            case MappingStart mapping:
                ConvertStart(mapping, YamlEventKind.MappingStart, mapping.Style == MappingStyle.Flow, ref next);
                return true;
            case SequenceStart sequence:
                ConvertStart(sequence, YamlEventKind.SequenceStart, sequence.Style == SequenceStyle.Flow, ref next);
                return true;
            case MappingEnd:
                ConvertEnd(current, YamlEventKind.MappingEnd, (byte)'}', ref next);
                return true;
            case SequenceEnd:
                ConvertEnd(current, YamlEventKind.SequenceEnd, (byte)']', ref next);
                return true;
            case AnchorAlias:
                next.Kind = YamlEventKind.Alias;
                next.Span = SpanOf(current);
                next.Anchor = TextSpan.Between(next.Span.Start + 1, next.Span.End);
                _lastEnd = next.Span.End;
                return true;
            case DocumentStart or DocumentEnd:
                next.Kind = current is DocumentStart ? YamlEventKind.DocumentStart : YamlEventKind.DocumentEnd;
                next.Span = SpanOf(current);
                return true;
            default:
                return false;
        }
    }

    private void ConvertStart(NodeEvent current, YamlEventKind kind, bool isFlow, ref YamlEvent next)
    {
        next.Kind = kind;
        next.IsFlow = isFlow;
        ReadOnlySpan<byte> source = _source.Span;

        // A pair in brackets, `[name: value]`, is a mapping without braces: the parser gives it no place.
        bool isPair = isFlow && current.Start.Index == 0 && current.End.Index == 0 && _lastEnd > 0;
        int start = isPair ? StartOfPair(source) : SkipProperties(current, OffsetOf(current.Start.Index), ref next);
        next.Span = new TextSpan(start, 1);
        _lastEnd = isFlow && !isPair ? start + 1 : Math.Max(_lastEnd, start);
    }

    private int StartOfPair(ReadOnlySpan<byte> source)
    {
        int offset = YamlSource.SkipBlanks(source, _lastEnd);
        while (offset < source.Length && source[offset] is (byte)',' or (byte)'?')
        {
            offset = YamlSource.SkipBlanks(source, offset + 1);
        }

        return offset;
    }

    private void ConvertEnd(ParsingEvent current, YamlEventKind kind, byte bracket, ref YamlEvent next)
    {
        next.Kind = kind;
        int offset = OffsetOf(current.Start.Index);
        if (offset < _source.Length && _source.Span[offset] == bracket)
        {
            _lastEnd = offset + 1;
        }

        next.Span = new TextSpan(_lastEnd, 0);
    }

    private void ConvertScalar(Scalar current, ref YamlEvent next)
    {
        next.Kind = YamlEventKind.Scalar;
        next.Style = current.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlScalarStyle.Quoted,
            ScalarStyle.Literal or ScalarStyle.Folded => YamlScalarStyle.Block,
            _ => YamlScalarStyle.Plain,
        };
        if (next.Style == YamlScalarStyle.Plain && current.Value.Length == 0)
        {
            ConvertEmpty(current, ref next);
            return;
        }

        bool hasProperties = !current.Anchor.IsEmpty || !current.Tag.IsEmpty;
        int start = SkipProperties(current, OffsetOf(current.Start.Index), ref next);
        int end = OffsetOf(current.End.Index);
        next.Span = TextSpan.Between(start, next.Style == YamlScalarStyle.Block ? YamlSource.TrimEnd(_source.Span, start + 1, end) : end);
        _lastEnd = next.Span.End;
        int quote = next.Style == YamlScalarStyle.Quoted ? 1 : 0;
        bool isVerbatim = next.Style != YamlScalarStyle.Block
            && !hasProperties
            && current.Start.Line == current.End.Line
            && current.End.Index - current.Start.Index - (2 * quote) == current.Value.Length;
        if (isVerbatim)
        {
            next.IsInPlace = true;
            next.Text = new TextSpan(start + quote, end - start - (2 * quote));
        }
        else
        {
            Decode(current.Value, ref next);
        }
    }

    /// <summary>A value that is not there: its place is just behind what announces it.</summary>
    private void ConvertEmpty(Scalar current, ref YamlEvent next)
    {
        ReadOnlySpan<byte> source = _source.Span;
        int offset = OffsetOf(current.Start.Index);
        if (!current.Anchor.IsEmpty || !current.Tag.IsEmpty)
        {
            SkipProperties(current, offset, ref next);
            _lastEnd = Math.Max(next.TagSpan.End, next.Anchor.End);
        }
        else if (offset > _lastEnd && offset <= source.Length && source[offset - 1] is (byte)':' or (byte)'-' or (byte)'?')
        {
            _lastEnd = offset;
        }

        next.Span = new TextSpan(_lastEnd, 0);
        next.Text = next.Span;
        next.IsInPlace = true;
    }

    private void Decode(string value, ref YamlEvent next)
    {
        int length = _text.Encode(value, next.Span, ref _decoded);
        next.IsDecoded = true;
        next.Text = new TextSpan(0, length);
    }

    /// <summary>Reads anchor and tag before a value.</summary>
    /// <returns>Where the value begins.</returns>
    private int SkipProperties(NodeEvent current, int start, ref YamlEvent next)
    {
        if (current.Anchor.IsEmpty && current.Tag.IsEmpty)
        {
            return start;
        }

        YamlProperties properties = YamlProperties.Read(_source.Span, start);
        next.Anchor = properties.Anchor;
        next.TagSpan = properties.Tag;
        next.Tag = TagOf(current);
        return YamlSource.SkipBlanks(_source.Span, properties.End);
    }

    private static YamlTag TagOf(NodeEvent current)
    {
        if (current.Tag.IsEmpty)
        {
            return YamlTag.None;
        }

        string tag = current.Tag.Value;
        if (tag == "!")
        {
            return current is Scalar ? YamlTag.Text : YamlTag.None;
        }

        return !tag.StartsWith(StandardTags, StringComparison.Ordinal) ? YamlTag.Other : tag[StandardTags.Length..] switch
        {
            "str" => YamlTag.Text,
            "int" or "float" => YamlTag.Number,
            "bool" => YamlTag.Boolean,
            "null" => YamlTag.Null,
            "map" => YamlTag.Mapping,
            "seq" => YamlTag.Sequence,
            _ => YamlTag.Other,
        };
    }

    private TextSpan SpanOf(ParsingEvent current)
    {
        int start = OffsetOf(current.Start.Index);
        return TextSpan.Between(start, Math.Max(start, OffsetOf(current.End.Index)));
    }

    private int OffsetOf(long index) => _cursor.MoveTo(_source.Span, index);
}
