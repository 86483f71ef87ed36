using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Review.Formatting;

/// <summary>
/// Finds the comments and empty lines of a YAML text between its names and scalars, and what each belongs to: in a line of its own to what
/// comes next, unless it is indented deeper than that, then to the end of the block above; behind something to that.
/// </summary>
internal sealed class YamlCommentReader
{
    private readonly YamlCommentAnchors _anchors;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly List<YamlAside> _waiting = [];

    private YamlCommentReader(NodeDocument document, LayoutShape shape, ReadOnlyMemory<byte> source)
    {
        _anchors = new YamlCommentAnchors(document, shape, source);
        _text = source;
    }

    private ReadOnlySpan<byte> Source => _text.Span;

    /// <summary>All comments with their places, in the order of the text.</summary>
    public List<(string Text, int Offset)> All { get; } = [];

    /// <summary>Where a directive stands, or -1.</summary>
    public int Directive { get; private set; } = -1;

    /// <summary>The comments by what they belong to.</summary>
    public NodeComments Comments => _anchors.Comments;

    /// <summary>Reads the comments of a text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="source">The text.</param>
    /// <param name="start">Where it begins, behind a byte order mark.</param>
    public static YamlCommentReader Read(NodeDocument document, LayoutShape shape, ReadOnlyMemory<byte> source, int start)
    {
        YamlCommentReader reader = new(document, shape, source);
        reader.Run(shape, start);
        return reader;
    }

    private void Run(LayoutShape shape, int start)
    {
        int end = start;
        int last = -1;
        for (int row = 0; row < shape.Table.Count; row++)
        {
            TextSpan key = shape.Table[row].Key;
            if (key.Length > 0)
            {
                Gap(end, key.Start, last);
                Attach(row, last);
                (end, last) = (key.End, row);
            }

            if (!YamlCommentAnchors.IsContainer(shape.Table[row].Kind))
            {
                Gap(end, shape.Table[row].Start, last);
                Attach(row, last);
                if (shape.Table[row].IsBlock)
                {
                    Header(row, shape.Table[row].Start);
                }

                (end, last) = (Math.Max(shape.Table[row].End, shape.Table[row].Start), row);
            }
        }

        Gap(end, Source.Length, last);
        Attach(-1, last);
    }

    /// <summary>What stands between two scalars.</summary>
    /// <param name="from">The end of the first.</param>
    /// <param name="to">The start of the second.</param>
    /// <param name="last">The row of the first, or -1.</param>
    private void Gap(int from, int to, int last)
    {
        bool isSameLine = last >= 0;
        int breaks = from > 0 && YamlSource.IsBreak(Source[from - 1]) ? 1 : 0;
        int closed = 0;
        for (int at = from; at < to; at++)
        {
            byte value = Source[at];
            if (YamlSource.IsBreak(value))
            {
                breaks += value == '\r' && at + 1 < Source.Length && Source[at + 1] == '\n' ? 0 : 1;
                isSameLine = false;
            }
            else if (!YamlSource.IsBlank(value))
            {
                NoteBlankLine(at, breaks);
                bool startsLine = breaks > 0;
                breaks = 0;
                if (value == '#' && (at == from || YamlSource.IsBlank(Source[at - 1]) || YamlSource.IsBreak(Source[at - 1])))
                {
                    at = Comment(at, isSameLine ? last : -1, closed) - 1;
                    continue;
                }

                closed += value is (byte)']' or (byte)'}' ? 1 : value is (byte)'[' or (byte)'{' ? -1 : 0;
                Directive = value == '%' && (startsLine || at == from) && last < 0 ? at : Directive;
            }
        }

        NoteBlankLine(to, breaks);
    }

    private void NoteBlankLine(int offset, int breaks)
    {
        if (breaks > 1)
        {
            _waiting.Add(new YamlAside("", offset - 1, -1));
        }
    }

    /// <summary>Takes a comment.</summary>
    /// <returns>Where it ends.</returns>
    private int Comment(int at, int behind, int closed)
    {
        int end = YamlSource.LineEnd(Source, at);
        string text = Encoding.UTF8.GetString(Source[at..end]).TrimEnd();
        All.Add((text, at));
        if (behind >= 0)
        {
            _anchors.AddBehind(behind, closed, text);
        }
        else
        {
            int line = YamlSource.LineStart(Source, at);
            bool standsAlone = YamlSource.FirstVisible(Source, line) == at;
            _waiting.Add(new YamlAside(text, at, standsAlone ? at - line : -1));
        }

        return end;
    }

    /// <summary>A comment behind the sign that opens a block of lines.</summary>
    private void Header(int row, int start)
    {
        int end = YamlSource.LineEnd(Source, start);
        int comment = Source[start..end].IndexOf((byte)'#');
        if (comment > 0)
        {
            Comment(start + comment, row, closed: 0);
        }
    }

    /// <summary>Gives what was found before a value, or before the end, to what it belongs to.</summary>
    private void Attach(int row, int last)
    {
        bool isOfNext = false;
        int blank = -1;
        foreach (YamlAside aside in _waiting)
        {
            if (aside.Text.Length == 0)
            {
                blank = aside.Offset;
                continue;
            }

            int above = isOfNext || last < 0 ? -1 : _anchors.FindBlock(last, row, aside);
            isOfNext = above < 0;
            if (blank >= 0)
            {
                _anchors.Add(above, row, aside with { Text = "" });
                blank = -1;
            }

            _anchors.Add(above, row, aside);
        }

        if (blank >= 0 && row >= 0)
        {
            _anchors.Add(-1, row, new YamlAside("", blank, -1));
        }

        _waiting.Clear();
    }
}
