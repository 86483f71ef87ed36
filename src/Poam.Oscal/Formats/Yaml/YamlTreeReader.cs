using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Turns the events of YAML into names, objects, arrays and scalars, one small step an event.</summary>
internal sealed class YamlTreeReader
{
    private readonly IYamlEventReader _parser;
    private readonly YamlAliasExpander _events;
    private readonly ReadOnlyMemory<byte> _source;
    private readonly DocumentBuilder _builder;
    private readonly ObjectTreeBinder _binder;
    private readonly OscalLimits _limits;
    private readonly bool _hasTabs;
    private YamlLevel[] _levels = new YamlLevel[32];
    private int _depth;

    // How many whole nodes to leave out, and how deep the one that is being left out is open.
    private int _skippedNodes;
    private int _skippedDepth;
    private int _documents;

    // Where a name was missing last: the parser gives up right behind such a place, which is no fault of its own.
    private int _noName = -1;
    private bool _hasContent;
    private bool _isFlow;
    private bool _isFinished;

    /// <summary>Prepares to read.</summary>
    public YamlTreeReader(IYamlEventReader events, ReadOnlyMemory<byte> source, DocumentBuilder builder, OscalLimits limits)
    {
        _parser = events;
        _events = new YamlAliasExpander(events, source, builder, limits);
        _source = source;
        _builder = builder;
        _binder = new ObjectTreeBinder(builder);
        _limits = limits;
        _hasTabs = source.Span.Contains((byte)'\t');
    }

    /// <summary>Reads the document.</summary>
    /// <param name="start">Where the text begins.</param>
    public void Read(int start)
    {
        while (_events.Read(out YamlEvent next))
        {
            Step(in next);
            if (_isFinished || _builder.IsStopped)
            {
                return;
            }
        }

        if (_parser.Fault is { } fault)
        {
            if (_noName < 0 || fault.Start > YamlSource.LineEnd(_source.Span, _noName))
            {
                YamlSyntaxFindings.Report(_source.Span, fault, _binder, _isFlow, _builder);
            }
        }
        else if (!_hasContent && !_builder.IsStopped)
        {
            _builder.Report(SyntaxRules.NotEmpty, 0, new TextSpan(start, 0), "The YAML document is empty: there is nothing but comments, blanks or a `---`.");
        }
    }

    private void Step(in YamlEvent next)
    {
        switch (next.Kind)
        {
            case YamlEventKind.DocumentStart:
                StartDocument(in next);
                break;
            case YamlEventKind.DocumentEnd:
                break;
            case YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd when _skippedNodes == 0:
                End(in next);
                break;
            default:
                if (_skippedNodes > 0)
                {
                    SkipNode(in next);
                }
                else
                {
                    Node(in next);
                }

                break;
        }
    }

    private void StartDocument(in YamlEvent next)
    {
        if (_documents++ == 0)
        {
            return;
        }

        _isFinished = true;
        string advice = _hasContent
            ? "Only the first one is checked; put each document into a file of its own."
            : "The first one is empty, and only the first one is read: remove the `---` before it.";
        _builder.Report(SyntaxRules.OneDocument, 0, next.Span, $"A second YAML document starts here. {advice}");
    }

    /// <summary>Leaves a node out that has a finding already.</summary>
    private void SkipNode(in YamlEvent next)
    {
        _skippedDepth += next.Kind switch
        {
            YamlEventKind.MappingStart or YamlEventKind.SequenceStart => 1,
            YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd => -1,
            _ => 0,
        };
        if (_skippedDepth == 0)
        {
            _skippedNodes--;
        }
        else if (_skippedDepth > _limits.MaxDepth)
        {
            _builder.ReportLimit($"The document nests deeper than {_limits.MaxDepth} levels.", next.Span);
        }
    }

    private void Node(in YamlEvent next)
    {
        CheckTag(in next);
        if (_depth == 0)
        {
            Root(in next);
            return;
        }

        ref YamlLevel level = ref _levels[_depth - 1];
        if (_hasTabs && !level.IsFlow && !next.IsRepeated && ReportTab(next.Span.Start, level.ExpectsName))
        {
            return;
        }

        if (level.ExpectsName)
        {
            Name(in next, ref level);
            return;
        }

        level.ExpectsName = level.IsMapping;
        Value(in next);
    }

    private void Root(in YamlEvent next)
    {
        bool isNull = next.Kind == YamlEventKind.Scalar && KindOf(in next) == NodeKind.Null;
        _hasContent = !isNull;
        _isFlow = next.IsFlow;
        if (!isNull && next.Kind != YamlEventKind.Alias)
        {
            Value(in next);
        }
    }

