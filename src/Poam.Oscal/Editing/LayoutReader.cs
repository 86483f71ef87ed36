using System.Text.Json;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Editing;

/// <summary>Reads where each value of a JSON or YAML text stands.</summary>
internal static class LayoutReader
{
    /// <summary>Reads the layout of a well-formed text; null when it holds what cannot be laid out, such as names that are no scalars.</summary>
    public static LayoutTable? Read(NodeDocument document, ReadOnlyMemory<byte> source, int start) =>
        document.Format == OscalFormat.Json ? ReadJson(source.Span, start, Capacity(document)) : ReadYaml(source, start, Capacity(document));

    /// <summary>Lists are values beside the nodes; where they are more than that, the table grows.</summary>
    private static int Capacity(NodeDocument document) => document.Count + (document.Count / 4);

    private static LayoutTable? ReadJson(ReadOnlySpan<byte> source, int start, int capacity)
    {
        try
        {
            return ReadTokens(source, start, capacity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LayoutTable ReadTokens(ReadOnlySpan<byte> source, int start, int capacity)
    {
        LayoutTable table = new(capacity);
        Utf8JsonReader reader = new(source[start..], new JsonReaderOptions { MaxDepth = 1024 });
        TextSpan key = default;
        while (reader.Read())
        {
            int at = start + (int)reader.TokenStartIndex;
            int end = start + (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    key = new TextSpan(at, reader.ValueSpan.Length + 2);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    table.Close(end);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    LayoutKind kind = reader.TokenType == JsonTokenType.StartObject ? LayoutKind.FlowObject : LayoutKind.FlowArray;
                    table.Open(table.Add(new LayoutRow { Kind = kind, Key = key, Start = at, FullStart = at }));
                    break;
                default:
                    table.Add(new LayoutRow { Key = key, Start = at, FullStart = at, End = end });
                    break;
            }

            key = default;
        }

        return table;
    }

    private static LayoutTable? ReadYaml(ReadOnlyMemory<byte> source, int start, int capacity)
    {
        LayoutTable table = new(capacity);
        using YamlDotNetEventReader reader = new(source, start);
        TextSpan key = default;
        int documents = 0;
        while (reader.Read(out YamlEvent next))
        {
            switch (next.Kind)
            {
                case YamlEventKind.DocumentStart when ++documents > 1:
                    return null;
                case YamlEventKind.DocumentStart or YamlEventKind.DocumentEnd:
                    break;
                case YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd:
                    table.Close(next.Span.End);
                    break;
                case not YamlEventKind.Scalar when ExpectsName(table, key):
                    return null;
                case YamlEventKind.Scalar when ExpectsName(table, key) && (next.Anchor.Length > 0 || next.TagSpan.Length > 0 || next.Span.Length == 0):
                    return null;
                case YamlEventKind.Scalar when ExpectsName(table, key):
                    key = next.Span;
                    break;
                default:
                    AddYaml(table, source.Span, in next, key);
                    key = default;
                    break;
            }
        }

        return reader.Fault is null ? table : null;
    }

    private static bool ExpectsName(LayoutTable table, TextSpan key) =>
        table.IsOpen && table[table.OpenRow].Kind is LayoutKind.BlockObject or LayoutKind.FlowObject && key.Length == 0;

    private static void AddYaml(LayoutTable table, ReadOnlySpan<byte> source, in YamlEvent next, TextSpan key)
    {
        bool isAlias = next.Kind == YamlEventKind.Alias;
        LayoutRow row = new()
        {
            Kind = KindOf(in next),
            IsBlock = next.Kind == YamlEventKind.Scalar && next.Style == YamlScalarStyle.Block,
            HasAnchor = next.Anchor.Length > 0 && !isAlias,
            Key = key,
            Start = next.Span.Start,
            FullStart = FullStart(in next, isAlias),
            End = next.Span.End,
        };
        if (row.IsBlock && IsKeeping(source, row.Start))
        {
            row.End = EndOfBlankLines(source, row.End);
        }

        int number = table.Add(in row);
        if (row.HasAnchor && table[number].Parent >= 0)
        {
            table[table[number].Parent].HasAnchor = true;
        }

        if (next.Kind is YamlEventKind.MappingStart or YamlEventKind.SequenceStart)
        {
            table.Open(number);
        }
    }

    private static LayoutKind KindOf(in YamlEvent next) => next.Kind switch
    {
        YamlEventKind.MappingStart => next.IsFlow ? LayoutKind.FlowObject : LayoutKind.BlockObject,
        YamlEventKind.SequenceStart => next.IsFlow ? LayoutKind.FlowArray : LayoutKind.BlockArray,
        YamlEventKind.Alias => LayoutKind.Alias,
        _ => LayoutKind.Scalar,
    };

    private static int FullStart(in YamlEvent next, bool isAlias)
    {
        int start = next.Span.Start;
        start = next.TagSpan.Length > 0 ? Math.Min(start, next.TagSpan.Start) : start;
        return next.Anchor.Length > 0 && !isAlias ? Math.Min(start, next.Anchor.Start - 1) : start;
    }

    /// <summary>Whether the blank lines behind a block belong to it: its header has a <c>+</c>.</summary>
    private static bool IsKeeping(ReadOnlySpan<byte> source, int start)
    {
        ReadOnlySpan<byte> header = source[start..YamlSource.LineEnd(source, start)];
        int comment = header.IndexOf((byte)'#');
        return (comment < 0 ? header : header[..comment]).Contains((byte)'+');
    }

    private static int EndOfBlankLines(ReadOnlySpan<byte> source, int end)
    {
        int kept = end;
        for (int line = YamlLines.NextLine(source, end); line < source.Length; line = YamlLines.NextLine(source, line))
        {
            if (YamlSource.FirstVisible(source, line) != YamlSource.LineEnd(source, line))
            {
                break;
            }

            kept = YamlSource.LineEnd(source, line);
        }

        return kept;
    }
}
