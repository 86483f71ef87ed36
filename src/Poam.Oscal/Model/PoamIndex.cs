using System.Globalization;

namespace Poam.Oscal.Model;

/// <summary>
/// Answers what a record of a POA&amp;M cannot, because it knows neither its parent nor what it refers to.
/// Make one with <see cref="Of"/>; a changed document needs a new one.
/// </summary>
public sealed class PoamIndex
{
    private const int ShortestUuid = 4;

    private readonly DocumentIndex _index;

    private PoamIndex(PoamDocument document)
    {
        Document = document;
        _index = DocumentIndex.Of(document);
    }

    /// <summary>The document.</summary>
    public PoamDocument Document { get; }

    /// <summary>Indexes a POA&amp;M.</summary>
    /// <param name="poam">The POA&amp;M.</param>
    /// <exception cref="ArgumentNullException"><paramref name="poam"/> is null.</exception>
    public static PoamIndex Of(PoamDocument poam)
    {
        ArgumentNullException.ThrowIfNull(poam);
        return new PoamIndex(poam);
    }

    /// <summary>The object of a type with a UUID; null for none, or one of another type.</summary>
    /// <typeparam name="T">The type, such as <see cref="Risk"/>; <see cref="OscalObject"/> for any.</typeparam>
    /// <param name="uuid">The UUID, to the letter.</param>
    public T? Find<T>(Uuid uuid)
        where T : OscalObject
        => _index.Find<T>(uuid);

    /// <summary>The objects that refer to a UUID: see <see cref="DocumentIndex.ReferrersOf"/>.</summary>
    /// <param name="uuid">The UUID, to the letter.</param>
    public IReadOnlyList<OscalObject> ReferrersOf(Uuid uuid) => _index.ReferrersOf(uuid);

    /// <summary>The risks of an item (<c>associated-risk/@risk-uuid</c>) that are in the document.</summary>
    /// <param name="item">The item.</param>
    public IReadOnlyList<Risk> RisksOf(PoamItem item) => Resolve<Risk>(NotNull(item).RelatedRisks.Select(r => r.RiskUuid));

    /// <summary>The findings of an item (<c>related-finding/@finding-uuid</c>) that are in the document.</summary>
    /// <param name="item">The item.</param>
    public IReadOnlyList<Finding> FindingsOf(PoamItem item) => Resolve<Finding>(NotNull(item).RelatedFindings.Select(f => f.FindingUuid));

    /// <summary>
    /// The observations behind an item that are in the document: its own (<c>related-observation/@observation-uuid</c>), then those of its findings,
    /// then those of its risks; each once.
    /// </summary>
    /// <param name="item">The item.</param>
    public IReadOnlyList<Observation> ObservationsOf(PoamItem item) => Resolve<Observation>(
        NotNull(item).RelatedObservations
            .Concat(FindingsOf(item).SelectMany(f => f.RelatedObservations))
            .Concat(RisksOf(item).SelectMany(r => r.RelatedObservations))
            .Select(o => o.ObservationUuid));

