using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>Edits what stands in braces and brackets: all of JSON, and YAML in flow style.</summary>
internal sealed class FlowEditor
{
    private readonly LayoutContext _context;
    private readonly LayoutTable _table;
    private readonly TextPieces _pieces;
    private readonly bool _isJson;
    private readonly FlowStyle _style;

    /// <summary>Takes the style of a text.</summary>
    public FlowEditor(LayoutContext context, bool isJson)
    {
        _context = context;
        _table = context.Table;
        _pieces = context.Pieces;
        _isJson = isJson;
        _style = StyleOf();
    }

    /// <summary>Writes a value whose place is in the text, from its anchor or tag to its end.</summary>
    /// <param name="node">The value.</param>
    /// <param name="row">Where it stands.</param>
    public void Value(EditNode node, int row)
    {
        LayoutRow layout = _table[row];
        bool isSingle = node.IsList && layout.Kind != LayoutKind.FlowArray;
        if (!node.IsChanged)
        {
            _pieces.Copy(layout.FullStart, layout.End);
        }
        else if (layout.Kind == LayoutKind.Alias && !node.IsNew)
        {
            _context.Refuse(Refusals.InsideAlias);
        }
        else if (isSingle && !node.IsNew && !_context.IsArray(node) && node.Children![0] is { IsNew: false, Origin: >= 0 } only)
        {
            Value(only, row);
        }
        else if (node.IsNew || isSingle || layout.Kind is LayoutKind.Scalar)
        {
            _pieces.Copy(layout.FullStart, layout.Start);
            bool isExpanded = layout.Kind is LayoutKind.FlowObject or LayoutKind.FlowArray ? HasBreak(layout.Start, layout.End) : _style.IsExpanded;
            bool keepsQuotes = !_isJson && layout.Kind == LayoutKind.Scalar && !node.IsContainer;
            _context.Literal(keepsQuotes
                ? Writer(isExpanded: false).Scalar(node.Target, YamlScalarEditor.QuotesOf(_context.Source[layout.Start..layout.End]))
                : Text(node, isExpanded && IsOnOwnLine(in layout), _context.IndentAt(layout.Start)));
        }
        else
        {
            Container(node, row);
        }
    }

    /// <summary>The text of a new value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="isExpanded">Whether its members and items have lines of their own.</param>
    /// <param name="indent">The indentation of the line that it begins in.</param>
    public string Text(EditNode node, bool isExpanded, string indent) =>
        Writer(isExpanded).Write(LayoutContext.NodesOf(node), _context.IsArray(node), indent);

    private FlowWriter Writer(bool isExpanded) => new(_context.Target, _style with { IsExpanded = isExpanded });

    private void Container(EditNode node, int row)
    {
        LayoutRow layout = _table[row];
        int[] rows = _table.ChildrenOf(row);
        List<LayoutEntry> entries = _context.EntriesOf(node, rows);
        if (rows.Length == 0 || entries.Count == 0)
        {
            Fill(in layout, entries);
            return;
        }

        bool[] inPlace = LayoutEntry.InPlace(entries);
        _pieces.Copy(layout.FullStart, StartOf(rows[0]));
        for (int i = 0; i < entries.Count; i++)
        {
            LayoutEntry entry = entries[i];
            if (i > 0)
            {
                Separator(rows, entries[i - 1].Old, entry.Old);
            }

            if (entry.Old < 0)
            {
                New(entry.Node!, rows);
                continue;
            }

            bool wasDetached = _pieces.IsDetached;
            _pieces.IsDetached |= !inPlace[i];
            Old(entry, rows[entry.Old]);
            _pieces.IsDetached = wasDetached;
        }

        _pieces.Copy(_table[rows[^1]].End, layout.End);
    }

    private void Old(LayoutEntry entry, int row)
    {
        LayoutRow layout = _table[row];
        if (entry.Node is null)
        {
            _pieces.Copy(StartOf(row), layout.End);
            return;
        }

        _pieces.Copy(StartOf(row), layout.FullStart);
        Value(entry.Node, row);
    }

    private void New(EditNode node, int[] rows)
    {
        int like = LikeOf(rows);
        LayoutRow layout = _table[like];
        bool isContainer = layout.Kind is LayoutKind.FlowObject or LayoutKind.FlowArray;
        bool isExpanded = _isJson && (isContainer ? HasBreak(layout.Start, layout.End) : _style.IsExpanded && IsOnOwnLine(in layout));
        Entry(node, isExpanded, _context.IndentAt(StartOf(like)));
    }

