using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An open item has what reviewers expect.</summary>
internal sealed class POAM4100 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4100",
        "Complete the fields of an item",
        Severity.Info,
        RuleSource.Poam,
        "A reviewer expects of an open item: a detection date, a rating, a planned response, milestones, resources, a responsible party, a due date, and a log that somebody writes to. The finding lists what is missing. The log is stale when the newest entry is more than 30 days before the day of the check (`--as-of`, else today); `policy.stale-after` in `poam.config.yaml` gives another number. A risk for which a deviation was approved needs no milestones. [items.md](../items.md) says where each field stands. A POAM-ID is expected where other items have one. [POAM3007](POAM3007.md) asks for the control. Closed items are left alone.")
    { Set = RuleDescriptor.PracticeSet };

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        bool hasIds = false;
        foreach (ItemFacts item in context.Facts.Items)
        {
            hasIds |= item.PoamIdNode >= 0;
        }

        foreach (ItemFacts item in context.Facts.Items)
        {
            if (ItemDecisions.IsOpen(item))
            {
                Check(context, item, hasIds);
            }
        }
    }

    private void Check(RuleContext context, ItemFacts item, bool hasIds)
    {
        List<string> missing = MissingFields(item, hasIds);
        AddMissingOfPlan(item, missing);
        AddMissingOfLog(context, item, missing);
        if (missing.Count > 0 && context.Counts(Descriptor, item.Node))
        {
            context.Report(Descriptor, item.Node, $"{FactText.Item(context, item)} has {Join(missing)}.");
        }
    }

    private static List<string> MissingFields(ItemFacts item, bool hasIds)
    {
        List<string> missing = [];
        Add(missing, hasIds && item.PoamIdNode < 0, "POAM-ID");
        Add(missing, item.Risks.Count == 0 && !item.HasDeadReference, "risk");
        Add(missing, !ItemDecisions.DetectedOn(item.Observations).HasValue && !item.HasDeadReference, "detection date");
        Add(missing, item.Risks.Count > 0 && ItemDecisions.RatingOf(item) is null, "rating");
        Add(missing, item.Risks.Count > 0 && !ItemDecisions.DueOn(item, null, out _).HasValue, "due date");
        return missing;
    }

    private static void AddMissingOfPlan(ItemFacts item, List<string> missing)
    {
        bool hasPlan = false;
        bool hasResources = false;
        bool hasParty = false;
        bool hasMilestone = ItemDecisions.StatusOf(item) == ItemStatus.Deferred;
        foreach (RiskFacts risk in item.Risks)
        {
            foreach (ResponseFacts response in risk.Responses)
            {
                hasPlan |= !response.IsRecommendation;
                hasResources |= response.HasResources && !response.IsRecommendation;
                hasParty |= response.HasParty && !response.IsRecommendation;
            }

            foreach (TaskFacts task in risk.Tasks)
            {
                hasMilestone |= task.IsMilestone;
                hasParty |= task.HasRole;
            }
        }

        bool hasRisk = item.Risks.Count > 0;
        Add(missing, hasRisk && !hasPlan, "planned response");
        Add(missing, hasRisk && hasPlan && !hasMilestone, "milestone");
        Add(missing, hasRisk && hasPlan && !hasResources, "resources");
        Add(missing, hasRisk && !hasParty, "responsible party");
    }

    private static void AddMissingOfLog(RuleContext context, ItemFacts item, List<string> missing)
    {
        Moment last = ItemDecisions.LastEvent(item);
        int days = context.AsOf.DayNumber - last.DayNumber;
        if (item.Risks.Count > 0 && !last.HasValue)
        {
            missing.Add("no log");
        }
        else if (last.HasValue && days > context.Times.StaleAfterDays)
        {
            missing.Add($"no entry in its log for {FactText.Days(days)}");
        }
    }

    private static void Add(List<string> missing, bool isMissing, string field)
    {
        if (isMissing)
        {
            missing.Add("no " + field);
        }
    }

    private static string Join(List<string> missing)
    {
        string last = missing[^1];
        missing.RemoveAt(missing.Count - 1);
        return missing.Count == 0 ? last : $"{string.Join(", ", missing)} and {last}";
    }
}
