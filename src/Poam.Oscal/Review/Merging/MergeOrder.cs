using System.Globalization;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review.Merging;

/// <summary>Puts lists of a merged text into the order that their side gave them; what is ours alone keeps its place.</summary>
internal static class MergeOrder
{
    /// <summary>Orders lists.</summary>
    /// <param name="merged">The merged text.</param>
    /// <param name="limits">How much is accepted.</param>
    /// <param name="theirs">The document of their side.</param>
    /// <param name="orders">The lists.</param>
    /// <returns>The text in that order, or why there is none.</returns>
    public static EditResult Run(EditResult merged, OscalLimits limits, NodeDocument theirs, IReadOnlyList<(int Holder, string Name)> orders)
    {
        if (orders.Count == 0 || !merged.IsDone)
        {
            return merged;
        }

        NodeDocument document = OscalReader.Read(merged.Content, null, theirs.Format, limits).Document;
        SideMap places = new(DocumentMatch.Of(theirs, document));
        DocumentEditor editor = new(merged.Content, null, theirs.Format, limits) { AllowsUnknown = true };
        foreach ((int holder, string name) in orders)
        {
            if (places.Of(holder) is >= 0 and int found)
            {
                Order(editor, places, holder, found, name);
            }
        }

        return editor.Apply();
    }

    private static void Order(DocumentEditor editor, SideMap places, int theirHolder, int holder, string name)
    {
        List<int> current = MemberTriple.NodesOf(places.Side, holder, name);
        List<int> wanted = [.. MemberTriple.NodesOf(places.Match.Left.Document, theirHolder, name).Select(places.Of).Where(current.Contains)];
        HashSet<int> shared = [.. wanted];
        int next = 0;
        int[] target = [.. current.Select(node => shared.Contains(node) ? wanted[next++] : node)];
        string list = NodePointer.Of(places.Side, holder, name);
        for (int i = 0; i < target.Length; i++)
        {
            int from = current.IndexOf(target[i]);
            if (from != i)
            {
                editor.Move($"{list}/{from.ToString(CultureInfo.InvariantCulture)}", i);
                current.RemoveAt(from);
                current.Insert(i, target[i]);
            }
        }
    }
}