    private void Entry(EditNode node, bool isExpanded, string indent)
    {
        if (node.Parent!.Kind == NodeKind.Object)
        {
            _context.Literal(Writer(isExpanded).Name(node.Name) + _style.Colon);
        }

        _context.Literal(Text(node, isExpanded, indent));
    }

    /// <summary>The last object or array among the values of a container, whose style a new one follows; failing that, the last value.</summary>
    private int LikeOf(int[] rows)
    {
        int like = Array.FindLast(rows, r => _table[r].Kind is LayoutKind.FlowObject or LayoutKind.FlowArray && _table[r].Next > r + 1);
        return like > 0 ? like : rows[^1];
    }

    /// <summary>Gives an object or array that has nothing in it something, or nothing to one that had.</summary>
    private void Fill(in LayoutRow layout, List<LayoutEntry> entries)
    {
        _pieces.Copy(layout.FullStart, layout.Start + 1);
        string indent = _context.IndentAt(layout.Start);
        bool isExpanded = _isJson && _style.IsExpanded;
        for (int i = 0; i < entries.Count; i++)
        {
            _context.Literal(i == 0 ? "" : isExpanded ? "," : _style.Comma);
            _context.Literal(isExpanded ? _context.NewLine + indent + _style.Unit : "");
            Entry(entries[i].Node!, isExpanded, indent + _style.Unit);
        }

        _context.Literal(isExpanded && entries.Count > 0 ? _context.NewLine + indent : "");
        _pieces.Copy(layout.End - 1, layout.End);
    }

    /// <summary>The comma and the blanks between two values: those of the text as far as possible.</summary>
    private void Separator(int[] rows, int before, int after)
    {
        int left = after > 0 ? after - 1 : before >= 0 && before < rows.Length - 1 ? before : -1;
        if (left >= 0 && (after < 0 || !HasComment(_table[rows[left]].End, StartOf(rows[left + 1])) || after == before + 1))
        {
            _pieces.Copy(_table[rows[left]].End, StartOf(rows[left + 1]));
            return;
        }

        int first = StartOf(rows[0]);
        bool isLined = HasBreak(OpenOf(rows[0]), first);
        _context.Literal(isLined ? "," + _context.NewLine + _context.IndentAt(first) : _style.Comma);
    }

    private int OpenOf(int row) => _table[_table[row].Parent].Start;

    private int StartOf(int row) => _table[row].Key.Length > 0 ? _table[row].Key.Start : _table[row].FullStart;

    private bool IsOnOwnLine(in LayoutRow layout)
    {
        int start = layout.Key.Length > 0 ? layout.Key.Start : layout.FullStart;
        return _isJson && _context.IndentAt(start).Length == start - Formats.Yaml.YamlSource.LineStart(_context.Source, start);
    }

    private bool HasBreak(int start, int end) => _context.Source[start..end].IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private bool HasComment(int start, int end) => !_isJson && _context.Source[start..end].Contains((byte)'#');

    private FlowStyle StyleOf()
    {
        string? colon = _isJson ? null : ": ";
        string unit = "  ";
        string? padding = null;
        bool isExpanded = false;
        for (int row = 0; row < _table.Count && (padding is null || colon is null); row++)
        {
            ref LayoutRow layout = ref _table[row];
            if (layout.Key.Length > 0)
            {
                colon ??= Encoding.UTF8.GetString(_context.Source[layout.Key.End..layout.FullStart]);
            }

            if (layout.Kind == LayoutKind.FlowObject && layout.Next > row + 1)
            {
                int first = _table[row + 1].Key.Start;
                bool hasBreak = HasBreak(layout.Start, first);
                if (row == 0 && hasBreak && _isJson)
                {
                    isExpanded = true;
                    unit = _context.IndentAt(first);
                }

                padding ??= hasBreak ? null : Encoding.UTF8.GetString(_context.Source[(layout.Start + 1)..first]);
            }
        }

        colon = colon is null || colon.AsSpan().IndexOfAny('\n', '\r') >= 0 ? ": " : colon;
        return new FlowStyle(_isJson, isExpanded, _context.NewLine, unit, colon, _isJson && colon.EndsWith(':') ? "," : ", ", padding ?? "");
    }
}
