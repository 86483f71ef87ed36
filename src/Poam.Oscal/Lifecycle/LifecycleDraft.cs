using System.Globalization;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>
/// A document while a step changes it. The first refusal counts and keeps the whole step from happening, so that steps need not ask after each move.
/// </summary>
internal sealed partial class LifecycleDraft
{
    private const int MostNames = 5;

    private readonly LifecycleOptions _options;
    private readonly PoamIndex _index;
    private readonly PoamItem? _oldItem;
    private readonly Risk? _oldRisk;
    private readonly List<string> _actions = [];
    private readonly List<string> _warnings = [];
    private readonly List<Observation> _observations = [];
    private readonly List<Resource> _resources = [];
    private readonly LifecycleParties _parties;
    private string? _refusal;

    /// <summary>Opens a document at an item.</summary>
    /// <param name="poam">The document.</param>
    /// <param name="item">The POAM-ID, or the start of the UUID.</param>
    /// <param name="options">When, who, by whose times.</param>
    /// <param name="isOfClosed">Whether the step is about a risk that is closed, where the item has several.</param>
    public LifecycleDraft(PoamDocument poam, string item, LifecycleOptions options, bool isOfClosed = false)
    {
        _options = options;
        _index = PoamIndex.Of(poam);
        Ids = new LifecycleIds(_index);
        _parties = new LifecycleParties(poam, Ids);
        _oldItem = FindItem(item);
        Item = _oldItem ?? new PoamItem { Title = "", Description = "" };
        View = _index.ViewOf(Item, Day);
        _oldRisk = _oldItem is null ? null : FindRisk(isOfClosed);
        Risk = _oldRisk ?? NewRisk();
        FindSharers();
        RefuseBeforeDetection(Day, DayText(Day) + " is");
    }

    /// <summary>Makes UUIDs.</summary>
    public LifecycleIds Ids { get; }

    /// <summary>The item as it was.</summary>
    public PoamItemView View { get; }

    /// <summary>The item as it is to be.</summary>
    public PoamItem Item { get; set; }

    /// <summary>The risk as it is to be.</summary>
    public Risk Risk { get; set; }

    /// <summary>Whether the document has the item.</summary>
    public bool IsFound => _oldItem is not null;

    /// <summary>What people call the item.</summary>
    public string Label => _isNew ? Item.PoamId ?? "" : _oldItem is null ? "" : View.Label;

    /// <summary>The day of the step.</summary>
    public DateOnly Day => DateOnly.FromDateTime(_options.At.DateTime);

    /// <summary>The times that give deadlines.</summary>
    public RemediationPolicy Policy => _options.Policy;

    /// <summary>The moment of the step.</summary>
    public Timestamp At => _options.At;

    /// <summary>The day as messages show it.</summary>
    public static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment, as it is written.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    /// <summary>Midnight in UTC, which stands for a day where OSCAL has no days.</summary>
    public static Timestamp MidnightOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>Refuses the step; null for no reason to.</summary>
    public void Refuse(string? reason) => _refusal ??= reason;

    /// <summary>Refuses the step where something holds.</summary>
    public void RefuseIf(bool holds, string reason) => Refuse(holds ? reason : null);

    /// <summary>Refuses the step when the risk is closed.</summary>
    public void RefuseClosed() => RefuseIf(
        _oldRisk is { IsOpen: false },
        $"{(View.Risks.Count > 1 ? $"'{_oldRisk?.Title.ToPlainText()}' of {Label}" : Label)} is closed{(_oldRisk?.ClosedOn is { } day ? $" since {DayText(DayOf(day))}" : "")}. 'poam reopen {Label}' opens it again.");

    /// <summary>Refuses the step when a day of it lies before the weakness was first seen.</summary>
    /// <param name="day">The day.</param>
    /// <param name="what">What the day is, as the start of the sentence.</param>
    public void RefuseBeforeDetection(DateOnly day, string what)
    {
        if (View.DetectedOn is { } detected && day < DayOf(detected))
        {
            Refuse($"{what} before {DayText(DayOf(detected))}, when {Label} was first seen.");
        }
    }

    /// <summary>Takes a text of one line, such as a title.</summary>
    public MarkupLine Line(MarkupLine text, string what)
    {
        RefuseIf(!text.IsValid || string.IsNullOrWhiteSpace(text.Text) || text.Text.AsSpan().ContainsAny('\r', '\n'), $"{what} is empty or has several lines; one line is expected.");
        return text;
    }

    /// <summary>Takes a text.</summary>
    public MarkupMultiline Text(MarkupMultiline text, string what)
    {
        RefuseIf(string.IsNullOrWhiteSpace(text.Text), $"{what} is empty.");
        return text;
    }

    /// <summary>Says what was done.</summary>
    public void Did(string action) => _actions.Add(action);

    /// <summary>Says what somebody should look at, once.</summary>
    public void Warn(string? warning)
    {
        if (warning is not null && !_warnings.Contains(warning))
        {
            _warnings.Add(warning);
        }
    }

    /// <summary>Says what somebody should look at, where something holds.</summary>
    public void WarnIf(bool holds, string warning) => Warn(holds ? warning : null);

