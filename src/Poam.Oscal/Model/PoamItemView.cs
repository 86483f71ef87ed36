namespace Poam.Oscal.Model;

/// <summary>
/// An item as people know it: the nine fields of a POA&amp;M and what else reviewers ask, gathered from the item and what it is related to, as of a day.
/// <see cref="PoamIndex.ViewOf"/> makes one. Paths are those of XML: <c>risk</c> is a risk of the item, <c>observation</c> one of the item,
/// its findings or its risks.
/// </summary>
public sealed class PoamItemView
{
    private readonly PoamIndex _index;
    private readonly ItemFacts _facts;

    internal PoamItemView(PoamIndex index, PoamItem item, DateOnly asOf, RemediationPolicy? policy)
    {
        _index = index;
        _facts = RecordFacts.Of(item, index);
        Item = item;
        AsOf = asOf;
        Risks = index.RisksOf(item);
        Findings = index.FindingsOf(item);
        Observations = index.ObservationsOf(item);
        Moment detected = ItemDecisions.DetectedOn(_facts.Observations);
        Moment due = ItemDecisions.DueOn(_facts, policy, out DueDateSource source);
        Moment closed = ItemDecisions.ClosedOn(_facts);
        Status = ItemDecisions.StatusOf(_facts);
        DetectedOn = detected.ToDateTimeOffset();
        DueOn = due.ToDateTimeOffset();
        DueDateSource = source;
        ClosedOn = closed.ToDateTimeOffset();
        Lateness = ItemDecisions.LatenessOf(_facts, due, asOf, policy ?? RemediationPolicy.FedRamp);
        int lastDay = closed.HasValue ? closed.DayNumber : asOf.DayNumber;
        DaysOpen = detected.HasValue && (IsOpen || closed.HasValue) ? Math.Max(0, lastDay - detected.DayNumber) : null;
        DaysOverdue = Lateness is Lateness.Overdue or Lateness.Pending or Lateness.ClosedLate ? lastDay - due.DayNumber : 0;
    }

    /// <summary>The item.</summary>
    public PoamItem Item { get; }

    /// <summary>The day that the view is made for.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Its risks (<c>poam-item/associated-risk/@risk-uuid</c>).</summary>
    public IReadOnlyList<Risk> Risks { get; }

    /// <summary>Its findings (<c>poam-item/related-finding/@finding-uuid</c>); those carried over from the SAR keep their UUIDs.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Its observations: its own, those of its findings, those of its risks.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>The id that people use, such as <c>V-12</c> (<c>poam-item/prop[@name='POAM-ID']</c>, in any case and namespace); null for none.</summary>
    public string? Id => Item.PoamId;

    /// <summary>What to call the item: its <see cref="Id"/>, else its UUID, else <c>#</c> and its place in the document.</summary>
    public string Label => Id ?? Item.Uuid?.Text ?? "#" + (PlaceOf(_index.Document.PoamItems, Item) + 1);

    /// <summary>The weakness, in one line (<c>poam-item/title</c>).</summary>
    public MarkupLine Weakness => Item.Title;

    /// <summary>The weakness, told (<c>poam-item/description</c>).</summary>
    public MarkupMultiline Description => Item.Description;

    /// <summary>The controls that the weakness is about, those of other catalogs such as CIS's included: see <see cref="PoamIndex.ControlIdsOf"/>.</summary>
    public IReadOnlyList<string> Controls => _index.ControlIdsOf(Item);

    /// <summary>The status in the words of the field, from <c>risk/status</c> and <c>risk/prop[@name='accepted']</c>.</summary>
    public ItemStatus Status { get; }

    /// <summary>Whether it is open: all states but <see cref="ItemStatus.Complete"/> are.</summary>
    public bool IsOpen => Status != ItemStatus.Complete;

    /// <summary>The status in the words of an audience.</summary>
    /// <param name="vocabulary">The audience.</param>
    public string StatusIn(StatusVocabulary vocabulary) => StatusWords.Of(Status, vocabulary, Lateness == Lateness.Overdue, ItemDecisions.IsFalsePositive(_facts));

    /// <summary>When the weakness was first seen (the earliest <c>observation/collected</c> of the types <c>finding</c> and <c>discovery</c>); null for none.</summary>
    public DateTimeOffset? DetectedOn { get; }

    /// <summary>When the item is to be done; null for none. See <see cref="DueDateSource"/>.</summary>
    public DateTimeOffset? DueOn { get; }

    /// <summary>Where <see cref="DueOn"/> comes from.</summary>
    public DueDateSource DueDateSource { get; }

    /// <summary>When all of its risks were closed (<c>risk-log/entry[status-change = 'closed']/start</c>); null while it is open, or when no entry says.</summary>
    public DateTimeOffset? ClosedOn { get; }

