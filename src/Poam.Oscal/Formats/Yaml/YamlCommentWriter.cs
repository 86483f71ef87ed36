using System.Buffers;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Writes the comments and empty lines around the nodes of a YAML text.</summary>
/// <param name="comments">The comments.</param>
/// <param name="source">The content.</param>
/// <param name="output">Where to.</param>
internal sealed class YamlCommentWriter(NodeComments comments, ContentSource source, IBufferWriter<byte> output)
{
    // An empty line behind a block that keeps its empty lines would become part of its text.
    private bool _takesBlanks;

    /// <summary>The lines above the whole document.</summary>
    public void AboveDocument()
    {
        bool isBlankOver = Lines(comments.Before(new CommentPlace(0, IsList: false)), 0, isBlankOver: true);
        AboveFirst(0, 0, isBlankOver);
    }

    /// <summary>The lines above a member.</summary>
    public void Above(ReadOnlySpan<int> run, int indent) => Above(run, indent, isBlankOver: false);

    /// <summary>The lines above the first member of an object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="indent">The indentation of its members.</param>
    /// <param name="isBlankOver">Whether no empty line may come first: the block begins here, or there is one already.</param>
    public void AboveFirst(int node, int indent, bool isBlankOver = true)
    {
        int[] children = source.ChildrenOf(node);
        Above(children.AsSpan(0, source.EndOfRun(children, 0)), indent, isBlankOver);
    }

    /// <summary>The lines above an item. Those of its first member go above the dash that stands in the line of that member.</summary>
    public void AboveItem(int item, int indent, bool isFirst)
    {
        IReadOnlyList<string> lines = comments.Before(new CommentPlace(item, IsList: false));
        bool isBlankOver = Lines(lines, indent, isFirst);
        if (source.KindOf(item) == NodeKind.Object && source.Document.FirstChild(item) >= 0)
        {
            AboveFirst(item, indent, isBlankOver || lines.Count == 0);
        }
    }

    /// <summary>The lines below the end of a member.</summary>
    public void Below(ReadOnlySpan<int> run, bool isArray, int indent)
    {
        if (!isArray)
        {
            Lines(comments.After(new CommentPlace(run[0], IsList: false)), indent, isBlankOver: false);
        }

        Lines(comments.After(new CommentPlace(run[0], IsList: true)), indent, isBlankOver: false);
    }

    /// <summary>The lines below the end of an item, or of the document.</summary>
    public void BelowItem(int item, int indent) => Lines(comments.After(new CommentPlace(item, IsList: false)), indent, isBlankOver: false);

    /// <summary>The comment behind a name.</summary>
    public void Behind(int node, bool isList)
    {
        if (comments.Behind(new CommentPlace(node, isList)) is { } text)
        {
            output.Write(" "u8);
            output.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>The comment behind the name of an object or behind a scalar.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isMember">Whether it stands behind a name: then it may be all of a list that is written without dashes.</param>
    public void BehindValue(int node, bool isMember)
    {
        bool isList = isMember && comments.Behind(new CommentPlace(node, IsList: false)) is null;
        Behind(node, isList);
    }

    /// <summary>The comment behind a scalar.</summary>
    public void BehindScalar(int node, bool isMember)
    {
        BehindValue(node, isMember);
        _takesBlanks = source.KindOf(node) == NodeKind.String && source.TextOf(node) is var text && text.EndsWith("\n\n"u8)
            && YamlSourceLines.KindOf(source.Document, node, text, out _) != YamlBlockKind.None;
    }

    private void Above(ReadOnlySpan<int> run, int indent, bool isBlankOver)
    {
        isBlankOver = Lines(comments.Before(new CommentPlace(run[0], IsList: true)), indent, isBlankOver);
        if (!source.IsArray(run[0], run.Length))
        {
            Lines(comments.Before(new CommentPlace(run[0], IsList: false)), indent, isBlankOver);
        }
    }

    /// <summary>Writes lines, of several empty ones the first.</summary>
    /// <returns>Whether an empty one that comes next is one too many.</returns>
    private bool Lines(IReadOnlyList<string> lines, int indent, bool isBlankOver)
    {
        isBlankOver |= _takesBlanks;
        foreach (string line in lines)
        {
            if (line.Length > 0)
            {
                YamlScalarWriter.WriteBlanks(output, indent);
                output.Write(Encoding.UTF8.GetBytes(line));
            }
            else if (isBlankOver)
            {
                continue;
            }

            output.Write("\n"u8);
            isBlankOver = line.Length == 0;
        }

        return isBlankOver;
    }
}
