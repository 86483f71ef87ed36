using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Relates a new item to the finding that it comes from, which is added where the document has none.</summary>
internal static class FindingSearch
{
    private const int ShortestUuid = 8;

    /// <summary>Relates the item that a draft adds.</summary>
    public static void Relate(LifecycleDraft draft, NewWeakness weakness, Observation observation)
    {
        if (weakness.Finding?.Trim() is not { } wanted)
        {
            return;
        }

        draft.RefuseIf(!PoamWords.IsSince(draft.Document.OscalVersion, "1.1.0"), $"POA&Ms of OSCAL {draft.Document.OscalVersion} have no findings; 1.1.0 and later have.");
        Finding[] found = [.. draft.Document.Findings.Where(f => Is(f, wanted))];
        draft.RefuseIf(found.Length > 1, $"'{wanted}' is {found.Length} findings: name the one by the start of its UUID.");
        draft.Item = draft.Item with { RelatedFindings = [new RelatedFinding { FindingUuid = found.Length > 0 ? found[0].Uuid : Added(draft, wanted, observation) }] };
    }

    private static bool Is(Finding finding, string wanted) =>
        (wanted.Length >= ShortestUuid && finding.Uuid.Text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)) || finding.Target?.TargetId == wanted;

    private static Uuid Added(LifecycleDraft draft, string target, Observation observation)
    {
        bool isPart = target.Contains("_obj", StringComparison.Ordinal) || target.Contains("_smt", StringComparison.Ordinal);
        draft.RefuseIf(
            !isPart || !((Token)target).IsValid,
            $"The document has no finding '{target}'. To add one, name the objective or the statement of a control that is not satisfied, such as ac-2_obj.a or ac-2_smt.a.");
        Finding finding = new()
        {
            Uuid = draft.Ids.Next("finding", draft.Item.Uuid?.Text ?? "", target),
            Title = draft.Item.Title,
            Description = draft.Item.Description,
            Target = new FindingTarget
            {
                Type = target.Contains("_smt", StringComparison.Ordinal) ? "statement-id" : "objective-id",
                TargetId = target,
                Status = new FindingTargetStatus { State = "not-satisfied" },
            },
            RelatedObservations = [new RelatedObservation { ObservationUuid = observation.Uuid }],
            RelatedRisks = [new RelatedRisk { RiskUuid = draft.Risk.Uuid }],
        };
        draft.Add(finding);
        draft.Did($"finding added: {target} is not satisfied");
        return finding.Uuid;
    }
}
