using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>Edits JSON and YAML texts.</summary>
internal static class LayoutEditing
{
    /// <summary>Writes the text of an edited document.</summary>
    /// <param name="tree">The values.</param>
    /// <param name="target">The document that the new text is to read as.</param>
    /// <param name="source">The old text.</param>
    /// <param name="start">Where it begins, behind a byte order mark.</param>
    /// <param name="refusal">Why it cannot be done, or null.</param>
    public static TextPieces? Write(EditTree tree, NodeDocument target, ReadOnlyMemory<byte> source, int start, out string? refusal)
    {
        LayoutTable? table = LayoutReader.Read(tree.Document, source, start);
        int[]? rows = table?.Match(tree.Document);
        if (table is null || rows is null)
        {
            refusal = Refusals.NoLayout;
            return null;
        }

        LayoutContext context = new(tree, target, source, table, rows);
        FlowEditor flow = new(context, tree.Document.Format == OscalFormat.Json);
        LayoutRow root = table[0];
        if (root.Kind is LayoutKind.FlowObject or LayoutKind.FlowArray)
        {
            context.Pieces.Copy(0, root.FullStart);
            flow.Value(tree.Top, 0);
            context.Pieces.Copy(root.End, source.Length);
        }
        else
        {
            YamlBlockEditor blocks = new(context, flow);
            context.Pieces.Copy(0, blocks.StartOf(0));
            blocks.Container(tree.Top, 0);
            context.Pieces.Copy(blocks.EndOf(0), source.Length);
        }

        refusal = context.Refusal;
        return context.Pieces;
    }
}
