using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>The status.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>The statuses that can be set; closing, reopening and deviations are steps of their own.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["open", "investigating", "remediating"];

    /// <summary>Sets the status of an open item, and logs it.</summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="status">One of <see cref="Statuses"/>, or a word of the field such as <c>In Progress</c> (<see cref="StatusWords.Parse"/>).</param>
    /// <param name="reason">Why; null for no reason.</param>
    public LifecycleResult SetStatus(string item, string status, MarkupMultiline? reason = null)
    {
        ArgumentNullException.ThrowIfNull(status);
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        string? word = Statuses.FirstOrDefault(s => s.Equals(status, StringComparison.OrdinalIgnoreCase))
            ?? (StatusWords.Parse(status) is { } known ? StatusWords.ToRiskStatus(known).Text : null);
        draft.Refuse(WhyNot(draft, status, word));
        draft.Log(new LogText("Status changed", reason), "status-update", word);
        return draft.Done($"status is {word}");
    }

    private static string? WhyNot(LifecycleDraft draft, string status, string? word)
    {
        if (word is null)
        {
            string? nearest = NearestName.Find(status, Statuses);
            return $"'{status}' is no status: {string.Join(", ", Statuses)}." + (nearest is null ? "" : $" Did you mean '{nearest}'?");
        }

        DeviationKind? Kind(DeviationState state) => DeviationWords.All.Where(k => draft.StateOf(k) == state).Select(k => (DeviationKind?)k).FirstOrDefault();
        return word switch
        {
            "closed" => $"An item is closed with evidence: 'poam close {draft.Label} --evidence FILE'.",
            "deviation-approved" => $"An item is deferred by a deviation that was approved: 'poam deviation request {draft.Label}', then 'poam deviation approve'.",
            _ when Kind(DeviationState.Pending) is { } kind =>
                $"{draft.Label} waits for the decision on its {DeviationWords.NameOf(kind)}: 'poam deviation approve|reject|withdraw {draft.Label} {DeviationWords.PropOf(kind)}' comes first.",
            _ when draft.Risk.Status == word => $"The status of {draft.Label} is {word} already.",
            "remediating" => null,
            _ when draft.Risk.Status == "deviation-approved" && Kind(DeviationState.Approved) is { } kind =>
                $"The {DeviationWords.NameOf(kind)} of {draft.Label} is approved, and {word} would say that it is not. 'poam deviation withdraw {draft.Label} {DeviationWords.PropOf(kind)}' ends it; work on it is 'remediating'.",
            _ => null,
        };
    }
}
