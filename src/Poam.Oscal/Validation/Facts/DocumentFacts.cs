using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Facts;

/// <summary>The facts of a POA&amp;M, read once for all rules.</summary>
internal sealed class DocumentFacts
{
    private readonly NodeDocument _document;
    private readonly DocumentLinks _links;
    private readonly NodeFacts _reader;
    private readonly NodeOrder _observationNodes = new();
    private readonly NodeOrder _riskNodes = new();
    private int _mark;

    /// <summary>Reads the facts of a document.</summary>
    public DocumentFacts(DocumentLinks links)
    {
        _links = links;
        _document = links.Document;
        _reader = new NodeFacts(links);
        ReadRisksAndObservations();
        foreach (int node in _document.ChildrenOf(_document.Root))
        {
            if (_reader.Names.Of(node) == FactName.PoamItems && _document.KindOf(node) == NodeKind.Object)
            {
                Items.Add(ReadItem(node));
            }
        }
    }

    /// <summary>The risks, in the order of the document.</summary>
    public List<RiskFacts> Risks { get; } = [];

    /// <summary>The observations, in the order of the document.</summary>
    public List<ObservationFacts> Observations { get; } = [];

    /// <summary>The items, in the order of the document.</summary>
    public List<ItemFacts> Items { get; } = [];

    /// <summary>When the document was changed last by its metadata, or none.</summary>
    public Moment LastModified { get; private set; }

    /// <summary>The node of that, or -1.</summary>
    public int LastModifiedNode { get; private set; } = -1;

    private void ReadRisksAndObservations()
    {
        foreach (int node in _document.ChildrenOf(_document.Root))
        {
            if (_document.KindOf(node) != NodeKind.Object)
            {
                continue;
            }

            switch (_reader.Names.Of(node))
            {
                case FactName.Observations:
                    Observations.Add(_reader.ReadObservation(node));
                    _observationNodes.Add(node);
                    break;
                case FactName.Risks:
                    Risks.Add(_reader.ReadRisk(node));
                    _riskNodes.Add(node);
                    break;
                case FactName.Metadata:
                    LastModifiedNode = _reader.Member(node, FactName.LastModified);
                    LastModified = LastModifiedNode < 0 ? default : Moment.Parse(_reader.Text(LastModifiedNode));
                    break;
            }
        }

        foreach (RiskFacts risk in Risks)
        {
            risk.HasDeadObservation = AddObservations(risk.Node, ref risk.Observations) != risk.Observations.Count;
        }

        NoteFindings();
    }

    /// <summary>Findings name risks, and may stand before them.</summary>
    private void NoteFindings()
    {
        foreach (int node in _document.ChildrenOf(_document.Root))
        {
            bool isAboutControl = _reader.Names.Of(node) == FactName.Findings && _document.KindOf(node) == NodeKind.Object && IsAboutControl(node);
            foreach (int child in _document.ChildrenOf(isAboutControl ? node : -1))
            {
                if (_reader.Names.Of(child) == FactName.RelatedRisks && RiskOf(child) is { } risk)
                {
                    risk.IsOfControl = true;
                }
            }
        }
    }

    /// <summary>Whether a finding is about a control. Whether there is what it names is for other rules to say.</summary>
    private bool IsAboutControl(int finding) =>
        !_reader.TextOf(_reader.Member(finding, FactName.Target), FactName.TargetId).IsEmpty || _reader.Member(finding, FactName.Implementation) >= 0;

