namespace Poam.Oscal.Model;

/// <summary>Reads facts from records. The same is read from the nodes of a document where no records are made; a test holds both together.</summary>
internal static class RecordFacts
{
    /// <summary>The facts of a risk, without its observations.</summary>
    public static RiskFacts Of(Risk risk)
    {
        RiskFacts facts = new()
        {
            State = FactWords.StateOf(FactWords.Utf8(risk.Status.Text)),
            Deadline = MomentOf(risk.Deadline),
            MitigatingFactors = risk.MitigatingFactors.Count,
        };
        foreach (Property prop in risk.Props)
        {
            FactProps.Take(facts, FactWords.Utf8(prop.Name.Text), FactWords.Utf8(prop.Ns?.Text), FactWords.Utf8(prop.Value), -1);
        }

        foreach (Facet facet in risk.Characterizations.SelectMany(c => c.Facets))
        {
            ref RatingFacts ratings = ref facet.IsAdjusted ? ref facts.Adjusted : ref facts.Initial;
            ratings.Take(FactWords.Utf8(facet.Name.Text), FactWords.Utf8(facet.System.Text), FactWords.Utf8(facet.Value), facet.IsAdjusted);
        }

        Dictionary<string, TaskFacts> tasks = new(StringComparer.Ordinal);
        foreach (RiskResponse response in risk.Remediations)
        {
            facts.Responses.Add(Of(response));
            AddTasks(facts, tasks, response.Tasks);
        }

        foreach (RiskLogEntry entry in risk.RiskLog?.Entries ?? [])
        {
            facts.Log.Add(Of(entry, tasks));
        }

        return facts;
    }

    /// <summary>The facts of an observation.</summary>
    public static ObservationFacts Of(Observation observation)
    {
        ObservationFacts facts = new()
        {
            Collected = MomentOf(observation.Collected),
            Expires = MomentOf(observation.Expires),
            HasEvidence = observation.RelevantEvidence.Count > 0,
            IsTest = observation.Methods.Contains("TEST"),
            HasComponent = observation.Subjects.Any(s => s.Type == "component"),
        };
        foreach (Token type in observation.Types)
        {
            facts.Types |= FactWords.TypeOf(FactWords.Utf8(type.Text));
        }

        return facts;
    }

    /// <summary>The facts of an item.</summary>
    public static ItemFacts Of(PoamItem item, PoamIndex index)
    {
        ItemFacts facts = new() { HasControl = index.FindingsOf(item).Any(f => f.Target is { TargetId.IsMissing: false } || f.ImplementationStatementUuid is not null) };
        foreach (Property prop in item.Props)
        {
            FactProps.Take(facts, FactWords.Utf8(prop.Name.Text), FactWords.Utf8(prop.Value), -1);
        }

        foreach (Risk risk in index.RisksOf(item))
        {
            facts.Risks.Add(Of(risk));
        }

        foreach (Observation observation in index.ObservationsOf(item))
        {
            facts.Observations.Add(Of(observation));
        }

        return facts;
    }

    /// <summary>A date of a record.</summary>
    public static Moment MomentOf(Timestamp? value) => value is null ? default : Moment.Parse(FactWords.Utf8(value.Value.Text));

    private static ResponseFacts Of(RiskResponse response) => new()
    {
        IsRecommendation = response.Lifecycle == "recommendation",
        IsPlanned = response.Lifecycle == "planned",
        IsCompleted = response.Lifecycle == "completed",
        HasResources = response.RequiredAssets.Count > 0,
        HasParty = response.Origins.Any(o => o.Actors.Any(a => a.Type == "party")),
    };

    private static void AddTasks(RiskFacts risk, Dictionary<string, TaskFacts> byUuid, OscalList<RemediationTask> tasks)
    {
        foreach (RemediationTask task in tasks)
        {
            Moment day = MomentOf(task.Timing?.OnDate?.Date);
            TaskFacts facts = new()
            {
                IsMilestone = task.IsMilestone,
                HasRole = task.ResponsibleRoles.Count > 0,
                Start = day.HasValue ? day : MomentOf(task.Timing?.WithinDateRange?.Start),
                End = day.HasValue ? day : MomentOf(task.Timing?.WithinDateRange?.End),
            };
            risk.Tasks.Add(facts);
            byUuid.TryAdd(task.Uuid.Text, facts);
            AddTasks(risk, byUuid, task.Tasks);
        }
    }

    private static LogFacts Of(RiskLogEntry entry, Dictionary<string, TaskFacts> tasks)
    {
        LogFacts facts = new()
        {
            Start = MomentOf(entry.Start),
            End = MomentOf(entry.End),
            StatusChange = FactWords.StateOf(FactWords.Utf8(entry.StatusChange?.Text)),
            Event = FactWords.EventOf(FactWords.Utf8(entry.EventType), FactWords.Utf8(entry.Props.ValueOf("vendor-dependency")), FactWords.Utf8(entry.Title?.Text)),
            Revised = Moment.Parse(FactWords.Utf8(entry.Props.ValueOf(RiskLogEntry.RevisedDateProp))),
        };
        foreach (RelatedTask related in entry.RelatedResponses.SelectMany(r => r.RelatedTasks))
        {
            if (tasks.TryGetValue(related.TaskUuid.Text, out TaskFacts? task))
            {
                RiskDecisions.Note(task, facts);
            }
        }

        return facts;
    }
}
