namespace Poam.Oscal.Documents;

/// <summary>Content of XML that no node of a document holds, so that it would be gone from whatever is written of the nodes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">The node in which it stands.</param>
/// <param name="Span">The text, or the name of the attribute.</param>
internal sealed record UnreadContent(UnreadKind Kind, int Node, TextSpan Span)
{
    /// <summary>
    /// Whether a document that is written in a format holds it all the same: content of another namespace becomes OSCAL's, and markup keeps its
    /// attributes in XML.
    /// </summary>
    public bool IsKeptIn(OscalFormat format) => Kind == UnreadKind.Namespace || (Kind == UnreadKind.MarkupAttribute && format == OscalFormat.Xml);
}
