using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>Writes edited texts of any format.</summary>
internal static class TextWriting
{
    /// <summary>Writes the text of an edited document.</summary>
    /// <param name="tree">The values.</param>
    /// <param name="target">The document that the new text is to read as.</param>
    /// <param name="source">The old text.</param>
    /// <param name="start">Where it begins, behind a byte order mark.</param>
    /// <param name="refusal">Why it cannot be done, or null.</param>
    public static TextPieces? Write(EditTree tree, NodeDocument target, ReadOnlyMemory<byte> source, int start, out string? refusal) =>
        tree.Document.Format == OscalFormat.Xml
            ? XmlEditing.Write(tree, target, source, out refusal)
            : LayoutEditing.Write(tree, target, source, start, out refusal);
}
