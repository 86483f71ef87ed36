using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Evidence, findings and components.</content>
internal sealed partial class LifecycleDraft
{
    private readonly List<SystemComponent> _components = [];
    private readonly Dictionary<Finding, Finding> _findings = new(ReferenceEqualityComparer.Instance);

    /// <summary>Evidence as an observation names it; the back matter has it from now on, once.</summary>
    public RelevantEvidence Evidence(EvidenceLink link)
    {
        Resource resource = FindResource(link) ?? AddResource(link);
        return new RelevantEvidence { Href = "#" + resource.Uuid.Text, Description = (resource.Title ?? link.Name).Text };
    }

    /// <summary>Rests the risk and all its items on an observation that the document has already.</summary>
    public void Relate(Uuid observation)
    {
        RelatedObservation related = new() { ObservationUuid = observation };
        Item = With(Item, related);
        foreach (PoamItem sharer in _sharers.Keys)
        {
            _sharers[sharer] = With(_sharers[sharer], related);
        }

        Risk = Risk.RelatedObservations.Contains(related) ? Risk : Risk with { RelatedObservations = [.. Risk.RelatedObservations, related] };
    }

    /// <summary>
    /// How far a deviation of the risk is: what its prop says; where the risk has none of these props, as documents without FedRAMP's, what its
    /// status says of those that an observation gives the reasons for.
    /// </summary>
    public DeviationState StateOf(DeviationKind kind)
    {
        if (DeviationWords.All.Any(k => DeviationWords.StateOf(Risk, k) != DeviationState.None))
        {
            return DeviationWords.StateOf(Risk, kind);
        }

        DeviationState state = Risk.Status.Text switch
        {
            "deviation-requested" => DeviationState.Pending,
            "deviation-approved" => DeviationState.Approved,
            _ => DeviationState.None,
        };
        IEnumerable<Observation> own = Risk.RelatedObservations.Select(o => _index.Find<Observation>(o.ObservationUuid)).OfType<Observation>();
        return (View.Risks.Count > 1 ? own : own.Concat(View.Observations)).Any(o => o.Types.Contains(DeviationWords.PropOf(kind))) ? state : DeviationState.None;
    }

    /// <summary>Sets one of FedRAMP's props of the risk.</summary>
    public void SetProp(string name, string value) => Risk = Risk with { Props = Risk.Props.With(name, value, Property.FedRampNamespace) };

    /// <summary>
    /// What the weakness was seen on: the subjects of the observations in which it was found, those of the risk before those of the item.
    /// People who were asked are none. A subject that neither the document has nor an SSP may have is left out: it would lead nowhere again.
    /// </summary>
    public OscalList<SubjectReference> SeenOn()
    {
        Observation[] own = [.. Risk.RelatedObservations.Select(o => _index.Find<Observation>(o.ObservationUuid)).OfType<Observation>().Where(IsDiscovery)];
        return
        [
            .. (own.Length > 0 ? own : View.Observations.Where(IsDiscovery)).SelectMany(o => o.Subjects)
                .Where(s => s.Type.Text is not ("party" or "user"))
                .Where(s => _index.Document.ImportSsp is not null || _index.Find<OscalObject>(s.SubjectUuid) is not null)
                .DistinctBy(s => s.SubjectUuid)
                .Select(s => new SubjectReference { SubjectUuid = s.SubjectUuid, Type = s.Type, Title = s.Title }),
        ];
    }

    /// <summary>
    /// A product as the subject of an observation: a component of that title, here or in an SSP as another observation names it; one that nobody
    /// has is added.
    /// </summary>
    public SubjectReference Product(MarkupLine title)
    {
        string name = title.ToPlainText();
        if (Components.FirstOrDefault(c => Is(c.Title, name)) is { } known)
        {
            return new SubjectReference { SubjectUuid = known.Uuid, Type = "component", Title = known.Title };
        }

        if (_index.Document.Observations.SelectMany(o => o.Subjects).FirstOrDefault(s => s.Type == "component" && s.Title is { } shown && Is(shown, name)) is { } named)
        {
            return new SubjectReference { SubjectUuid = named.SubjectUuid, Type = "component", Title = named.Title };
        }

        SystemComponent added = new()
        {
            Uuid = Ids.Next("component", title.Text),
            Type = "software",
            Title = Line(title, "The name of the product"),
            Description = "Product whose vendor owes a fix.",
            Status = new SystemComponentStatus { State = "operational" },
        };
        _components.Add(added);
        Did($"component added: {name} (software)");
        return new SubjectReference { SubjectUuid = added.Uuid, Type = "component", Title = added.Title };
    }

