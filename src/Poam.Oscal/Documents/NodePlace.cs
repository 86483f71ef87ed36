namespace Poam.Oscal.Documents;

/// <summary>Where a node is shown.</summary>
internal static class NodePlace
{
    /// <summary>The place of a value, or of the name of an object; of an item of an array that of the first value inside.</summary>
    public static TextSpan Of(NodeDocument document, int node)
    {
        if (document.KindOf(node) is not (NodeKind.Object or NodeKind.Array))
        {
            return document.ValueOf(node);
        }

        TextSpan key = document.KeyOf(node);
        int child = document.FirstChild(node);
        return key.Length > 0 ? key : child >= 0 ? Of(document, child) : document.ValueOf(node);
    }
}
