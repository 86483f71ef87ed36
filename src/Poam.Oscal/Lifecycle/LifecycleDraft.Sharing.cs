using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Other items that stand for the same risk.</content>
internal sealed partial class LifecycleDraft
{
    private readonly Dictionary<PoamItem, PoamItem> _sharers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a decision moved the scheduled completion.</summary>
    public bool IsMoved { get; set; }

    /// <summary>Finds the other items of the risk: what happens to it happens to them, and whoever takes the step should know.</summary>
    private void FindSharers()
    {
        foreach (PoamItem item in _oldRisk is null ? [] : _index.ItemsOf(_oldRisk).Where(i => !ReferenceEquals(i, _oldItem)))
        {
            _sharers[item] = item;
        }

        if (_sharers.Count > 0)
        {
            string names = string.Join(", ", _sharers.Keys.Select(i => _index.ViewOf(i, Day).Label));
            Warn($"{names} {(_sharers.Count == 1 ? "has" : "have")} the same risk, so that this holds for {(_sharers.Count == 1 ? "it" : "them")}, too.");
        }
    }

    /// <summary>Another item as it is to be: one that shares the risk is scheduled as its risks are, where a decision moved that.</summary>
    private PoamItem Sharing(PoamItem item) => _sharers.TryGetValue(item, out PoamItem? changed) ? WithSchedule(changed) : item;

    /// <summary>FedRAMP's prop of an item, where it has one, is the first deadline of its open risks.</summary>
    private PoamItem WithSchedule(PoamItem item)
    {
        if (!IsMoved || item.Props.ValueOf(PoamWords.ScheduledCompletion) is null)
        {
            return item;
        }

        DateTimeOffset? first = _index.RisksOf(item).Select(r => ReferenceEquals(r, _oldRisk) ? Risk : r).Where(r => r.IsOpen).Min(r => r.Deadline?.Value);
        return first is { } moment
            ? item with { Props = item.Props.With(PoamWords.ScheduledCompletion, MidnightOf(DayOf(moment)).Text, Property.FedRampNamespace) }
            : item;
    }
}
