using System.Globalization;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Planning.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>What a planned response says while there is only somebody who is responsible.</summary>
    internal const string NotPlannedYet = "To be planned.";

    /// <summary>
    /// Plans the remediation: adds a response of the lifecycle <c>planned</c> with its milestones, sets the scheduled completion where there is none,
    /// and moves the status on to <c>remediating</c>.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="plan">The plan.</param>
    public LifecycleResult Plan(string item, RemediationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        RiskResponse? open = draft.Risk.Remediations.FirstOrDefault(r => r.Lifecycle == "planned" && r.Description.Text == NotPlannedYet);
        RiskResponse? earlier = draft.Risk.Remediations.FirstOrDefault(r => r.Lifecycle == "planned" && r != open);
        draft.RefuseIf(
            earlier is not null && !plan.IsAdditional,
            $"{draft.Label} has a plan, '{earlier?.Title.ToPlainText()}', and plans stay. 'poam milestone add {draft.Label}' adds a step, --additional a plan beside it.");
        RiskResponse response = Fill(draft, open ?? NewResponse(draft, plan), plan);
        draft.Risk = draft.Risk with
        {
            Remediations = open is null ? [.. draft.Risk.Remediations, response] : [.. draft.Risk.Remediations.Select(r => r == open ? response : r)],
        };
        Schedule(draft, plan.ScheduledOn);
        bool moves = draft.Risk.Status.Text is not ("remediating" or "deviation-requested" or "deviation-approved");
        draft.Log(
            new LogText("Remediation planned", plan.Description),
            moves ? "status-update" : null,
            moves ? "remediating" : null,
            new RelatedResponse { ResponseUuid = response.Uuid });
        return draft.Done(draft.Risk.Deadline?.Value is { } due ? $"planned, to be done by {LifecycleDraft.DayText(LifecycleDraft.DayOf(due))}" : "planned, without a day by which it is to be done");
    }

    /// <summary>The task that a planned milestone is.</summary>
    private static RemediationTask Task(LifecycleDraft draft, Uuid response, PlannedMilestone milestone, int number)
    {
        string name = $"milestone {number.ToString(CultureInfo.InvariantCulture)} on {LifecycleDraft.DayText(milestone.On)}: {milestone.Title.ToPlainText()}";
        draft.RefuseBeforeDetection(milestone.On, $"{char.ToUpperInvariant(name[0])}{name[1..]}: the day is");
        draft.Did($"{name}{(milestone.Owner is { } owner ? $" ({owner})" : "")}");
        return new RemediationTask
        {
            Uuid = draft.Ids.Next("milestone", response.Text, milestone.Title.Text, LifecycleDraft.DayText(milestone.On)),
            Type = "milestone",
            Title = draft.Line(milestone.Title, "The title of a milestone"),
            Description = milestone.Description,
            Timing = new TaskTiming { OnDate = new TaskOnDate { Date = LifecycleDraft.MidnightOf(milestone.On) } },
            ResponsibleRoles = milestone.Owner is null ? [] : [new ResponsibleRole { RoleId = draft.OwnerRole(), PartyUuids = [draft.Party(milestone.Owner)] }],
        };
    }

    private static RiskResponse NewResponse(LifecycleDraft draft, RemediationPlan plan) => new()
    {
        Uuid = draft.Ids.Next("response", draft.Risk.Uuid.Text, plan.Heading.Text, plan.Description.Text),
        Lifecycle = "planned",
        Title = plan.Heading,
        Description = plan.Description,
    };

    private static RiskResponse Fill(LifecycleDraft draft, RiskResponse response, RemediationPlan plan)
    {
        int number = draft.View.Milestones.Count;
        OscalList<RemediationTask> tasks = [.. response.Tasks, .. plan.Milestones.Select(m => Task(draft, response.Uuid, m, ++number))];
        return response with
        {
            Title = draft.Line(plan.Heading, "The title of the plan"),
            Description = draft.Text(plan.Description, "The plan"),
            Origins = plan.Owner is null ? response.Origins : draft.OriginOf(plan.Owner),
            RequiredAssets =
            [
                .. response.RequiredAssets,
                .. plan.Resources.Select(r => new RequiredAsset { Uuid = draft.Ids.Next("required asset", response.Uuid.Text, r.Text), Description = draft.Text(r, "A resource") }),
            ],
            Tasks = tasks,
        };
    }

    /// <summary>Sets the day by which the risk is to be remediated, where it has none: what is scheduled stays.</summary>
    internal static void Schedule(LifecycleDraft draft, DateOnly? day)
    {
        if (draft.Risk.Deadline is { } deadline)
        {
            draft.RefuseIf(
                day is not null && (deadline.Value is not { } due || LifecycleDraft.DayOf(due) != day),
                $"{draft.Label} is to be done by {(deadline.Value is { } known ? LifecycleDraft.DayText(LifecycleDraft.DayOf(known)) : deadline.Text)}, and that stays. 'poam milestone slip' logs a delay.");
            return;
        }

        if (draft.View.Risks.Count <= 1 && draft.Item.Props.ValueOf(PoamWords.ScheduledCompletion) is { } text && ((Timestamp)text).Value is { } moment)
        {
            DateOnly scheduled = LifecycleDraft.DayOf(moment);
            draft.RefuseIf(day is not null && day != scheduled, $"{draft.Label} is to be done by {LifecycleDraft.DayText(scheduled)}, and that stays. 'poam milestone slip' logs a delay.");
            draft.Risk = draft.Risk with { Deadline = text };
            draft.Did($"scheduled completion {LifecycleDraft.DayText(scheduled)}, as the item says");
            return;
        }

        if (day is { } wanted)
        {
            draft.RefuseBeforeDetection(wanted, LifecycleDraft.DayText(wanted) + " is");
            SetSchedule(draft, wanted);
            draft.Did($"scheduled completion {LifecycleDraft.DayText(wanted)}");
        }
        else if (DueByPolicy(draft) is { } due)
        {
            SetSchedule(draft, due.Day);
            draft.Did(due.Reason);
        }
        else
        {
            draft.Did($"no scheduled completion: without {WhatPolicyLacks(draft)} the policy gives none; --scheduled sets one");
        }
    }

    /// <summary>The day that the policy gives a risk by its rating from detection on, or the catalog of known exploited vulnerabilities where that comes first.</summary>
    /// <remarks>Where a vendor owed the fix, the days are counted from its release, if that day is known.</remarks>
    internal static (DateOnly Day, string Reason)? DueByPolicy(LifecycleDraft draft) =>
        ReleasedOn(draft) is { } released ? DueFromRelease(draft, released)
        : DueByPolicy(draft, draft.View.DetectedOn is { } detected ? LifecycleDraft.DayOf(detected) : null, "detection");

    /// <summary>What a policy needs to give a day, and does not know.</summary>
    internal static string WhatPolicyLacks(LifecycleDraft draft)
    {
        bool isRated = draft.Policy.DaysFor(RatingDecisions.LevelOf(RecordFacts.Of(draft.Risk))) is not null;
        return isRated ? "the day of the detection" : draft.View.DetectedOn is null ? "rating and detection" : "a rating";
    }

    /// <summary>The day that the policy gives a risk by its rating, or the catalog of known exploited vulnerabilities where that comes first.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="start">The day from which on the policy counts; null when it is not known.</param>
    /// <param name="what">What happened on it.</param>
    private static (DateOnly Day, string Reason)? DueByPolicy(LifecycleDraft draft, DateOnly? start, string what)
    {
        RiskFacts facts = RecordFacts.Of(draft.Risk);
        RiskLevel level = RatingDecisions.LevelOf(facts);
        int? days = draft.Policy.DaysFor(level);
        DateOnly? due = days is { } count ? start?.AddDays(count) : null;
        if (facts.KevDue.HasValue && (due is null || facts.KevDue.Day < due))
        {
            return (facts.KevDue.Day, $"scheduled completion {LifecycleDraft.DayText(facts.KevDue.Day)}: the day of the catalog of known exploited vulnerabilities");
        }

        return due is { } last ? (last, $"scheduled completion {LifecycleDraft.DayText(last)}: {days} days from {what} for {FactWords.NameOf(level)} ({draft.Policy.Name})") : null;
    }

    /// <summary>Writes the scheduled completion: the deadline of the risk, and FedRAMP's prop of the item where the item has no other risk.</summary>
    internal static void SetSchedule(LifecycleDraft draft, DateOnly day)
    {
        Timestamp midnight = LifecycleDraft.MidnightOf(day);
        draft.Risk = draft.Risk with { Deadline = midnight };
        if (draft.View.Risks.Count <= 1)
        {
            draft.Item = draft.Item with { Props = draft.Item.Props.With(PoamWords.ScheduledCompletion, midnight.Text, Property.FedRampNamespace) };
        }
    }
}
