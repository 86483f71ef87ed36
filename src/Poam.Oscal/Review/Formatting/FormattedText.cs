using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Review.Formatting;

/// <summary>What a YAML or XML text has besides its content, and what of it must be there again when it is written anew.</summary>
internal sealed class FormattedText
{
    private readonly LayoutShape? _shape;
    private readonly List<(string Text, int Offset)> _comments;
    private readonly int _tags;
    private readonly int _root;

    private FormattedText(NodeComments comments, List<(string Text, int Offset)> all, LayoutShape? shape, int tags, int root)
    {
        Comments = comments;
        _comments = all;
        _shape = shape;
        _tags = tags;
        _root = root;
    }

    /// <summary>The comments by what they belong to.</summary>
    public NodeComments Comments { get; }

    /// <summary>Looks at the text of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fault">What cannot be written anew, or null.</param>
    /// <returns>Null when there is a fault.</returns>
    public static FormattedText? Of(NodeDocument document, out FormatFault? fault)
    {
        ReadOnlyMemory<byte> source = document.SourceMemory;
        int start = StartOf(document);
        int root = Math.Max(0, document.KeyOf(document.Root).Start);
        fault = null;
        if (document.Format == OscalFormat.Xml)
        {
            XmlAsideReader xml = XmlAsideReader.Read(document, source, start);
            return new FormattedText(xml.Comments, xml.All, null, xml.Count, root);
        }

        LayoutShape? shape = LayoutShape.Read(document, source, start);
        if (shape is null)
        {
            fault = new FormatFault(root, FormatMessages.NoLayout);
            return null;
        }

        YamlCommentReader yaml = YamlCommentReader.Read(document, shape, source, start);
        fault = AnchorIn(shape.Table) ?? (yaml.Directive >= 0 ? new FormatFault(yaml.Directive, FormatMessages.HasDirective) : null);
        return fault is null ? new FormattedText(yaml.Comments, yaml.All, shape, 0, root) : null;
    }

    /// <summary>Where the text of a document begins, behind a byte order mark.</summary>
    public static int StartOf(NodeDocument document) => document.Source.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    /// <summary>What another text, written of this one, does not have; null for nothing.</summary>
    public FormatFault? FindLoss(FormattedText written)
    {
        if (_shape is not null && written._shape is not null && _shape.FindDifference(written._shape) is >= 0 and int place)
        {
            return new FormatFault(place, FormatMessages.HasOtherShape);
        }

        return LostComment(written) is { } comment ? new FormatFault(comment, FormatMessages.LosesComment)
            : _tags != written._tags ? new FormatFault(_root, FormatMessages.LosesTags)
            : null;
    }

    private int? LostComment(FormattedText written)
    {
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        foreach ((string text, _) in written._comments)
        {
            left[text] = left.GetValueOrDefault(text) + 1;
        }

        foreach ((string text, int offset) in _comments)
        {
            int count = left.GetValueOrDefault(text);
            if (count == 0)
            {
                return offset;
            }

            left[text] = count - 1;
        }

        return written._comments.Count > _comments.Count ? _root : null;
    }

    private static FormatFault? AnchorIn(LayoutTable table)
    {
        for (int row = 0; row < table.Count; row++)
        {
            if (table[row].Kind == LayoutKind.Alias || table[row].FullStart < table[row].Start)
            {
                return new FormatFault(table[row].FullStart, FormatMessages.HasAnchor);
            }
        }

        return null;
    }
}
