using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>A reference from one object to another.</summary>
public sealed class LinkReference
{
    private readonly int _node;

    internal LinkReference(LinkedObject from, LinkedObject? target, int node)
    {
        From = from;
        Target = target;
        _node = node;
    }

    /// <summary>The object that makes it.</summary>
    public LinkedObject From { get; }

    /// <summary>The object that it leads to; null when no document at hand has one of the right kind.</summary>
    public LinkedObject? Target { get; }

    /// <summary>The name of the member that makes it: <c>risk-uuid</c>, <c>implementation-statement-uuid</c>, <c>href</c>.</summary>
    public string Name => From.Document.Node.NameOf(_node);

    /// <summary>What it says: a UUID, the id of a role, or a fragment.</summary>
    public string Value => Encoding.UTF8.GetString(From.Document.Node.TextOf(_node));

    /// <summary>Its JSON pointer in the document of <see cref="From"/>.</summary>
    public string Pointer => NodePointer.Of(From.Document.Node, _node);

    /// <summary>Its place in the document of <see cref="From"/>.</summary>
    public SourceLocation Location => LocationOf(From.Document.Node, _node);

    /// <summary>The place of a value.</summary>
    internal static SourceLocation LocationOf(NodeDocument document, int node)
    {
        TextSpan span = document.ValueOf(node);
        LineCursor cursor = new(document.Source);
        (int line, int column) = cursor.MoveTo(span.Start);
        (int endLine, int endColumn) = cursor.MoveTo(span.End);
        return new SourceLocation(line, column, endLine, endColumn);
    }
}
