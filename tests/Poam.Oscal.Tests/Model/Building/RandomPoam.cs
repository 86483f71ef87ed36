using System.Net;
using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;

namespace Poam.Oscal.Tests.Model.Building;

/// <summary>
/// A POA&amp;M made by a random sequence of calls, the same for the same seed. Links lead to whatever was added so far; only the dates make sense:
/// what was seen comes first, then what happened, today, and what is planned.
/// </summary>
internal sealed class RandomPoam
{
    /// <summary>The day of all these documents.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);

    // Texts as tools have them, which say more as Markdown than their authors meant.
    private static readonly string[] Texts =
    [
        "Old protocol", "Passwords of `root` are in <config> & logs", "a_b*c", "Schlüssel 鍵 are weak", "1. not a list", "# 7 of 9", "C:\\temp\\x", "yes", "null", "a: b", "[x](y",
    ];

    private static readonly string[] Controls = ["AC-2", "ac-2.1", "SI-2", "RA-5(2)", "CM-06", "sc-8"];
    private static readonly string[] Targets = ["ac-2_smt.a", "ac-2_obj.a", "si-2_smt.a"];
    private static readonly RiskLevel[] Levels = [RiskLevel.Low, RiskLevel.Moderate, RiskLevel.High];

    private readonly Random _random;
    private readonly SystemSecurityPlan? _ssp;
    private readonly PoamBuilder _builder;
    private readonly List<AddedParty> _parties = [];
    private readonly List<AddedActor> _actors = [];
    private readonly List<AddedSubject> _subjects = [];
    private readonly List<AddedComponent> _components = [];
    private readonly List<AddedEvidence> _evidence = [];
    private readonly List<AddedObservation> _observations = [];
    private readonly List<AddedFinding> _findings = [];
    private readonly List<AddedRisk> _risks = [];
    private readonly List<AddedItem> _items = [];
    private readonly List<AddedResponse> _plans = [];
    private readonly HashSet<(AddedRisk Risk, DeviationKind Kind)> _asked = [];
    private readonly List<(AddedRisk Risk, DeviationKind Kind, DateTimeOffset At)> _waiting = [];
    private int _count;

    private RandomPoam(int seed, PoamBuilderOptions options, SystemSecurityPlan? ssp)
    {
        _random = new Random(seed);
        _ssp = ssp;
        _builder = ssp is null ? PoamBuilder.ForSystem(Text(), "system-" + seed, options: options) : PoamBuilder.ForSsp(Text(), "ssp.yaml", options);
    }

    /// <summary>Makes one.</summary>
    /// <param name="seed">Which one.</param>
    /// <param name="options">Release, ids and clock.</param>
    /// <param name="isComplete">Whether every item is given what reviewers expect.</param>
    /// <param name="ssp">The SSP <c>ssp.yaml</c> that it imports; null for none.</param>
    public static PoamDocument Make(int seed, PoamBuilderOptions options, bool isComplete = false, SystemSecurityPlan? ssp = null)
    {
        RandomPoam poam = new(seed, options, ssp);
        poam.AddPerson();
        poam.AddObservation();
        poam.AddWeakness();
        for (int calls = poam._random.Next(60); calls > 0; calls--)
        {
            poam.Call();
        }

        poam.LinkTheRest();
        if (isComplete)
        {
            poam._risks.ForEach(poam.Complete);
        }

        return poam._builder.Build();
    }

