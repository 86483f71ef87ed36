using System.Globalization;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Milestones.</content>
public sealed partial class PoamLifecycle
{
    private const int ShortestUuid = 4;

    /// <summary>Adds a milestone to the plan of an item, and logs it: it comes on top, what was planned stays.</summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="milestone">The milestone.</param>
    public LifecycleResult AddMilestone(string item, PlannedMilestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        RiskResponse? plan = draft.Risk.Remediations.LastOrDefault(r => r.Lifecycle == "planned");
        draft.RefuseIf(plan is null, $"{draft.Label} has no plan yet: 'poam plan {draft.Label}' makes one.");
        if (plan is null)
        {
            return draft.Done("");
        }

        int number = draft.View.Milestones.Count + 1;
        RemediationTask task = Task(draft, plan.Uuid, milestone, number);
        draft.Risk = draft.Risk with { Remediations = [.. draft.Risk.Remediations.Select(r => r == plan ? r with { Tasks = [.. r.Tasks, task] } : r)] };
        draft.Log(
            new LogText($"Milestone {number.ToString(CultureInfo.InvariantCulture)} added", $"{milestone.Title.Text}, on {LifecycleDraft.DayText(milestone.On)}"),
            about: About(plan.Uuid, task.Uuid));
        return draft.Done($"milestone {number.ToString(CultureInfo.InvariantCulture)} added");
    }

    /// <summary>Logs that a milestone is complete.</summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="milestone">Its number (<see cref="ItemMilestone.Number"/>), its title, or the start of its UUID.</param>
    /// <param name="description">What was done, in Markdown; null for nothing.</param>
    public LifecycleResult CompleteMilestone(string item, string milestone, MarkupMultiline? description = null)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        LifecycleDraft draft = OpenAt(item, milestone);
        draft.RefuseClosed();
        if (Find(draft, milestone) is not { } found)
        {
            return draft.Done("");
        }

        draft.Log(
            new LogText($"Milestone {found.Number.ToString(CultureInfo.InvariantCulture)} complete", description ?? found.Task.Title.Text),
            "milestone-complete",
            about: About(ResponseOf(draft.Risk, found.Task), found.Task.Uuid));
        return draft.Done($"milestone {found.Number.ToString(CultureInfo.InvariantCulture)} complete ({found.Task.Title.ToPlainText()})");
    }

    /// <summary>
    /// Logs that a milestone comes later, and when: the planned day stays, and so does the scheduled completion.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="milestone">Its number (<see cref="ItemMilestone.Number"/>), its title, or the start of its UUID.</param>
    /// <param name="to">The day on which it is expected now (<see cref="RiskLogEntry.RevisedDateProp"/>).</param>
    /// <param name="reason">Why, in Markdown.</param>
    public LifecycleResult SlipMilestone(string item, string milestone, DateOnly to, MarkupMultiline reason)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        LifecycleDraft draft = OpenAt(item, milestone);
        draft.RefuseClosed();
        draft.Text(reason, "The reason");
        if (Find(draft, milestone) is not { } found)
        {
            return draft.Done("");
        }

        string number = found.Number.ToString(CultureInfo.InvariantCulture);
        string day = LifecycleDraft.DayText(to);
        string planned = found.ExpectedOn is { } expected ? LifecycleDraft.DayText(expected) : "no day";
        draft.RefuseIf(found.ExpectedOn == to, $"Milestone {number} of {draft.Label} is expected on {day} already.");
        draft.RefuseIf(to < draft.Day, $"{day} is over on {LifecycleDraft.DayText(draft.Day)}: say when milestone {number} is expected now.");
        draft.Log(
            new LogText($"Milestone {number} expected on {day}", reason)
            {
                Props = PoamWords.DayProp(RiskLogEntry.RevisedDateProp, to),
            },
            about: About(ResponseOf(draft.Risk, found.Task), found.Task.Uuid));
        if (draft.Risk.Deadline?.Value is { } due && LifecycleDraft.DayOf(due) < to)
        {
            draft.Did($"the item stays scheduled for {LifecycleDraft.DayText(LifecycleDraft.DayOf(due))}");
        }

        return draft.Done($"milestone {number} expected on {day} instead of {planned} ({found.Task.Title.ToPlainText()})");
    }

    private static IEnumerable<RelatedResponse> About(Uuid? response, params IEnumerable<Uuid> tasks) =>
        response is { } known ? [new RelatedResponse { ResponseUuid = known, RelatedTasks = [.. tasks.Select(t => new RelatedTask { TaskUuid = t })] }] : [];

    /// <summary>The response that a task belongs to, at any depth.</summary>
    private static Uuid? ResponseOf(Risk risk, RemediationTask task) =>
        risk.Remediations.FirstOrDefault(r => r.Tasks.SelectMany(t => t.WithSubtasks()).Contains(task))?.Uuid;

    /// <summary>Opens an item at the risk that a milestone belongs to: of an item with several risks, the number of the milestone is enough.</summary>
    private LifecycleDraft OpenAt(string item, string milestone)
    {
        ArgumentNullException.ThrowIfNull(item);
        PoamIndex index = PoamIndex.Of(Document);
        ItemMilestone[] named = Options.Risk is null && index.FindItems(item) is [var only]
            ? Named(index.ViewOf(only, DateOnly.FromDateTime(Options.At.DateTime)).Milestones, milestone)
            : [];
        return named.Length == 1 ? new LifecycleDraft(Document, item, Options with { Risk = named[0].Risk.Uuid.Text }) : Open(item);
    }

    /// <summary>The milestones of a number; where none has it, of a title; else those whose UUID starts like that.</summary>
    private static ItemMilestone[] Named(IReadOnlyList<ItemMilestone> all, string wanted)
    {
        ItemMilestone[] found = [.. all.Where(m => m.Number.ToString(CultureInfo.InvariantCulture) == wanted)];
        found = found.Length > 0 ? found : [.. all.Where(m => m.Task.Title.ToPlainText().Equals(wanted, StringComparison.OrdinalIgnoreCase))];
        return found.Length > 0 || wanted.Length < ShortestUuid ? found : [.. all.Where(m => m.Task.Uuid.Text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The milestone that somebody names, where something is left to do; else the reason is noted.</summary>
    private static ItemMilestone? Find(LifecycleDraft draft, string wanted)
    {
        ItemMilestone[] all = [.. draft.View.Milestones.Where(m => m.Risk == draft.Risk)];
        ItemMilestone[] found = Named(all, wanted);
        if (found.Length != 1)
        {
            string? near = NearestName.Find(wanted, all.Select(m => m.Task.Title.ToPlainText()));
            string names = string.Join(", ", all.Select(m => $"{m.Number.ToString(CultureInfo.InvariantCulture)} ({m.Task.Title.ToPlainText()})"));
            draft.Refuse(all.Length == 0 ? $"{draft.Label} has no milestones: 'poam milestone add {draft.Label}' adds one."
                : found.Length > 1 ? $"'{wanted}' is {found.Length} milestones of {draft.Label}: name the one by its number: {names}."
                : $"{draft.Label} has no milestone '{wanted}'{(near is null ? "." : $"; did you mean '{near}'?")} It has {names}.");
            return null;
        }

        draft.RefuseIf(
            found[0].CompletedOn is not null,
            $"Milestone {found[0].Number.ToString(CultureInfo.InvariantCulture)} of {draft.Label} was completed on {(found[0].CompletedOn is { } done ? LifecycleDraft.DayText(LifecycleDraft.DayOf(done)) : "")}.");
        return found[0];
    }
}