    /// <summary>Whether it is in time.</summary>
    public Lateness Lateness { get; }

    /// <summary>Whether its due day is over and nothing excuses it.</summary>
    public bool IsOverdue => Lateness == Lateness.Overdue;

    /// <summary>The days from detection to <see cref="AsOf"/>, or to the day on which it was closed; null when one of both is not known.</summary>
    public int? DaysOpen { get; }

    /// <summary>The days since its due day, 0 when it is in time or excused; of a closed item, the days by which it was late.</summary>
    public int DaysOverdue { get; }

    /// <summary>The rating when it was found, the highest of its risks (<c>risk/characterization/facet</c>: see <see cref="Risk.OriginalRating"/>); null for none.</summary>
    public string? OriginalRating => Highest(RatingDecisions.Original);

    /// <summary>The rating after an adjustment, the highest of its risks (<see cref="Risk.AdjustedRating"/>); null for none.</summary>
    public string? AdjustedRating => Highest(RatingDecisions.Adjusted);

    /// <summary>The rating that counts: the adjusted one, unless its deviation waits for approval or was withdrawn; the highest of the open risks. Null for none.</summary>
    public string? Rating => ItemDecisions.RatingOf(_facts);

    /// <summary>The level of <see cref="Rating"/>.</summary>
    public RiskLevel Level => FactWords.LevelOf(Rating);

    /// <summary>Whether it is no weakness at all (<c>risk/prop[@name='false-positive']</c>).</summary>
    public DeviationState FalsePositive => Furthest(r => r.FalsePositive);

    /// <summary>Whether the system cannot do without it (<c>risk/prop[@name='operational-requirement']</c>).</summary>
    public DeviationState OperationalRequirement => Furthest(r => r.OperationalRequirement);

    /// <summary>Whether it is rated anew (<c>risk/prop[@name='risk-adjustment']</c>, or NIST's <c>risk-adjusted</c>).</summary>
    public DeviationState RiskAdjustment => Furthest(r => r.RiskAdjustment);

    /// <summary>Whether it waits for a vendor (<c>risk/prop[@name='vendor-dependency']</c>, <c>poam-item/prop[@name='has-vendor-dependency']</c>).</summary>
    public VendorDependencyState VendorDependency =>
        _facts.Risks.AsEnumerable().Select(r => r.VendorDependency).FirstOrDefault(s => s != VendorDependencyState.None, _facts.HasVendorDependency ? VendorDependencyState.Tracking : VendorDependencyState.None);

    /// <summary>
    /// When the vendor was asked last (<c>risk-log/entry/prop[@name='type' and @value='vendor-check-in']</c>, or FedRAMP's ways to say that: see
    /// <c>docs/items.md</c>; <c>poam-item/prop[@name='vendor-checkin-date']</c>); null for never.
    /// </summary>
    public DateTimeOffset? LastVendorCheckInOn => ItemDecisions.LastVendorCheckIn(_facts).ToDateTimeOffset();

    /// <summary>The products whose vendors owe a fix (<c>observation[type='vendor-dependency']/subject</c>), by name as <see cref="AssetNames"/> are.</summary>
    public IReadOnlyList<string> VendorProducts => [.. SubjectsOf(Observations.Where(IsOfVendor)).Select(NameOf)];

    /// <summary>The day for which the vendor promises the fix, by the last entry of the log that says so (<see cref="RiskLogEntry.ExpectedRelease"/>); null for none.</summary>
    public DateOnly? VendorFixExpectedOn => History.LastOrDefault(e => e.ExpectedRelease is not null)?.ExpectedRelease;

    /// <summary>The day on which the vendor released the fix, by the last entry of the log that says so (<see cref="RiskLogEntry.Release"/>); null for none.</summary>
    public DateOnly? VendorFixReleasedOn => History.LastOrDefault(e => e.Release is not null)?.Release;

    /// <summary>Whether it is a known exploited vulnerability (<c>risk/prop[@name='kev-catalog']</c>).</summary>
    public bool IsKnownExploited => _facts.Risks.AsEnumerable().Any(r => r.IsKev);

    /// <summary>The CVE ids of its risks (<c>risk/characterization/facet[@name='cve-id']</c>).</summary>
    public IReadOnlyList<string> CveIds => [.. Risks.SelectMany(r => r.CveIds()).Distinct(StringComparer.Ordinal)];

    /// <summary>Who is to fix it: see <see cref="PoamIndex.ResponsiblePartiesOf"/>.</summary>
    public IReadOnlyList<Party> ResponsibleParties => _index.ResponsiblePartiesOf(Item);