    private void Call()
    {
        switch (_random.Next(23))
        {
            case 0: AddPerson(); break;
            case 1: AddOrganization(); break;
            case 2: AddComponent(); break;
            case 3: AddAsset(); break;
            case 4: _evidence.Add(_builder.AddEvidence(Text(), $"evidence/{++_count}.csv", Maybe(new string('a', 64)), Maybe("text/csv"))); break;
            case 5: AddObservation(); break;
            case 6: AddFinding(); break;
            case 7: AddRisk(); break;
            case 8: AddWeakness(); break;
            case 9: Pick(_risks).SeenIn(Pick(_observations)).Weakens(Pick(Controls)); break;
            case 10: Pick(_risks).Rate(Pick(Levels), Pick(Levels), Pick(_actors)).DueOn(Day(2, 90)); break;
            case 11: Pick(_risks).Adjust(RiskLevel.Low, RiskLevel.Low, Text(), Pick(_actors)).AddCve("CVE-2026-1234", Pick(_actors)); break;
            case 12: Pick(_risks).Recommend(Text(), Text(), Pick(_actors)).Log(Text(), Lately(), _random.Next(2) == 0 ? Text() : default(MarkupMultiline?), Pick(_parties)); break;
            case 13: AddPlan(Pick(_risks)); break;
            case 14: AddMilestone(); break;
            case 15: Pick(_risks).SetStatus(Pick(["open", "investigating", "remediating"]), Lately(), by: Pick(_parties)); break;
            case 16: Close(Pick(_risks)); break;
            case 17: Pick(_risks).InKevCatalog(Day(90, 120)); break;
            case 18: AddPluginId(Pick(_risks)); break;
            case 19: AddObjectsOfSsp(); break;
            case 20: RequestDeviation(Pick(_risks)); break;
            case 21: Decide(); break;
            default: Pick(_items).Remark(Text()).AddProp("ticket", "SEC-7", "https://example.org/ns"); break;
        }
    }

    private void AddPerson()
    {
        AddedOrganization? organization = _parties.OfType<AddedOrganization>().FirstOrDefault();
        AddedPerson person = _builder.AddPerson("Person " + ++_count, Maybe("person@example.org"), organization);
        _parties.Add(person);
        _actors.Add(person);
        _subjects.Add(person);
    }

    private void AddOrganization()
    {
        AddedOrganization organization = _builder.AddOrganization("Organization " + ++_count);
        _parties.Add(organization);
        _actors.Add(organization);
    }

    private void AddComponent()
    {
        AddedComponent component = _builder.AddComponent(Text(), Text(), Pick(["software", "service", "hardware"]), key: "c" + ++_count);
        _components.Add(component);
        _actors.Add(component);
        _subjects.Add(component);
    }

    private void AddAsset()
    {
        AddedAsset asset = _builder.AddAsset("asset-" + ++_count, Text()).Named("web.example.org").At(IPAddress.Parse(Pick(["192.0.2.1", "2001:db8::1"])));
        if (_components.Count > 0)
        {
            asset.Runs(Pick(_components));
        }

        _subjects.Add(asset);
    }

    private void AddObservation()
    {
        DateTimeOffset collected = Now.AddHours(-24 * _random.Next(11, 30)).ToOffset(TimeSpan.FromHours(_random.Next(-5, 6)));
        AddedObservation observation = _builder.AddObservation(Text(), collected, Maybe(Pick(_actors)), _random.Next(2) == 0 ? Text() : default(MarkupLine?), Pick(["TEST", "EXAMINE"]));
        observation.Of(Pick(_subjects));
        if (_evidence.Count > 0)
        {
            observation.Attach(Pick(_evidence));
        }

        _observations.Add(observation);
    }

    private void AddPluginId(AddedRisk risk)
    {
        if (_components.Count > 0)
        {
            AddedComponent tool = Pick(_components);
            risk.AddCve("CVE-2026-4711", tool).AddPluginId("plugin-" + ++_count, tool);
        }
    }

    private void AddObjectsOfSsp()
    {
        if (_ssp is not { } ssp)
        {
            return;
        }

        Guid party = Pick(ssp.Metadata.Parties).Uuid.Value!.Value;
        Guid asset = Pick(ssp.SystemImplementation.InventoryItems).Uuid.Value!.Value;
        SystemComponent component = Pick(ssp.SystemImplementation.Components);
        switch (_random.Next(3))
        {
            case 0: _actors.Add(_builder.PartyOfSsp(party)); break;
            case 1: _subjects.Add(_builder.AssetOfSsp(asset, Maybe("web-01") is { } name ? name : default(MarkupLine?))); break;
            default: _actors.Add(_builder.ComponentOfSsp(component.Uuid.Value!.Value, component.Title)); break;
        }
    }

