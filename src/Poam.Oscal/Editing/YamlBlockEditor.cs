using System.Buffers;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Editing;

/// <summary>Edits what stands in lines of its own in YAML: each member and item keeps its lines, with the comments above it.</summary>
internal sealed class YamlBlockEditor
{
    private readonly LayoutContext _context;
    private readonly LayoutTable _table;
    private readonly TextPieces _pieces;
    private readonly FlowEditor _flow;
    private readonly YamlScalarEditor _scalars;
    private readonly YamlBlockStyle _style;

    /// <summary>Takes the style of a text.</summary>
    public YamlBlockEditor(LayoutContext context, FlowEditor flow)
    {
        _context = context;
        _table = context.Table;
        _pieces = context.Pieces;
        _flow = flow;
        _style = YamlStyles.Of(context);
        _scalars = new YamlScalarEditor(context, _style);
    }

    /// <summary>Where the lines of a block begin; of one that begins behind a dash, its first character.</summary>
    public int StartOf(int row)
    {
        int start = _table[row].Start;
        int line = YamlSource.LineStart(_context.Source, start);
        return YamlSource.FirstVisible(_context.Source, line) == start ? line : start;
    }

    /// <summary>Where the lines of a block end.</summary>
    public int EndOf(int row) => YamlLines.EndOfLines(_context.Source, _table[row].End, ColumnOf(row));

    /// <summary>Writes the lines of a block.</summary>
    /// <param name="node">The object or list.</param>
    /// <param name="row">Where it stands.</param>
    public void Container(EditNode node, int row)
    {
        BlockChild[] children = ChildrenOf(row);
        List<LayoutEntry> entries = _context.EntriesOf(node, [.. children.Select(c => c.Row)]);
        bool[] inPlace = LayoutEntry.InPlace(entries);
        bool isInline = StartOf(row) == _table[row].Start && ColumnOf(row) > 0;
        int next = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            bool opensInline = i == 0 && isInline;
            if (entries[i].Old < 0)
            {
                New(entries[i].Node!, row, children, opensInline, isFirst: i == 0);
                continue;
            }

            bool wasDetached = _pieces.IsDetached;
            _pieces.IsDetached |= !inPlace[i];
            next = inPlace[i] ? KeepComments(children, entries, next, entries[i].Old) : next;
            Old(entries[i].Node, children, entries[i].Old, row, opensInline, isFirst: i == 0);
            _pieces.IsDetached = wasDetached;
        }