    /// <summary>What fixing it takes (<c>risk/response/required-asset</c>), recommendations aside.</summary>
    public IReadOnlyList<RequiredAsset> Resources => [.. Responses.SelectMany(r => r.RequiredAssets)];

    /// <summary>What is planned or was done (<c>risk/response</c>), recommendations aside.</summary>
    public IReadOnlyList<RiskResponse> Responses => [.. Risks.SelectMany(r => r.Remediations).Where(r => r.Lifecycle != "recommendation")];

    /// <summary>The actions that are planned (<c>risk/response//task[@type='action']</c>).</summary>
    public IReadOnlyList<RemediationTask> Actions => [.. Responses.SelectMany(r => r.Tasks).SelectMany(t => t.WithSubtasks()).Where(t => t.Type == "action")];

    /// <summary>Its milestones (<c>risk/response//task[@type='milestone']</c>) by their day, with the day on which each was completed.</summary>
    public IReadOnlyList<ItemMilestone> Milestones =>
    [
        .. Risks.SelectMany(r => r.Remediations.SelectMany(p => p.Tasks).SelectMany(t => t.WithSubtasks()).Where(t => t.IsMilestone).Select(m => (Risk: r, Task: m)))
            .Select((m, place) => new ItemMilestone(m.Risk, m.Task, m.Risk.CompletedOn(m.Task.Uuid), place + 1))
            .OrderBy(m => m.DueOn ?? DateTimeOffset.MaxValue),
    ];

    /// <summary>What happened (<c>risk/risk-log/entry</c>), the oldest first.</summary>
    public IReadOnlyList<RiskLogEntry> History => [.. Risks.SelectMany(r => r.History()).OrderBy(e => e.Start.Value ?? DateTimeOffset.MaxValue)];

    /// <summary>When something happened last (the newest <c>risk/risk-log/entry</c>); null for never.</summary>
    public DateTimeOffset? LastEventOn => ItemDecisions.LastEvent(_facts).ToDateTimeOffset();

    /// <summary>
    /// What the weakness was seen on (<c>observation/subject</c>), each once; parties are left out, and so is what only observations of the type
    /// <c>vendor-dependency</c> name: these are <see cref="VendorProducts"/>.
    /// </summary>
    public IReadOnlyList<SubjectReference> Assets => SubjectsOf(Observations.Where(o => !IsOfVendor(o)));

    /// <summary>
    /// What <see cref="Assets"/> are called: the title of the subject; else the title of the component, or the prop <c>asset-id</c> of the inventory
    /// item, that it names in this document; else its UUID.
    /// </summary>
    public IReadOnlyList<string> AssetNames => [.. Assets.Select(NameOf)];

    /// <summary>The proof (<c>observation/relevant-evidence</c>).</summary>
    public IReadOnlyList<RelevantEvidence> Evidence => [.. Observations.SelectMany(o => o.RelevantEvidence)];

    /// <summary>The <see cref="Label"/> and the weakness.</summary>
    public override string ToString() => $"{Label} {Weakness}";

    private static bool IsOfVendor(Observation observation) => observation.Types.Contains("vendor-dependency");

    private static IReadOnlyList<SubjectReference> SubjectsOf(IEnumerable<Observation> observations) =>
        [.. observations.SelectMany(o => o.Subjects).Where(s => s.Type != "party" && s.Type != "user").DistinctBy(s => s.SubjectUuid)];

    private static int PlaceOf(OscalList<PoamItem> items, PoamItem item)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (ReferenceEquals(items[i], item))
            {
                return i;
            }
        }

        return items.Count;
    }

    private string NameOf(SubjectReference subject) => subject.Title?.ToPlainText() ?? _index.Find<OscalObject>(subject.SubjectUuid) switch
    {
        SystemComponent component => component.Title.ToPlainText(),
        InventoryItem item => item.Props.ValueOf("asset-id") ?? item.Description.ToPlainText(),
        _ => subject.SubjectUuid.Text,
    };

    private string? Highest(Func<RiskFacts, string?> ratingOf) =>
        _facts.Risks.AsEnumerable().Select(ratingOf).OfType<string>().MaxBy(FactWords.LevelOf);

    /// <summary>An approved deviation of one risk says more than a withdrawn one of another.</summary>
    private DeviationState Furthest(Func<RiskFacts, DeviationState> stateOf)
    {
        DeviationState[] states = [.. _facts.Risks.AsEnumerable().Select(stateOf)];
        DeviationState[] active = [.. states.Where(s => s != DeviationState.Withdrawn)];
        return active.Length > 0 && active.Max() != DeviationState.None ? active.Max() : states.DefaultIfEmpty().Max();
    }
}