    private void RequestDeviation(AddedRisk risk)
    {
        DeviationKind kind = Pick(Enum.GetValues<DeviationKind>());
        if (_evidence.Count == 0 || !_asked.Add((risk, kind)))
        {
            return;
        }

        DateTimeOffset at = Lately();
        _ = kind == DeviationKind.RiskAdjustment
            ? risk.RequestAdjustment(Pick(Levels), Pick(Levels), Text(), at, Text(), Pick(_evidence), Pick(_parties))
            : risk.RequestDeviation(kind, at, Text(), Pick(_evidence), Maybe(Pick(_parties)));
        _waiting.Add((risk, kind, at));
    }

    private void Decide()
    {
        if (_waiting.Count > 0)
        {
            (AddedRisk risk, DeviationKind kind, DateTimeOffset asked) = Pick(_waiting);
            _waiting.RemoveAll(w => w.Risk == risk && w.Kind == kind);
            DateTimeOffset at = asked + ((Now - asked) * _random.NextDouble());
            _ = _random.Next(2) == 0 ? risk.ApproveDeviation(kind, at, by: Maybe(Pick(_parties))) : risk.RejectDeviation(kind, at, Text());
        }
    }

    private void AddFinding()
    {
        if (_builder.CanHoldFindings)
        {
            _findings.Add(_builder.AddFinding(Text(), Text(), Pick(Targets), _random.Next(4) == 0).SeenIn(Pick(_observations)).LeadsTo(Pick(_risks)));
        }
    }

    private void AddRisk() => _risks.Add(_builder.AddRisk(Text(), Text(), Text()).SeenIn(Pick(_observations)));

    private void AddWeakness()
    {
        _items.Add(_builder.AddWeakness("V-" + ++_count, Text(), Text()));
        _risks.Add(_items[^1].Risk.SeenIn(Pick(_observations)));
    }

    private void AddPlan(AddedRisk risk) => _plans.Add(risk.DueOn(Day(2, 90)).Plan(Text(), Text(), Pick(_parties), Text()));

    private void AddMilestone()
    {
        if (_plans.Count > 0)
        {
            bool isComplete = _random.Next(2) == 0;
            AddedMilestone milestone = Pick(_plans).AddMilestone(Text(), isComplete ? Day(-9, 0) : Day(0, 2), Maybe(Pick(_parties)));
            _ = isComplete ? milestone.Complete(Lately(), by: Pick(_parties)) : milestone.Slip(Lately(), Text());
        }
    }

    private void Close(AddedRisk risk)
    {
        DateTimeOffset at = Lately();
        AddedObservation proof = _builder.AddObservation(Text(), at, Pick(_actors));
        risk.Close(at, proof, by: Pick(_parties));
    }

    private void LinkTheRest()
    {
        foreach (AddedRisk risk in _risks.Where(r => !_items.Exists(i => i.Risk == r)))
        {
            _ = _random.Next(2) == 0 ? Pick(_items).Relate(risk) : _builder.AddItem("V-" + ++_count, risk);
        }

        _findings.ForEach(f => Pick(_items).Relate(f));
        _observations.ForEach(o => Pick(_risks).SeenIn(o));
        _evidence.ForEach(e => Pick(_observations).Attach(e, Text()));
    }

    private void Complete(AddedRisk risk)
    {
        risk.Weakens("AC-2").Rate(RiskLevel.High, RiskLevel.Low, Pick(_actors)).Log("Planned", Lately());
        AddPlan(risk);
        _plans[^1].AddMilestone(Text(), Day(0, 2), Pick(_parties));
    }

    private string Text() => Pick(Texts);

    private DateTimeOffset Lately() => Now.AddMinutes(-_random.Next(60 * 24 * 9));

    private DateOnly Day(int from, int to) => DateOnly.FromDateTime(Now.UtcDateTime).AddDays(_random.Next(from, to + 1));

    private T? Maybe<T>(T value)
        where T : class => _random.Next(2) == 0 ? value : null;

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
