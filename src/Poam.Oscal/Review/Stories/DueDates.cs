using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Review.Diffing;
using Poam.Oscal.Validation.Facts;

namespace Poam.Oscal.Review.Stories;

/// <summary>When items are to be done in both documents, as all views of them say. The facts are read when the first is asked for.</summary>
/// <param name="match">The matched documents.</param>
internal sealed class DueDates(DocumentMatch match)
{
    private Dictionary<int, ItemFacts>? _old;
    private Dictionary<int, ItemFacts>? _new;

    /// <summary>When an item of the first document is to be done.</summary>
    /// <param name="item">Its node.</param>
    /// <param name="source">Where the date comes from.</param>
    public Moment OldOf(int item, out DueDateSource source) =>
        DueOf(_old ??= Read(match.Left), item, out source);

    /// <summary>When an item of the second document is to be done.</summary>
    /// <param name="item">Its node.</param>
    /// <param name="source">Where the date comes from.</param>
    public Moment NewOf(int item, out DueDateSource source) =>
        DueOf(_new ??= Read(match.Right), item, out source);

    private static Dictionary<int, ItemFacts> Read(ItemIdentity identity) =>
        new DocumentFacts(new DocumentLinks(identity.Document)).Items.ToDictionary(i => i.Node);

    private static Moment DueOf(Dictionary<int, ItemFacts> facts, int item, out DueDateSource source)
    {
        source = DueDateSource.None;
        return facts.TryGetValue(item, out ItemFacts? found) ? ItemDecisions.DueOn(found, null, out source) : default;
    }
}
