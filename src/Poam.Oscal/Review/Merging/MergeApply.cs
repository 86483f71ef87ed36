using System.Globalization;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;

namespace Poam.Oscal.Review.Merging;

/// <summary>Makes the changes of a plan in our text.</summary>
internal static class MergeApply
{
    /// <summary>Makes changes.</summary>
    /// <param name="content">Our text.</param>
    /// <param name="format">Its format.</param>
    /// <param name="limits">How much is accepted.</param>
    /// <param name="edits">The changes, in any order.</param>
    public static EditResult Run(ReadOnlyMemory<byte> content, OscalFormat format, OscalLimits limits, IEnumerable<MergeEdit> edits)
    {
        DocumentEditor editor = new(content, null, format, limits) { AllowsUnknown = true };
        foreach (IGrouping<int, MergeEdit> node in edits.GroupBy(e => e.Node).OrderByDescending(g => g.Key))
        {
            MergeEdit[] inserts = [.. node.Where(e => e.Kind == MergeEditKind.Insert)];
            foreach (MergeEdit edit in node.Where(e => e.Kind == MergeEditKind.Set))
            {
                editor.Set(PlaceOf(edit, edit.Index), edit.Value!);
            }

            // The last one first, each before the same item: so they come to stand in their order.
            foreach (MergeEdit edit in inserts.Reverse())
            {
                editor.Insert(PlaceOf(edit, edit.Index), edit.Value!);
            }

            foreach (MergeEdit edit in node.Where(e => e.Kind == MergeEditKind.Remove))
            {
                editor.Remove(PlaceOf(edit, edit.Index < 0 ? -1 : edit.Index + inserts.Count(i => i.Place == edit.Place)));
            }
        }

        return editor.Apply();
    }

    private static string PlaceOf(MergeEdit edit, int index) =>
        index < 0 ? edit.Place : $"{edit.Place}/{(index == MergeWalk.End ? "-" : index.ToString(CultureInfo.InvariantCulture))}";
}
