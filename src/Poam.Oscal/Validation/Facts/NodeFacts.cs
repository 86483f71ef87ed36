using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Facts;

/// <summary>Reads facts from the nodes of a document, as <see cref="RecordFacts"/> does from records.</summary>
internal sealed class NodeFacts(DocumentLinks links)
{
    private readonly NodeDocument _document = links.Document;

    /// <summary>What members are called.</summary>
    public FactNames Names { get; } = new(links.Document);

    /// <summary>The facts of a risk, without its observations.</summary>
    public RiskFacts ReadRisk(int node)
    {
        RiskFacts risk = new() { Node = node };
        int log = -1;
        _document.Fetch(node, _document.EndOf(node));
        foreach (int child in _document.ChildrenOf(node))
        {
            switch (Names.Of(child))
            {
                case FactName.Status:
                    risk.State = FactWords.StateOf(Text(child));
                    risk.StateNode = child;
                    break;
                case FactName.Deadline:
                    risk.Deadline = Moment.Parse(Text(child));
                    risk.DeadlineNode = child;
                    break;
                case FactName.Props:
                    ReadProp(child, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> ns, out int value);
                    FactProps.Take(risk, name, ns, value < 0 ? default : Text(value), value);
                    break;
                case FactName.Characterizations:
                    ReadFacets(risk, child);
                    break;
                case FactName.MitigatingFactors:
                    risk.MitigatingFactors++;
                    risk.HasImplementation |= Member(child, FactName.Implementation) >= 0;
                    break;
                case FactName.Remediations:
                    risk.Responses.Add(ReadResponse(risk, child));
                    break;
                case FactName.RiskLog:
                    log = child;
                    break;
            }
        }

        // Entries name tasks, and may stand before them.
        ReadLog(risk, log);
        return risk;
    }

    /// <summary>The facts of an observation.</summary>
    public ObservationFacts ReadObservation(int node)
    {
        ObservationFacts observation = new() { Node = node };
        foreach (int child in _document.ChildrenOf(node))
        {
            switch (Names.Of(child))
            {
                case FactName.Types:
                    observation.Types |= FactWords.TypeOf(Text(child));
                    break;
                case FactName.Methods:
                    observation.IsTest |= Text(child).SequenceEqual("TEST"u8);
                    break;
                case FactName.Collected:
                    observation.Collected = Moment.Parse(Text(child));
                    observation.CollectedNode = child;
                    break;
                case FactName.Expires:
                    observation.Expires = Moment.Parse(Text(child));
                    observation.ExpiresNode = child;
                    break;
                case FactName.RelevantEvidence:
                    observation.HasEvidence = true;
                    break;
                case FactName.Subjects:
                    observation.HasComponent |= TextOf(child, FactName.Type).SequenceEqual("component"u8);
                    break;
            }
        }

        return observation;
    }

    /// <summary>The name, the namespace and the node of the value (-1 for none) of a prop.</summary>
    public void ReadProp(int node, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> ns, out int value)
    {
        name = default;
        ns = default;
        value = -1;
        foreach (int child in _document.ChildrenOf(node))
        {
            switch (Names.Of(child))
            {
                case FactName.Name:
                    name = Text(child);
                    break;
                case FactName.Ns:
                    ns = Text(child);
                    break;
                case FactName.Value:
                    value = child;
                    break;
            }
        }
    }