    /// <summary>
    /// The items that people mean by a word: those of that POAM-ID, in upper or lower case; where there is none, those whose UUID starts with it, or
    /// the one at a place.
    /// </summary>
    /// <param name="word">A POAM-ID such as <c>V-12</c>, at least four digits of a UUID, or <c>#</c> and the place in the document, from 1.</param>
    public IReadOnlyList<PoamItem> FindItems(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        PoamItem[] named = [.. Document.PoamItems.Where(i => word.Equals(i.PoamId, StringComparison.OrdinalIgnoreCase))];
        if (named.Length == 0 && word is ['#', ..] && int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place > 0)
        {
            return [.. Document.PoamItems.Skip(place - 1).Take(1)];
        }

        return named.Length > 0 || word.Length < ShortestUuid
            ? named
            : [.. Document.PoamItems.Where(i => i.Uuid?.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase) == true)];
    }

    /// <summary>The items that stand for a risk.</summary>
    /// <param name="risk">The risk.</param>
    public IReadOnlyList<PoamItem> ItemsOf(Risk risk) => [.. _index.ReferrersOf(NotNull(risk).Uuid).OfType<PoamItem>()];

    /// <summary>
    /// The controls that an item is about, each once: the props <c>impacted-control-id</c> of its risks, then the controls of its findings' targets.
    /// </summary>
    /// <param name="item">The item.</param>
    public IReadOnlyList<string> ControlIdsOf(PoamItem item) =>
    [
        .. RisksOf(item).SelectMany(r => r.ControlIds())
            .Concat(FindingsOf(item).Select(f => f.Target?.ControlId).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The parties that are to fix an item, each once: the party actors of its risks' responses, except recommendations and, where there is a plan,
    /// what was completed (those may only have written it down), then the parties responsible for their tasks; a role without parties of its own
    /// stands for those that <c>metadata/responsible-parties</c> gives it.
    /// </summary>
    /// <param name="item">The item.</param>
    public IReadOnlyList<Party> ResponsiblePartiesOf(PoamItem item)
    {
        RiskResponse[] responses = [.. RisksOf(item).SelectMany(r => r.Remediations).Where(r => r.Lifecycle != "recommendation")];
        RiskResponse[] plans = [.. responses.Where(r => r.Lifecycle != "completed")];
        IEnumerable<Uuid> actors = (plans.Length > 0 ? plans : responses).SelectMany(r => r.Origins).SelectMany(o => o.Actors).Where(a => a.Type == "party").Select(a => a.ActorUuid);
        IEnumerable<Uuid> roles = responses.SelectMany(r => r.Tasks).SelectMany(t => t.WithSubtasks()).SelectMany(t => t.ResponsibleRoles).SelectMany(PartiesOf);
        return Resolve<Party>(actors.Concat(roles));
    }

    /// <summary>
    /// When the weakness of an item was first seen: the earliest <c>collected</c> of its observations of the types <c>finding</c> and <c>discovery</c>;
    /// where none has such a type, of all. Null for none.
    /// </summary>
    /// <param name="item">The item.</param>
    public DateTimeOffset? DetectedOn(PoamItem item) => ItemDecisions.DetectedOn(FactsOf(item).Observations).ToDateTimeOffset();

    /// <summary>
    /// When an item is to be done: FedRAMP's prop <c>scheduled-completion-date</c>; else the earliest day on which one of its open risks
    /// is due, or, when none is open, the latest of all; the prop <c>kev-due-date</c> of its risks where that comes first. Null for none.
    /// </summary>
    /// <param name="item">The item.</param>
    public DateTimeOffset? DueOn(PoamItem item) => ItemDecisions.DueOn(FactsOf(item), null, out _).ToDateTimeOffset();

    /// <summary>The status of an item in the words of the field, from <c>risk/status</c> and the props of its risks.</summary>
    /// <param name="item">The item.</param>
    public ItemStatus StatusOf(PoamItem item) => ItemDecisions.StatusOf(FactsOf(item));

    /// <summary>Whether an item is open: it is closed when it has risks and all of them are.</summary>
    /// <param name="item">The item.</param>
    public bool IsOpen(PoamItem item) => ItemDecisions.IsOpen(FactsOf(item));

    /// <summary>An item as people know it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="policy">Gives items without any date a due date, and says how often vendors are to be asked; null to leave such items without one.</param>
    public PoamItemView ViewOf(PoamItem item, DateOnly asOf, RemediationPolicy? policy = null) => new(this, NotNull(item), asOf, policy);

    /// <summary>All items as people know them, in the order of the document.</summary>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="policy">Gives items without any date a due date, and says how often vendors are to be asked; null to leave such items without one.</param>
    public IReadOnlyList<PoamItemView> Views(DateOnly asOf, RemediationPolicy? policy = null) => [.. Document.PoamItems.Select(item => ViewOf(item, asOf, policy))];

    private ItemFacts FactsOf(PoamItem item) => RecordFacts.Of(NotNull(item), this);

    private static T NotNull<T>(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record;
    }

    private IEnumerable<Uuid> PartiesOf(ResponsibleRole role) => role.PartyUuids.Count > 0
        ? role.PartyUuids
        : (Document.Metadata?.ResponsibleParties ?? []).Where(r => r.RoleId == role.RoleId).SelectMany(r => r.PartyUuids);

    private T[] Resolve<T>(IEnumerable<Uuid> uuids)
        where T : OscalObject
        => [.. uuids.Distinct().Select(_index.Find<T>).OfType<T>()];
}