        KeepComments(children, entries, next, children.Length);
    }

    /// <summary>Keeps the comments before members that go, unless they belong to those.</summary>
    /// <returns>The number of the member that comes next.</returns>
    private int KeepComments(BlockChild[] children, List<LayoutEntry> entries, int from, int to)
    {
        for (int i = Math.Max(from, 1); i < to; i++)
        {
            bool isGone = !entries.Exists(e => e.Old == i);
            if (isGone && HasComment(children[i].Gap, children[i].Lead))
            {
                EndLine();
                _pieces.Copy(children[i].Gap, children[i].Lead);
            }
        }

        return to + 1;
    }

    private void Old(EditNode? node, BlockChild[] children, int number, int row, bool opensInline, bool isFirst)
    {
        BlockChild child = children[number];
        int from = child.Lead;
        if (number > 0)
        {
            bool keepsGap = !isFirst || HasComment(child.Gap, child.Lead);
            if (opensInline)
            {
                // Behind a dash, what comes first has no indentation; a comment may stand there, too.
                from = YamlSource.FirstVisible(_context.Source, keepsGap ? FirstComment(child) : child.Lead);
            }
            else if (keepsGap)
            {
                EndLine();
                _pieces.Copy(child.Gap, child.Lead);
            }
        }

        if (!opensInline)
        {
            EndLine();
            if (number == 0 && child.Lead == child.Body)
            {
                _context.Literal(new string(' ', ColumnOf(row)));
            }
        }

        Body(node, child, from, row);
    }

    /// <summary>The lines of a member or item that stays, from the comments above it.</summary>
    private void Body(EditNode? node, BlockChild child, int from, int row)
    {
        LayoutRow layout = _table[child.Row];
        if (node is null or { IsChanged: false })
        {
            _pieces.Copy(from, child.End);
        }
        else if (node.IsList && !node.IsNew && layout.Kind is not (LayoutKind.BlockArray or LayoutKind.FlowArray or LayoutKind.Alias) && !_context.IsArray(node) && node.Children![0].IsKept)
        {
            Body(node.Children[0], child, from, row);
        }
        else if (layout.Kind == LayoutKind.Alias && !node.IsNew)
        {
            _context.Refuse(Refusals.InsideAlias);
        }
        else if (IsBlockOf(node, layout.Kind) && !node.IsNew && node.Children!.Count > 0)
        {
            _pieces.Copy(from, StartOf(child.Row));
            Container(node, child.Row);
            EndLine();
            _pieces.Copy(EndOf(child.Row), child.End);
        }
        else if (layout.Kind is LayoutKind.FlowArray or LayoutKind.FlowObject && node.IsContainer && layout.Next > child.Row + 1)
        {
            _pieces.Copy(from, layout.FullStart);
            _flow.Value(node, child.Row);
            _pieces.Copy(layout.End, child.End);
        }
        else if (layout.Kind == LayoutKind.Scalar && !node.IsContainer)
        {
            _pieces.Copy(from, layout.Start);
            _scalars.Write(node, child.Row, ColumnOf(row));
            _pieces.Copy(layout.End, child.End);
        }
        else
        {
            Replace(node, child, from, row);
        }
    }

    /// <summary>Writes a value of another kind, or one of several lines, behind the name or dash.</summary>
    private void Replace(EditNode node, BlockChild child, int from, int row)
    {
        LayoutRow layout = _table[child.Row];
        ArrayBufferWriter<byte> output = new();
        if (layout.Key.Length > 0)
        {
            _pieces.Copy(from, layout.Key.End + _context.Source[layout.Key.End..].IndexOf((byte)':') + 1);
            YamlDocumentWriter.WriteValue(_context.Target, LayoutContext.NodesOf(node), output, ColumnOf(row), StyleIn(row));
        }
        else
        {
            _pieces.Copy(from, child.Body);
            YamlDocumentWriter.WriteItem(_context.Target, node.Target, output, ColumnOf(row), StyleIn(row));
        }

        _context.Literal(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private void New(EditNode node, int row, BlockChild[] children, bool opensInline, bool isFirst)
    {
        int column = ColumnOf(row);
        if (!opensInline)
        {
            EndLine();
            bool isAiry = node.Parent!.Kind == NodeKind.Array ? IsBlankGap(children[^1]) : Array.TrueForAll(children[1..], IsBlankGap);
            if (!isFirst && children.Length > 1 && isAiry)
            {
                _pieces.Literal(_context.Source[children[^1].Gap..children[^1].Lead]);
            }

            _context.Literal(new string(' ', column));
        }

        ArrayBufferWriter<byte> output = new();
        if (node.Parent!.Kind == NodeKind.Object)
        {
            YamlDocumentWriter.WriteMember(_context.Target, LayoutContext.NodesOf(node), output, column, StyleIn(row));
        }
        else
        {
            YamlDocumentWriter.WriteItem(_context.Target, node.Target, output, column, StyleIn(row));
        }

        _context.Literal(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <summary>The style of a block: of a list, as far apart from their dashes as its items are.</summary>
    private YamlBlockStyle StyleIn(int row)
    {
        if (_table[row].Kind != LayoutKind.BlockArray)
        {
            return _style;
        }

        int[] items = _table.ChildrenOf(row);
        int like = Array.FindLast(items, i => _table[i].Kind == LayoutKind.BlockObject && StartOf(i) == _table[i].Start);
        int width = like > 0 ? ColumnOf(like) - ColumnOf(row) : _style.DashWidth;
        return _style with { DashWidth = width };
    }

    private BlockChild[] ChildrenOf(int row)
    {
        ReadOnlySpan<byte> source = _context.Source;
        int[] rows = _table.ChildrenOf(row);
        int column = ColumnOf(row);
        BlockChild[] children = new BlockChild[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            int body = i == 0 ? _table[row].Start : YamlSource.SkipBlanks(source, _table[rows[i - 1]].End);
            int end = YamlLines.EndOfLines(source, _table[rows[i]].End, column);
            int gap = i == 0 ? StartOf(row) : children[i - 1].End;
            int lead = i == 0 ? gap : LeadOf(source, body, gap);
            bool isPlain = _table[rows[i]].Key.Length == 0 ? source[body] == '-' : body == _table[rows[i]].Key.Start;
            if (!isPlain)
            {
                _context.Refuse(Refusals.NoLayout);
            }

            children[i] = new BlockChild(rows[i], gap, lead, body, Math.Max(end, body));
        }

        return children;
    }

    /// <summary>Where the comments right above a line begin.</summary>
    private static int LeadOf(ReadOnlySpan<byte> source, int body, int gap)
    {
        int lead = YamlSource.LineStart(source, body);
        while (lead > gap && YamlLines.LineBefore(source, lead) is int before && before >= gap && before < lead && YamlLines.IsComment(source, before))
        {
            lead = before;
        }

        return lead;
    }

    private int FirstComment(BlockChild child)
    {
        int line = child.Gap;
        while (line < child.Lead && !YamlLines.IsComment(_context.Source, line))
        {
            line = YamlLines.NextLine(_context.Source, line);
        }

        return line;
    }

    private bool IsBlankGap(BlockChild child) => child.Lead > child.Gap && !HasComment(child.Gap, child.Lead);

    private bool HasComment(int start, int end) => end > start && _context.Source[start..end].Contains((byte)'#');

    private void EndLine()
    {
        if (!_pieces.EndsLine)
        {
            _context.Literal("\n");
        }
    }

    private static bool IsBlockOf(EditNode node, LayoutKind kind) =>
        node.Kind == NodeKind.Object ? kind == LayoutKind.BlockObject : node.Kind == NodeKind.Array && kind == LayoutKind.BlockArray;

    private int ColumnOf(int row) => _table[row].Start - YamlSource.LineStart(_context.Source, _table[row].Start);
}
