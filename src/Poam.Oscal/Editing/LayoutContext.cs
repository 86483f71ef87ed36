using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Editing;

/// <summary>What the editors of JSON and YAML share: the text, its layout, the wanted document and the new text.</summary>
internal sealed class LayoutContext
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly int[] _rows;
    private readonly ContentSource _content;

    /// <summary>Starts an edit.</summary>
    public LayoutContext(EditTree tree, NodeDocument target, ReadOnlyMemory<byte> source, LayoutTable table, int[] rows)
    {
        _source = source;
        _rows = rows;
        _content = new ContentSource(target, OscalFormat.Json);
        Tree = tree;
        Target = target;
        Table = table;
        Pieces = new TextPieces(source);
        int line = source.Span.IndexOf((byte)'\n');
        NewLine = line > 0 && source.Span[line - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>The values.</summary>
    public EditTree Tree { get; }

    /// <summary>The wanted document.</summary>
    public NodeDocument Target { get; }

    /// <summary>Where the values of the text stand.</summary>
    public LayoutTable Table { get; }

    /// <summary>The new text.</summary>
    public TextPieces Pieces { get; }

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Source => _source.Span;

    /// <summary>What ends a line.</summary>
    public string NewLine { get; }

    /// <summary>Why the edit cannot be made, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Notes that the edit cannot be made.</summary>
    public void Refuse(string reason) => Refusal ??= reason;

    /// <summary>The row of a value whose place is in the text; -1 for none.</summary>
    public int RowOf(EditNode node)
    {
        int row = node.Origin < 0 ? -1 : _rows[node.Origin];
        return row >= 0 && node.IsList && Table[row].Key.Length == 0 ? Table[row].Parent : row;
    }

    /// <summary>The nodes of the wanted document that a value is: the items of a list, or itself.</summary>
    public static int[] NodesOf(EditNode node) => node.IsList ? [.. node.Children!.Select(c => c.Target)] : [node.Target];

    /// <summary>Whether a value is written as an array.</summary>
    public bool IsArray(EditNode node) => node.IsList && _content.IsArray(node.Children![0].Target, node.Children.Count);

    /// <summary>
    /// The members or items that an object or array is to have, each with its number among those that it has in the text, -1 for new ones.
    /// Empty arrays, which no document knows of, stay where they are unless they are filled.
    /// </summary>
    public List<LayoutEntry> EntriesOf(EditNode node, int[] rows)
    {
        List<LayoutEntry> entries = [];
        foreach (EditNode child in Tree.ChildrenOf(node))
        {
            int row = RowOf(child);
            int old = row >= 0 ? Array.BinarySearch(rows, row) : FindEmpty(rows, child);
            entries.Add(new LayoutEntry(child, Math.Max(old, -1)));
        }

        if (node.Kind == NodeKind.Object)
        {
            KeepEmpty(rows, entries);
        }

        return entries;
    }

    private int FindEmpty(int[] rows, EditNode child) =>
        child.IsList ? Array.FindIndex(rows, row => IsEmptyList(row) && NameOf(row) == child.Name) : -1;

    private void KeepEmpty(int[] rows, List<LayoutEntry> entries)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (IsEmptyList(rows[i]) && !entries.Exists(e => e.Old == i) && !_rows.Contains(rows[i]))
            {
                entries.Insert(entries.FindLastIndex(e => e.Old >= 0 && e.Old < i) + 1, new LayoutEntry(null, i));
            }
        }
    }

    private bool IsEmptyList(int row) =>
        Table[row].Kind is LayoutKind.FlowArray && Table[row].Next == row + 1;

    private string NameOf(int row)
    {
        TextSpan key = Table[row].Key;
        return Encoding.UTF8.GetString(Source.Slice(key.Start, key.Length).Trim("\"'"u8));
    }

    /// <summary>The blanks before the first character of the line of a place.</summary>
    public string IndentAt(int offset)
    {
        int line = YamlSource.LineStart(Source, offset);
        return Encoding.UTF8.GetString(Source[line..Math.Min(YamlSource.FirstVisible(Source, line), offset)]);
    }

    /// <summary>Writes new text, its lines ended as the text has it.</summary>
    public void Literal(string text) => Pieces.Literal(NewLine == "\n" ? text : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", NewLine, StringComparison.Ordinal));
}