    /// <summary>The first member of an object with a name, or -1.</summary>
    public int Member(int node, FactName name)
    {
        foreach (int child in _document.ChildrenOf(node))
        {
            if (Names.Of(child) == name)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The text of the first member with a name; empty for none.</summary>
    public ReadOnlySpan<byte> TextOf(int node, FactName name)
    {
        int child = Member(node, name);
        return child < 0 ? default : Text(child);
    }

    /// <summary>The text of a scalar; empty for anything else.</summary>
    public ReadOnlySpan<byte> Text(int node) =>
        _document.KindOf(node) is NodeKind.Object or NodeKind.Array ? default : _document.TextOf(node);

    private void ReadFacets(RiskFacts risk, int characterization)
    {
        foreach (int facet in _document.ChildrenOf(characterization))
        {
            if (Names.Of(facet) == FactName.Facets)
            {
                ReadFacet(risk, facet);
            }
        }
    }

    private void ReadFacet(RiskFacts risk, int facet)
    {
        ReadOnlySpan<byte> name = default;
        ReadOnlySpan<byte> system = default;
        ReadOnlySpan<byte> value = default;
        bool hasProps = false;
        foreach (int child in _document.ChildrenOf(facet))
        {
            switch (Names.Of(child))
            {
                case FactName.Name:
                    name = Text(child);
                    break;
                case FactName.System:
                    system = Text(child);
                    break;
                case FactName.Value:
                    value = Text(child);
                    break;
                case FactName.Props:
                    hasProps = true;
                    break;
            }
        }

        bool isAdjusted = hasProps && PropText(facet, "state"u8).SequenceEqual("adjusted"u8);
        ref RatingFacts ratings = ref isAdjusted ? ref risk.Adjusted : ref risk.Initial;
        ratings.Take(name, system, value, isAdjusted);
    }

    /// <summary>The value of the first prop with a name; empty for none.</summary>
    private ReadOnlySpan<byte> PropText(int node, ReadOnlySpan<byte> name)
    {
        foreach (int prop in _document.ChildrenOf(node))
        {
            if (Names.Of(prop) == FactName.Props && FactWords.Is(TextOf(prop, FactName.Name), name))
            {
                return TextOf(prop, FactName.Value);
            }
        }

        return default;
    }

    private ResponseFacts ReadResponse(RiskFacts risk, int node)
    {
        ResponseFacts response = new() { Node = node };
        foreach (int child in _document.ChildrenOf(node))
        {
            switch (Names.Of(child))
            {
                case FactName.Lifecycle:
                    ReadOnlySpan<byte> lifecycle = Text(child);
                    response.IsRecommendation = lifecycle.SequenceEqual("recommendation"u8);
                    response.IsPlanned = lifecycle.SequenceEqual("planned"u8);
                    response.IsCompleted = lifecycle.SequenceEqual("completed"u8);
                    break;
                case FactName.RequiredAssets:
                    response.HasResources = true;
                    break;
                case FactName.Origins:
                    response.HasParty |= HasPartyActor(child);
                    break;
                case FactName.Props:
                    response.HasControl |= IsControl(child);
                    break;
                case FactName.Tasks:
                    response.HasControl |= HasControl(child);
                    ReadTask(risk, child);
                    break;
            }
        }

        return response;
    }

    private bool IsControl(int prop) => FactWords.Is(TextOf(prop, FactName.Name), "impacted-control-id"u8);

    /// <summary>Whether a prop of a task, or of one below it, names a control.</summary>
    private bool HasControl(int task)
    {
        foreach (int child in _document.ChildrenOf(task))
        {
            FactName name = Names.Of(child);
            if ((name == FactName.Props && IsControl(child)) || (name == FactName.Tasks && HasControl(child)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPartyActor(int origin)
    {
        foreach (int actor in _document.ChildrenOf(origin))
        {
            if (Names.Of(actor) == FactName.Actors && TextOf(actor, FactName.Type).SequenceEqual("party"u8))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadTask(RiskFacts risk, int node)
    {
        TaskFacts task = new() { Node = node };
        risk.Tasks.Add(task);
        foreach (int child in _document.ChildrenOf(node))
        {
            switch (Names.Of(child))
            {
                case FactName.Type:
                    task.IsMilestone = Text(child).SequenceEqual("milestone"u8);
                    break;
                case FactName.ResponsibleRoles:
                    task.HasRole = true;
                    break;
                case FactName.Timing:
                    ReadTiming(task, child);
                    break;
                case FactName.Tasks:
                    ReadTask(risk, child);
                    break;
            }
        }
    }

    private void ReadTiming(TaskFacts task, int timing)
    {
        int day = Member(Member(timing, FactName.OnDate), FactName.Date);
        int range = Member(timing, FactName.WithinDateRange);
        Moment date = day < 0 ? default : Moment.Parse(Text(day));
        task.StartNode = date.HasValue ? -1 : Member(range, FactName.Start);
        task.EndNode = date.HasValue ? day : Member(range, FactName.End);
        task.Start = date.HasValue || task.StartNode < 0 ? date : Moment.Parse(Text(task.StartNode));
        task.End = date.HasValue || task.EndNode < 0 ? date : Moment.Parse(Text(task.EndNode));
    }

    private void ReadLog(RiskFacts risk, int log)
    {
        foreach (int node in _document.ChildrenOf(log))
        {
            if (Names.Of(node) == FactName.Entries)
            {
                ReadEntry(risk, node);
            }
        }
    }

    private void ReadEntry(RiskFacts risk, int node)
    {
        LogFacts entry = new() { Node = node };
        ReadOnlySpan<byte> title = default;
        bool hasProps = false;
        bool hasResponses = false;
        foreach (int child in _document.ChildrenOf(node))
        {
            switch (Names.Of(child))
            {
                case FactName.Title:
                    title = Text(child);
                    break;
                case FactName.Start:
                    entry.Start = Moment.Parse(Text(child));
                    entry.StartNode = child;
                    break;
                case FactName.End:
                    entry.End = Moment.Parse(Text(child));
                    entry.EndNode = child;
                    break;
                case FactName.StatusChange:
                    entry.StatusChange = FactWords.StateOf(Text(child));
                    entry.StatusNode = child;
                    break;
                case FactName.Props:
                    hasProps = true;
                    break;
                case FactName.RelatedResponses:
                    hasResponses = true;
                    break;
            }
        }

        ReadEvent(entry, hasProps ? node : -1, title);

        risk.Log.Add(entry);
        if (hasResponses)
        {
            NoteTasks(risk, entry);
        }
    }

    /// <summary>Reads what an entry records from its title and the props of a node, which is -1 where there are none.</summary>
    private void ReadEvent(LogFacts entry, int node, ReadOnlySpan<byte> title)
    {
        entry.Event = FactWords.EventOf(PropText(node, "type"u8), PropText(node, "vendor-dependency"u8), title);
        entry.Revised = Moment.Parse(PropText(node, "revised-date"u8));
    }

    private void NoteTasks(RiskFacts risk, LogFacts entry)
    {
        foreach (int response in _document.ChildrenOf(entry.Node))
        {
            foreach (int related in _document.ChildrenOf(Names.Of(response) == FactName.RelatedResponses ? response : -1))
            {
                if (Names.Of(related) == FactName.RelatedTasks && FindTask(risk, Member(related, FactName.TaskUuid)) is { } task)
                {
                    RiskDecisions.Note(task, entry);
                }
            }
        }
    }

    private TaskFacts? FindTask(RiskFacts risk, int reference)
    {
        for (int entry = reference < 0 ? -1 : links.TargetOf(reference); entry >= 0; entry = links.Objects.NextOf(entry))
        {
            if (NodeOrder.Find(risk.Tasks, _document.ParentOf(links.Objects.NodeOf(entry))) is { } task)
            {
                return task;
            }
        }

        return null;
    }
}