    /// <summary>The UUID of a party that somebody named; one that the document does not have is added.</summary>
    public Uuid Party(string name)
    {
        Uuid party = _parties.Find(name, out string? refusal, out string? added);
        Refuse(refusal);
        if (added is not null)
        {
            Did(added);
        }

        return party;
    }

    /// <summary>Who takes the step, as an origin has it; empty for nobody in particular.</summary>
    public OscalList<Origin> OriginOf(string? party) => party is null ? [] : [new Origin { Actors = [new OriginActor { Type = "party", ActorUuid = Party(party) }] }];

    /// <summary>Who takes the step, as an observation or a response has it.</summary>
    public OscalList<Origin> OriginOfStep() => OriginOf(_options.By);

    /// <summary>The role of those who own milestones; the document has it from now on.</summary>
    public Token OwnerRole() => _parties.OwnerRole();

    /// <summary>Adds an observation; the item and the risk rest on it.</summary>
    public void Add(Observation observation)
    {
        _observations.Add(observation);
        Relate(observation.Uuid);
    }

    /// <summary>The result.</summary>
    /// <param name="summary">What was done, in a line.</param>
    public LifecycleResult Done(string summary) => _refusal is not null
        ? new LifecycleResult { Refusal = _refusal, Item = Label }
        : new LifecycleResult { Document = Changed(), Item = Label, Actions = [$"{Label}: {summary}", .. _actions], Warnings = [.. _warnings] };

    private PoamDocument Changed()
    {
        PoamDocument document = WithAdded(WithObjects(_parties.AddTo(_index.Document)));
        return document with
        {
            Metadata = document.Metadata is { } metadata && metadata.LastModified.Value < _options.At ? metadata with { LastModified = At } : document.Metadata!,
            Observations = _observations.Count == 0 ? document.Observations : [.. document.Observations, .. _observations],
            Risks = _oldRisk is null ? [.. document.Risks, Risk] : [.. document.Risks.Select(r => ReferenceEquals(r, _oldRisk) ? Risk : r)],
            PoamItems = [.. document.PoamItems.Select(i => ReferenceEquals(i, _oldItem) ? WithSchedule(Item) : Sharing(i))],
        };
    }

    private PoamItem? FindItem(string wanted)
    {
        IReadOnlyList<PoamItem> found = _index.FindItems(wanted);
        if (found.Count == 1)
        {
            return found[0];
        }

        string? nearest = NearestName.Find(wanted, [.. _index.Document.PoamItems.Select(i => i.PoamId ?? i.Uuid?.Text).OfType<string>()]);
        Refuse(found.Count > 1 ? $"'{wanted}' is {found.Count} items: {Places(found)}. Name the one by its place, such as '{PlaceOf(found[0])}'."
            : $"There is no item '{wanted}'." + (nearest is null ? " 'poam list' shows them all." : $" Did you mean '{nearest}'?"));
        return null;
    }

    private string PlaceOf(PoamItem item) => "#" + (_index.Document.PoamItems.TakeWhile(i => !ReferenceEquals(i, item)).Count() + 1).ToString(CultureInfo.InvariantCulture);

    private string Places(IReadOnlyList<PoamItem> items) =>
        string.Join(", ", items.Take(MostNames).Select(i => $"'{PlaceOf(i)}' ({i.Title.ToPlainText()})")) + (items.Count > MostNames ? ", …" : "");

    /// <summary>The risk that the step is about; null where the item has none, which gives it one.</summary>
    private Risk? FindRisk(bool isOfClosed)
    {
        IReadOnlyList<Risk> all = View.Risks;
        if (_options.Risk is { } wanted)
        {
            Risk[] named = [.. all.Where(r => wanted.Length > 0 && r.Uuid.Text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))];
            RefuseIf(named.Length != 1, $"{Label} has {(named.Length == 0 ? "no" : "more than one")} risk whose UUID starts with '{wanted}'.");
            return named.FirstOrDefault();
        }

        RefuseIf(all.Count == 0 && Item.RelatedRisks.Count > 0, $"{Label} names a risk that the document does not have; 'poam validate' says more.");
        Risk[] fitting = [.. all.Where(r => r.IsOpen != isOfClosed)];
        Risk[] candidates = fitting.Length > 0 ? fitting : [.. all.Take(1)];
        string names = string.Join(", ", candidates.Select(r => $"{r.Uuid.Text[..Math.Min(8, r.Uuid.Text.Length)]} ({r.Title.ToPlainText()})"));
        RefuseIf(candidates.Length > 1, $"{Label} has {candidates.Length} risks: {names}. Say which one: --risk with the start of its UUID.");
        return candidates.FirstOrDefault();
    }

    private Risk NewRisk()
    {
        Risk risk = new()
        {
            Uuid = Ids.Next("risk", Item.Uuid?.Text ?? Item.Title.Text),
            Title = Item.Title,
            Description = Item.Description,
            Statement = PoamWords.NoStatement,
            Status = "open",
            RelatedObservations = Item.RelatedObservations,
        };
        Item = Item with { RelatedRisks = [new RelatedRisk { RiskUuid = risk.Uuid }] };
        Did("risk added: the item had none");
        return risk;
    }
}
