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
        for (int child = _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
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
        for (int child = _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
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
        name = TextOf(node, FactName.Name);
        ns = TextOf(node, FactName.Ns);
        value = Member(node, FactName.Value);
    }

    /// <summary>The first member of an object with a name, or -1.</summary>
    public int Member(int node, FactName name)
    {
        int child = node < 0 ? -1 : _document.FirstChild(node);
        while (child >= 0 && Names.Of(child) != name)
        {
            child = _document.NextSibling(child);
        }

        return child;
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
        for (int facet = _document.FirstChild(characterization); facet >= 0; facet = _document.NextSibling(facet))
        {
            if (Names.Of(facet) == FactName.Facets)
            {
                bool isAdjusted = PropText(facet, "state"u8).SequenceEqual("adjusted"u8);
                RatingFacts ratings = isAdjusted ? risk.Adjusted : risk.Initial;
                ratings.Take(TextOf(facet, FactName.Name), TextOf(facet, FactName.System), TextOf(facet, FactName.Value), isAdjusted);
            }
        }
    }

    /// <summary>The value of the first prop with a name; empty for none.</summary>
    private ReadOnlySpan<byte> PropText(int node, ReadOnlySpan<byte> name)
    {
        for (int prop = _document.FirstChild(node); prop >= 0; prop = _document.NextSibling(prop))
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
        for (int child = _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
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
        for (int child = _document.FirstChild(task); child >= 0; child = _document.NextSibling(child))
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
        for (int actor = _document.FirstChild(origin); actor >= 0; actor = _document.NextSibling(actor))
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
        for (int child = _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
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
        for (int node = log < 0 ? -1 : _document.FirstChild(log); node >= 0; node = _document.NextSibling(node))
        {
            if (Names.Of(node) != FactName.Entries)
            {
                continue;
            }

            LogFacts entry = ReadEntry(node);
            risk.Log.Add(entry);
            NoteTasks(risk, entry);
        }
    }

    private LogFacts ReadEntry(int node)
    {
        LogFacts entry = new()
        {
            Node = node,
            Event = FactWords.EventOf(PropText(node, "type"u8), PropText(node, "vendor-dependency"u8), TextOf(node, FactName.Title)),
            Revised = Moment.Parse(PropText(node, "revised-date"u8)),
        };
        for (int child = _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
        {
            switch (Names.Of(child))
            {
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
            }
        }

        return entry;
    }

    private void NoteTasks(RiskFacts risk, LogFacts entry)
    {
        for (int response = _document.FirstChild(entry.Node); response >= 0; response = _document.NextSibling(response))
        {
            for (int related = Names.Of(response) == FactName.RelatedResponses ? _document.FirstChild(response) : -1; related >= 0; related = _document.NextSibling(related))
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