    /// <summary>The findings of the item that every risk behind them, this one included, leaves without a weakness.</summary>
    public IReadOnlyList<Finding> FindingsWithoutOpenRisk() => [.. View.Findings.Where(HasNoOpenRisk)];

    /// <summary>Says something else of what a finding is about.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="state">The state of its target.</param>
    /// <param name="reason">The reason, where it has one that says the opposite.</param>
    /// <param name="proof">The observation that shows it; null for none.</param>
    public void SetState(Finding finding, string state, string reason, Uuid? proof)
    {
        FindingTargetStatus status = finding.Target.Status;
        RelatedObservation[] related = proof is { } uuid ? [new RelatedObservation { ObservationUuid = uuid }] : [];
        _findings[finding] = finding with
        {
            Target = finding.Target with { Status = status with { State = state, Reason = status.Reason?.Text is "pass" or "fail" ? reason : status.Reason } },
            RelatedObservations = [.. finding.RelatedObservations, .. related.Where(r => !finding.RelatedObservations.Contains(r))],
        };
        Did($"finding '{finding.Title.ToPlainText()}' is {state} ({finding.Target.TargetId.Text})");
    }

    private PoamDocument WithObjects(PoamDocument document) => document with
    {
        LocalDefinitions = _components.Count == 0 ? document.LocalDefinitions
            : (document.LocalDefinitions ?? new PoamLocalDefinitions()) with { Components = [.. document.LocalDefinitions?.Components ?? [], .. _components] },
        Findings = _findings.Count == 0 ? document.Findings : [.. document.Findings.Select(f => _findings.GetValueOrDefault(f, f))],
        BackMatter = _resources.Count == 0 ? document.BackMatter
            : (document.BackMatter ?? new BackMatter()) with { Resources = [.. document.BackMatter?.Resources ?? [], .. _resources] },
    };

    private static PoamItem With(PoamItem item, RelatedObservation related) =>
        item.RelatedObservations.Contains(related) ? item : item with { RelatedObservations = [.. item.RelatedObservations, related] };

    private static bool Is(MarkupLine title, string name) => title.ToPlainText().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsDiscovery(Observation observation) =>
        observation.Types.Count == 0 || (RecordFacts.Of(observation).Types & ObservationTypes.Discovery) != 0;

    private bool HasNoOpenRisk(Finding finding)
    {
        IEnumerable<Uuid> named = finding.RelatedRisks.Select(r => r.RiskUuid)
            .Concat(_index.ReferrersOf(finding.Uuid).OfType<PoamItem>().SelectMany(i => i.RelatedRisks).Select(r => r.RiskUuid));
        return named.All(uuid => uuid == Risk.Uuid || _index.Find<Risk>(uuid) is { IsOpen: false });
    }

    private Resource? FindResource(EvidenceLink link)
    {
        IEnumerable<Resource> all = (_index.Document.BackMatter?.Resources ?? []).Concat(_resources);
        if (link.Href.Fragment is { } uuid)
        {
            Resource? named = all.FirstOrDefault(r => r.Uuid.Text.Equals(uuid, StringComparison.OrdinalIgnoreCase));
            RefuseIf(named is null, $"The back matter has no resource '{uuid}' that could be evidence.");
            return named;
        }

        string href = EvidenceLink.Normalize(link.Href.Text);
        foreach (Resource resource in all)
        {
            if (resource.Rlinks.FirstOrDefault(l => EvidenceLink.Normalize(l.Href.Text) == href) is { } known)
            {
                string? recorded = known.Hashes.FirstOrDefault(h => h.Algorithm == "SHA-256")?.Value;
                RefuseIf(
                    recorded is not null && link.Sha256 is { } now && !recorded.Trim().Equals(now, StringComparison.OrdinalIgnoreCase),
                    $"'{href}' is not the file any more that the document has as evidence: its SHA-256 was {recorded} and is {link.Sha256}. Evidence stays as it was; give the new file a name of its own.");
                return resource;
            }
        }

        return null;
    }

    private Resource AddResource(EvidenceLink link)
    {
        RefuseIf(!link.Href.IsValid || link.Href.Text.Length == 0, $"'{link.Href.Text}' is no address at which evidence could lie.");
        Resource added = new()
        {
            Uuid = Ids.Next("resource", link.Href.Text),
            Title = Line(link.Name, "The title of the evidence"),
            Props = [PoamWords.EvidenceType],
            Rlinks =
            [
                new ResourceLink
                {
                    Href = link.Href,
                    MediaType = link.MediaType,
                    Hashes = link.Sha256 is null ? [] : [new ResourceHash { Algorithm = "SHA-256", Value = link.Sha256 }],
                },
            ],
        };
        _resources.Add(added);
        Did($"evidence: {EvidenceLink.Normalize(link.Href.Text)}");
        return added;
    }
}
