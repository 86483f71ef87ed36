using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Review.Formatting;

/// <summary>Decides what the comments of a YAML text belong to.</summary>
/// <param name="document">The document.</param>
/// <param name="shape">Its shape.</param>
/// <param name="source">The text.</param>
internal sealed class YamlCommentAnchors(NodeDocument document, LayoutShape shape, ReadOnlyMemory<byte> source)
{
    private readonly ContentSource _content = new(document, OscalFormat.Yaml);

    /// <summary>The comments so far.</summary>
    public NodeComments Comments { get; } = new();

    /// <summary>Whether a value holds others.</summary>
    public static bool IsContainer(LayoutKind kind) => kind is not (LayoutKind.Scalar or LayoutKind.Alias);

    /// <summary>Adds a comment or an empty line that stands in a line of its own.</summary>
    /// <param name="above">The row at the end of which it belongs, or -1.</param>
    /// <param name="next">The row of what comes next, or -1 for the end.</param>
    /// <param name="aside">What it is.</param>
    public void Add(int above, int next, YamlAside aside)
    {
        if (above >= 0)
        {
            Comments.AddAfter(PlaceOf(above), aside.Text);
        }
        else if (next < 0)
        {
            Comments.AddAfter(new CommentPlace(0, IsList: false), aside.Text);
        }
        else
        {
            Comments.AddBefore(PlaceOf(Outermost(next, aside.Offset)), aside.Text);
        }
    }

    /// <summary>Adds a comment that stands in the line of something; above it, where a line has no room for it.</summary>
    /// <param name="row">The row of the last name or scalar before it.</param>
    /// <param name="closed">How many brackets were closed in between.</param>
    /// <param name="text">The comment.</param>
    public void AddBehind(int row, int closed, string text)
    {
        for (; closed > 0 && shape.Table[row].Parent >= 0; closed--)
        {
            row = shape.Table[row].Parent;
        }

        CommentPlace place = PlaceOf(row);
        bool isItem = row > 0 && shape.Table[row].Key.Length == 0;
        bool hasNoRoom = place.Node == 0
            || (isItem && shape.Table[row].Next > row + 1)
            || (!IsContainer(shape.Table[row].Kind) && YamlSourceLines.KindOf(document, place.Node, _content.TextOf(place.Node), out _) != YamlBlockKind.None);
        if (hasNoRoom || !Comments.TryAddBehind(place, text))
        {
            Comments.AddBefore(place, text);
        }
    }

    /// <summary>The block above a comment to whose end it belongs, because it is indented deeper than what comes next; -1 for none.</summary>
    /// <param name="last">The row of the last name or scalar above.</param>
    /// <param name="next">The row of what comes next, or -1 for the end.</param>
    /// <param name="aside">The comment.</param>
    public int FindBlock(int last, int next, YamlAside aside)
    {
        int below = next < 0 ? 0 : LineColumn(StartOf(Outermost(next, aside.Offset)));
        if (aside.Column <= below)
        {
            return -1;
        }

        int row = last;
        while (row > 0 && ColumnOf(row) > aside.Column)
        {
            row = shape.Table[row].Parent;
        }

        return row > 0 && shape.Table[row].End <= aside.Offset ? row : -1;
    }

    /// <summary>The outermost value that begins behind a place and has a row in it or is it.</summary>
    private int Outermost(int row, int offset)
    {
        while (shape.Table[row].Parent >= 0 && StartOf(shape.Table[row].Parent) > offset)
        {
            row = shape.Table[row].Parent;
        }

        return row;
    }

    private CommentPlace PlaceOf(int row) =>
        row == 0 ? new CommentPlace(0, IsList: false)
        : shape.NodeOf(row) is >= 0 and int node ? new CommentPlace(node, IsList: false)
        : row + 1 < shape.Table[row].Next && shape.NodeOf(row + 1) is >= 0 and int first ? new CommentPlace(first, IsList: true)
        : new CommentPlace(0, IsList: false);

    private int StartOf(int row) => shape.Table[row].Key.Length > 0 ? shape.Table[row].Key.Start : shape.Table[row].FullStart;

    private int ColumnOf(int row) =>
        shape.Table[row].Key.Length > 0 ? StartOf(row) - YamlSource.LineStart(source.Span, StartOf(row)) : LineColumn(StartOf(row));

    private int LineColumn(int offset)
    {
        int line = YamlSource.LineStart(source.Span, offset);
        return YamlSource.FirstVisible(source.Span, line) - line;
    }
}