    private ItemFacts ReadItem(int node)
    {
        ItemFacts item = new() { Node = node };
        item.HasDeadReference = AddObservations(node, ref item.Observations) != item.Observations.Count;
        foreach (int child in _document.ChildrenOf(node))
        {
            switch (_reader.Names.Of(child))
            {
                case FactName.Props:
                    _reader.ReadProp(child, out ReadOnlySpan<byte> name, out _, out int value);
                    FactProps.Take(item, name, value < 0 ? default : _reader.Text(value), value);
                    break;
                case FactName.RelatedFindings:
                    ReadFinding(item, Resolve(_reader.Member(child, FactName.FindingUuid), ObjectKinds.Finding));
                    break;
                case FactName.RelatedRisks:
                    AddRisk(item, RiskOf(child));
                    break;
            }
        }

        foreach (RiskFacts risk in item.Risks)
        {
            risk.IsOfControl |= item.HasControl;
            risk.HasDeadObservation |= item.HasDeadReference;
        }

        ShareObservations(item);
        return item;
    }

    private void ReadFinding(ItemFacts item, int finding)
    {
        item.HasDeadReference |= finding < 0;
        if (finding >= 0)
        {
            AddObservations(finding, ref item.Observations);
            item.HasControl |= IsAboutControl(finding);
        }
    }

    private static void AddRisk(ItemFacts item, RiskFacts? risk)
    {
        item.HasDeadReference |= risk is null;
        if (risk is not null && risk.LastItem != item.Node)
        {
            risk.LastItem = item.Node;
            item.Risks.Add(risk);
        }
    }

    /// <summary>A risk is proved by what its items name, too; and an item is about what its risks name.</summary>
    private void ShareObservations(ItemFacts item)
    {
        int own = item.Observations.Count;
        foreach (RiskFacts risk in item.Risks)
        {
            int ofRisk = risk.Observations.Count;
            AddOthers(ref risk.Observations, in item.Observations, own);
            AddOthers(ref item.Observations, in risk.Observations, ofRisk);
        }
    }

    /// <summary>Adds the observations that an object refers to, each once.</summary>
    /// <returns>How many references there are.</returns>
    private int AddObservations(int node, ref FactList<ObservationFacts> observations)
    {
        Mark(in observations);
        int references = 0;
        foreach (int child in _document.ChildrenOf(node))
        {
            if (_reader.Names.Of(child) != FactName.RelatedObservations)
            {
                continue;
            }

            references++;
            if (ObservationOf(child) is { } observation)
            {
                AddUnmarked(ref observations, observation);
            }
        }

        return references;
    }

    /// <summary>Adds the first so many of some observations, those left out that are there already. Marks keep this linear.</summary>
    private void AddOthers(ref FactList<ObservationFacts> observations, in FactList<ObservationFacts> others, int count)
    {
        Mark(in observations);
        for (int i = 0; i < count; i++)
        {
            AddUnmarked(ref observations, others[i]);
        }
    }

    private void Mark(in FactList<ObservationFacts> observations)
    {
        _mark++;
        foreach (ObservationFacts present in observations)
        {
            present.Mark = _mark;
        }
    }

    private void AddUnmarked(ref FactList<ObservationFacts> observations, ObservationFacts observation)
    {
        if (observation.Mark != _mark)
        {
            observation.Mark = _mark;
            observations.Add(observation);
        }
    }

    private RiskFacts? RiskOf(int reference) =>
        _riskNodes.Find(Resolve(_reader.Member(reference, FactName.RiskUuid), ObjectKinds.Risk)) is >= 0 and int number ? Risks[number] : null;

    private ObservationFacts? ObservationOf(int reference) =>
        _observationNodes.Find(Resolve(_reader.Member(reference, FactName.ObservationUuid), ObjectKinds.Observation)) is >= 0 and int number ? Observations[number] : null;

    /// <summary>The node of the object of a kind that a reference names, or -1.</summary>
    private int Resolve(int reference, ObjectKinds kind)
    {
        int entry = reference < 0 ? -1 : _links.TargetOf(reference);
        while (entry >= 0 && _links.Objects.KindOf(entry) != kind)
        {
            entry = _links.Objects.NextOf(entry);
        }

        return entry < 0 ? -1 : _document.ParentOf(_links.Objects.NodeOf(entry));
    }
}
