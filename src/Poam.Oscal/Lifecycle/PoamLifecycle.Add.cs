using Poam.Oscal.Controls;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Adding weaknesses.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>How a weakness can have been found (<c>observation/method</c>).</summary>
    public static IReadOnlyList<string> Methods { get; } = ["TEST", "EXAMINE", "INTERVIEW"];

    /// <summary>Why a text is no control that a weakness can be about (<see cref="NewWeakness.Controls"/>), and what may be meant; null when it is one.</summary>
    /// <param name="text">The text, such as <c>AC-2(1)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string? RefusalOfControl(string text) => WeaknessValues.ControlId(text) is null ? WeaknessValues.NoControl(text) : null;

    /// <summary>The id that the next item gets unless it is given one: the commonest form of the ids so far with the next number; <c>V-1</c> for the first.</summary>
    public string NextId => PoamIds.Next(Document);

    /// <summary>
    /// Adds a weakness: an observation in which it was seen, a risk with its rating, controls and log, and an item, all linked.
    /// </summary>
    /// <param name="weakness">The weakness.</param>
    /// <param name="ssp">The SSP that the document imports, in which assets and tools are looked for as well; null for none.</param>
    public LifecycleResult Add(NewWeakness weakness, SystemSecurityPlan? ssp = null)
    {
        ArgumentNullException.ThrowIfNull(weakness);
        LifecycleDraft draft = new(Document, Options);
        string id = weakness.Id ?? NextId;
        draft.RefuseIf(PoamIds.IsTaken(Document, id), $"There is an item '{id}' already. The next free id is {NextId}.");
        draft.RefuseIf(!WeaknessValues.IsValue(id), $"'{id}' is no id: one line without blanks around it is expected, such as {NextId}.");
        draft.Item = new PoamItem
        {
            Uuid = draft.Ids.Next("item", id),
            Title = draft.Line(weakness.Title, "The title of the weakness"),
            Description = draft.Text(weakness.Description, "The text of the weakness"),
            Props = [PoamWords.FedRamp(PoamWords.PoamId, id)],
            Remarks = weakness.Remarks,
        };
        CheckDays(draft, weakness);
        Describe(draft, weakness, ssp);
        draft.Item = draft.Item with { RelatedRisks = [new RelatedRisk { RiskUuid = draft.Risk.Uuid }] };
        if (weakness.DueOn is { } due)
        {
            SetSchedule(draft, due);
            draft.Did($"to be done by {LifecycleDraft.DayText(due)}");
        }

        draft.Log(new LogText("Weakness documented"), "status-update", "open");
        draft.Did($"next: poam plan {id}");
        return draft.Done($"added, {weakness.Title.ToPlainText()}");
    }

    /// <summary>Adds several weaknesses, one after the other; where one is refused, none is added.</summary>
    /// <param name="weaknesses">The weaknesses.</param>
    /// <param name="ssp">The SSP that the document imports; null for none.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public LifecycleResult Add(IReadOnlyList<NewWeakness> weaknesses, SystemSecurityPlan? ssp = null)
    {
        ArgumentNullException.ThrowIfNull(weaknesses);
        if (weaknesses.Count == 0)
        {
            throw new ArgumentException("There is no weakness to add.", nameof(weaknesses));
        }

        PoamLifecycle life = this;
        List<string> actions = [];
        List<string> warnings = [];
        LifecycleResult result = new();
        foreach (NewWeakness weakness in weaknesses)
        {
            result = life.Add(weakness, ssp);
            if (result.Document is not { } changed)
            {
                string refusal = weaknesses.Count == 1 ? result.Refusal! : $"{weakness.Title.ToPlainText()}: {result.Refusal}";
                return new LifecycleResult { Refusal = refusal, Item = result.Item };
            }

            actions.AddRange(result.Actions);
            warnings.AddRange(result.Warnings);
            life = new PoamLifecycle(changed, Options);
        }

        return new LifecycleResult { Document = result.Document, Item = result.Item, Actions = actions, Warnings = warnings };
    }

    private static void CheckDays(LifecycleDraft draft, NewWeakness weakness)
    {
        DateOnly detected = weakness.DetectedOn ?? draft.Day;
        string seen = LifecycleDraft.DayText(detected);
        draft.RefuseIf(detected > draft.Day, $"{seen} is after {LifecycleDraft.DayText(draft.Day)}: a weakness is documented when it was seen.");
        draft.RefuseIf(
            weakness.DueOn < detected && weakness.DueOn != weakness.KevDueOn,
            $"{(weakness.DueOn is { } due ? LifecycleDraft.DayText(due) : "")} is before {seen}, when the weakness was first seen.");
        draft.RefuseIf(
            weakness.DueOn > weakness.KevDueOn,
            $"The catalog of known exploited vulnerabilities wants it done by {(weakness.KevDueOn is { } known ? LifecycleDraft.DayText(known) : "")}, and that is binding.");
    }

    /// <summary>The observation and the risk.</summary>
    private static void Describe(LifecycleDraft draft, NewWeakness weakness, SystemSecurityPlan? ssp)
    {
        string item = draft.Item.Uuid?.Text ?? "";
        OriginActor? source = SourceOf(draft, weakness, ssp);
        draft.Risk = new Risk
        {
            Uuid = draft.Ids.Next("risk", item),
            Title = draft.Item.Title,
            Description = draft.Item.Description,
            Statement = weakness.Statement ?? PoamWords.NoStatement,
            Props = Props(draft, weakness),
            Status = "open",
            Characterizations = Characterize(draft, weakness, source),
            Remediations = Responses(draft, weakness, source),
        };
        AssetSearch assets = new(draft, ssp);
        DateOnly detected = weakness.DetectedOn ?? draft.Day;
        draft.RefuseIf(weakness.Method is { } method && !Methods.Contains(method), $"'{weakness.Method}' is no method: {string.Join(", ", Methods)}.");
        Observation observation = new()
        {
            Uuid = draft.Ids.Next("observation", item),
            Title = draft.Item.Title,
            Description = draft.Item.Description,
            Methods = [weakness.Method ?? (source?.Type == "tool" ? "TEST" : "EXAMINE")],
            Types = [PoamWords.DiscoveryTypeOf(draft.Document.OscalVersion)],
            Origins = source is null ? [] : [new Origin { Actors = [source with { Props = [] }] }],
            Subjects = [.. weakness.Assets.Select(assets.Find).DistinctBy(s => s.SubjectUuid)],
            Collected = LifecycleDraft.MidnightOf(detected),
        };
        draft.Add(observation);
        draft.Did($"first seen on {LifecycleDraft.DayText(detected)}");
        FindingSearch.Relate(draft, weakness, observation);
    }

    private static OriginActor? SourceOf(LifecycleDraft draft, NewWeakness weakness, SystemSecurityPlan? ssp)
    {
        OriginActor? source = weakness.Source is { } name ? new SourceSearch(draft, ssp).Find(name)
            : draft.By is { } by ? new OriginActor { Type = "party", ActorUuid = draft.Party(by) }
            : null;
        bool isRated = (weakness.Severity, weakness.Likelihood, weakness.Impact) != default || weakness.Cves.Count > 0;
        draft.RefuseIf(source is null && isRated, "Nobody rates the weakness: say what or who found it (--source), or who documents it (--by).");
        if (weakness.PluginId is not { } plugin)
        {
            return source;
        }

        draft.RefuseIf(source?.Type != "tool", "A plugin id is the number of a tool: name the tool as the source.");
        draft.RefuseIf(!WeaknessValues.IsValue(plugin), $"'{plugin}' is no plugin id.");
        draft.RefuseIf(!isRated, "A plugin id stands beside what the tool says of the risk: give a severity or a CVE as well.");
        return source is null ? null : source with { Props = [PoamWords.FedRamp(PoamWords.PluginId, plugin)] };
    }

    private static OscalList<Property> Props(LifecycleDraft draft, NewWeakness weakness)
    {
        List<Property> props = [];
        foreach (string control in weakness.Controls)
        {
            string? id = WeaknessValues.ControlId(control);
            draft.Refuse(id is null ? WeaknessValues.NoControl(control) : null);
            if (ControlReference.Parse(control) is { OtherReading: { } other } known)
            {
                draft.Did($"'{control}' is read as {known.Label}; it may also be {other}");
            }

            if (id is not null && !props.Exists(p => p.Value == id))
            {
                props.Add(PoamWords.FedRamp(PoamWords.ImpactedControl, id));
            }
        }

        if (weakness.KevDueOn is { } day)
        {
            props.Add(PoamWords.FedRamp(PoamWords.KevCatalog, "yes"));
            props.Add(PoamWords.FedRamp(PoamWords.KevDueDate, LifecycleDraft.DayText(day)));
        }

        return [.. props];
    }

    private static OscalList<RiskResponse> Responses(LifecycleDraft draft, NewWeakness weakness, OriginActor? source)
    {
        List<RiskResponse> responses = [];
        string item = draft.Item.Uuid?.Text ?? "";
        if (weakness.Recommendation is { } advice)
        {
            responses.Add(new RiskResponse
            {
                Uuid = draft.Ids.Next("recommendation", item),
                Lifecycle = "recommendation",
                Title = "Recommendation",
                Description = draft.Text(advice, "The recommendation"),
                Origins = source is null ? [] : [new Origin { Actors = [source with { Props = [] }] }],
            });
        }

        if (weakness.Owner is { } owner)
        {
            responses.Add(new RiskResponse
            {
                Uuid = draft.Ids.Next("response", item),
                Lifecycle = "planned",
                Title = "Remediation plan",
                Description = NotPlannedYet,
                Origins = draft.OriginOf(owner),
            });
        }

        return [.. responses];
    }
}
