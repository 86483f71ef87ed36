using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Puts the values of anchors in the place of aliases, within a limit: a few lines of aliases of aliases can mean billions of values.</summary>
internal sealed class YamlAliasExpander(IYamlEventReader events, ReadOnlyMemory<byte> source, DocumentBuilder builder, OscalLimits limits)
{
    private Dictionary<string, YamlAnchor>? _anchors;

    // What is recorded: all that stands inside values with anchors.
    private YamlEvent[] _recorded = [];
    private int _recordedCount;
    private byte[] _texts = [];
    private int _textsLength;
    private YamlAnchor[] _open = [];
    private int _openCount;
    private int _depth;

    private YamlReplay[] _replays = [];
    private int _replayCount;
    private int _repeatedNodes;

    /// <summary>Reads the next event. An alias comes out only when it names no anchor; that is reported.</summary>
    public bool Read(out YamlEvent next)
    {
        while (_replayCount > 0)
        {
            if (Replay(out next))
            {
                return !builder.IsStopped;
            }
        }

        if (!events.Read(out next))
        {
            return false;
        }

        if (next.Kind == YamlEventKind.Alias)
        {
            return Resolve(ref next) ? Read(out next) : !builder.IsStopped;
        }

        if (next.Anchor.Length > 0 || _openCount > 0)
        {
            Record(in next);
        }

        return true;
    }

    /// <summary>The text of a scalar, valid until the next event is read.</summary>
    public ReadOnlySpan<byte> TextOf(in YamlEvent scalar) =>
        scalar.IsRepeated && scalar.IsDecoded ? _texts.AsSpan(scalar.Text.Start, scalar.Text.Length) : events.TextOf(in scalar);

    private bool Replay(out YamlEvent next)
    {
        ref YamlReplay replay = ref _replays[_replayCount - 1];
        if (replay.Next == replay.End)
        {
            _replayCount--;
            next = default;
            return false;
        }

        bool isEdge = replay.Next == replay.Start || replay.Next == replay.End - 1;
        next = _recorded[replay.Next++];
        if (next.Kind == YamlEventKind.Alias)
        {
            Push(next.Text.Start, next.Text.End, next.Span);
            return false;
        }

        next.IsRepeated = true;
        if (isEdge)
        {
            next.Span = next.Kind is YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd ? new TextSpan(replay.Place.End, 0) : replay.Place;
            next.IsInPlace = false;
        }

        if (next.Kind is YamlEventKind.Scalar or YamlEventKind.MappingStart or YamlEventKind.SequenceStart && ++_repeatedNodes > limits.MaxAliasNodes)
        {
            builder.ReportLimit(
                $"Up to this alias, aliases repeat more than {limits.MaxAliasNodes:N0} objects and values. Write the values out, or split the document.",
                _replays[0].Place);
        }

        return true;
    }

    /// <summary>Finds the value of an alias and lets it come next.</summary>
    private bool Resolve(ref YamlEvent alias)
    {
        string name = Encoding.UTF8.GetString(source.Span.Slice(alias.Anchor.Start, alias.Anchor.Length));
        if (_anchors is null || !_anchors.TryGetValue(name, out YamlAnchor? anchor))
        {
            builder.Report(SyntaxRules.KnownAnchors, builder.OpenNode, alias.Span, Unknown(name));
            return false;
        }

        if (anchor.End < 0)
        {
            builder.Report(
                SyntaxRules.KnownAnchors,
                builder.OpenNode,
                alias.Span,
                $"`*{name}` stands inside the value that `&{name}` names: it would repeat itself without end. Write the value out.");
            return false;
        }

        // A recorded alias keeps its target: the same name may get another value later.
        alias.Text = TextSpan.Between(anchor.Start, anchor.End);
        if (_openCount > 0)
        {
            Append(in alias);
        }

        Push(anchor.Start, anchor.End, alias.Span);
        return true;
    }

    private static string Unknown(string name)
    {
        // Markdown starts with asterisks, too.
        string quote = name.Contains('*') ? $" If `*{name}` is meant as text, quote the value." : "";
        return $"`*{name}` repeats a value that an anchor `&{name}` names, but no such anchor stands before it.{quote}";
    }

    private void Push(int start, int end, TextSpan place)
    {
        if (_replayCount == _replays.Length)
        {
            Array.Resize(ref _replays, Math.Max(4, _replayCount * 2));
        }

        _replays[_replayCount++] = new YamlReplay { Start = start, End = end, Next = start, Place = place };
    }

    private void Record(in YamlEvent next)
    {
        bool isEnd = next.Kind is YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd;
        bool isStart = next.Kind is YamlEventKind.MappingStart or YamlEventKind.SequenceStart;
        _depth -= isEnd ? 1 : 0;
        YamlAnchor? anchor = next.Anchor.Length > 0 ? Name(in next) : null;
        Append(in next);
        if (isEnd && _open[_openCount - 1].Depth == _depth)
        {
            _open[--_openCount].End = _recordedCount;
        }
        else if (anchor is not null && isStart)
        {
            if (_openCount == _open.Length)
            {
                Array.Resize(ref _open, Math.Max(4, _openCount * 2));
            }

            _open[_openCount++] = anchor;
        }
        else if (anchor is not null)
        {
            anchor.End = _recordedCount;
        }

        _depth += isStart ? 1 : 0;
    }

    private YamlAnchor Name(in YamlEvent next)
    {
        YamlAnchor anchor = new() { Start = _recordedCount, Depth = _depth };
        _anchors ??= new Dictionary<string, YamlAnchor>(StringComparer.Ordinal);
        _anchors[Encoding.UTF8.GetString(source.Span.Slice(next.Anchor.Start, next.Anchor.Length))] = anchor;
        return anchor;
    }

    private void Append(in YamlEvent next)
    {
        if (_recordedCount == _recorded.Length)
        {
            Array.Resize(ref _recorded, Math.Max(16, _recordedCount * 2));
        }

        ref YamlEvent kept = ref _recorded[_recordedCount++];
        kept = next;
        if (!next.IsDecoded)
        {
            return;
        }

        ReadOnlySpan<byte> text = events.TextOf(in next);
        if (_texts.Length - _textsLength < text.Length)
        {
            Array.Resize(ref _texts, (int)Math.Min(Array.MaxLength, Math.Max(256L, Math.Max(_texts.Length * 2L, (long)_textsLength + text.Length))));
        }

        text.CopyTo(_texts.AsSpan(_textsLength));
        kept.Text = new TextSpan(_textsLength, text.Length);
        _textsLength += text.Length;
    }
}