    private void Name(in YamlEvent next, ref YamlLevel level)
    {
        switch (next.Kind)
        {
            case YamlEventKind.MappingStart or YamlEventKind.SequenceStart:
                string what = next.Kind == YamlEventKind.MappingStart ? "mapping" : "list";
                _builder.Report(SyntaxRules.ScalarKeys, _builder.OpenNode, next.Span, $"A name is expected here, not a {what}. Quote text that starts with a bracket.");
                _skippedNodes = 2;
                SkipNode(in next);
                return;
            case YamlEventKind.Alias:
                _skippedNodes = 1;
                return;
            default:
                break;
        }

        ReadOnlySpan<byte> name = _events.TextOf(in next);
        if (next.Style == YamlScalarStyle.Plain && name.IsEmpty)
        {
            ReportNoName(next.Span.Start);
            _skippedNodes = 1;
        }
        else if (next.Style == YamlScalarStyle.Plain && name.SequenceEqual("<<"u8))
        {
            _builder.Report(
                SyntaxRules.NoMergeKeys,
                _builder.OpenNode,
                next.Span,
                "`<<` would merge the members of another mapping into this one; OSCAL has no such member and YAML 1.2 no such key. Write the members out.");
            _builder.ExcuseMissing();
            _skippedNodes = 1;
        }
        else
        {
            level.ExpectsName = false;
            _binder.Name(name, next.Span);
        }
    }

    private void ReportNoName(int offset)
    {
        // The parser gives the place before the colon or behind it.
        _noName = offset > 0 && _source.Span[offset - 1] == ':' ? offset - 1 : offset;
        _builder.Report(SyntaxRules.ScalarKeys, _builder.OpenNode, YamlSource.CharacterAt(_source.Span, _noName), "The name before the colon is missing.");
    }

    private void Value(in YamlEvent next)
    {
        switch (next.Kind)
        {
            case YamlEventKind.MappingStart:
                _binder.StartObject(next.Span.Start);
                Push(new YamlLevel { IsMapping = true, IsFlow = next.IsFlow, ExpectsName = true });
                break;
            case YamlEventKind.SequenceStart:
                _binder.StartArray(next.Span.Start);
                Push(new YamlLevel { IsFlow = next.IsFlow });
                break;
            case YamlEventKind.Alias:
                _binder.Unreadable(next.Span);
                break;
            default:
                Scalar(in next);
                break;
        }
    }

    private void Scalar(in YamlEvent next)
    {
        ReadOnlySpan<byte> text = _events.TextOf(in next);
        NodeKind kind = KindOf(in next);
        NodeTraits traits = !next.IsInPlace ? NodeTraits.Decoded : next.Style == YamlScalarStyle.Quoted ? NodeTraits.Quoted : NodeTraits.None;
        bool isUntyped = next.Style == YamlScalarStyle.Plain && next.Tag is YamlTag.None or YamlTag.Other && kind == NodeKind.String;
        int member = _binder.Scalar(kind, next.Span, text, traits, isUntyped);
        if (isUntyped && member != 0 && !next.IsRepeated)
        {
            YamlAmbiguity.Report(_builder, member, next.Span, text);
        }
    }

    private void End(in YamlEvent next)
    {
        _depth--;
        if (next.Kind == YamlEventKind.MappingEnd)
        {
            _binder.EndObject(next.Span.End);
        }
        else
        {
            _binder.EndArray(next.Span.End);
        }
    }

    private NodeKind KindOf(in YamlEvent scalar) => scalar.Tag switch
    {
        YamlTag.Text => NodeKind.String,
        YamlTag.Number => NodeKind.Number,
        YamlTag.Boolean => NodeKind.Boolean,
        YamlTag.Null => NodeKind.Null,
        _ => scalar.Style == YamlScalarStyle.Plain && YamlPlainScalar.IsNull(_events.TextOf(in scalar)) ? NodeKind.Null : NodeKind.String,
    };

    /// <summary>Reports a tag that means nothing here, or stands before a value of another kind.</summary>
    private void CheckTag(in YamlEvent next)
    {
        if (next.Tag == YamlTag.None || next.IsRepeated)
        {
            return;
        }

        bool isKnown = next.Kind switch
        {
            YamlEventKind.MappingStart => next.Tag == YamlTag.Mapping,
            YamlEventKind.SequenceStart => next.Tag == YamlTag.Sequence,
            _ => next.Tag is YamlTag.Text or YamlTag.Number or YamlTag.Boolean or YamlTag.Null,
        };
        if (!isKnown)
        {
            string tag = System.Text.Encoding.UTF8.GetString(_source.Span.Slice(next.TagSpan.Start, Math.Min(next.TagSpan.Length, 60)));
            _builder.Report(
                SyntaxRules.StandardTags,
                _builder.OpenNode,
                next.TagSpan,
                $"The tag `{tag}` says nothing to OSCAL here and is ignored. Remove it; if it is meant as text, quote the value.");
        }
    }

    /// <summary>Reports a tab that indents the place, which the parser lets pass in some places; reading ends there.</summary>
    private bool ReportTab(int offset, bool isName)
    {
        int tab = YamlSource.FindIndentingTab(_source.Span, offset, isName);
        if (tab < 0)
        {
            return false;
        }

        _isFinished = true;
        _builder.Report(SyntaxRules.WellFormed, _builder.OpenNode, new TextSpan(tab, 1), YamlSyntaxFindings.TabIndents);
        return true;
    }

    private void Push(YamlLevel level)
    {
        if (_depth == _levels.Length)
        {
            Array.Resize(ref _levels, _depth * 2);
        }

        _levels[_depth++] = level;
    }
}
