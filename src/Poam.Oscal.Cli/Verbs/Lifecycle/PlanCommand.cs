using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam plan</c>: what will be done about a weakness, by whom and by when.</summary>
internal sealed class PlanCommand(ToolEnvironment environment)
{
    private const int DayLength = 10;

    private readonly Option<string?> _text = StepTexts.Option("--text", "What will be done, in Markdown.");
    private readonly Option<string?> _title = StepTexts.Option("--title", "The plan in a line. [default: the text, where it is short]");
    private readonly Option<string?> _owner = new("--owner") { HelpName = "PARTY", Description = "Who is responsible for the plan and its milestones. A party that the document does not have is added." };
    private readonly Option<string[]> _resources = new("--resources") { HelpName = "TEXT", Description = "What it takes: staff, time, money. May be repeated." };
    private readonly Option<string[]> _milestones = new("--milestone") { HelpName = "'DATE TITLE'", Description = "A step and the day that it is planned for: '2026-06-12 Kiosk replaced'. May be repeated." };
    private readonly Option<string> _scheduled = ItemOptions.DateOption("--scheduled", "The scheduled completion. [default: the days that the policy gives the rating, from the detection on]");
    private readonly Option<bool> _additional = new("--additional") { Description = "Add the plan beside the one that is there." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        LifecycleVerb verb = new(environment);
        StepTexts texts = new(environment);
        return verb.Create(
            "plan",
            "Plans the remediation of an item: what, by whom, in which steps, by when.",
            (parsed, life) => RefusedBeforeAsking(parsed, life, verb.ItemOf(parsed)) ?? life.Plan(verb.ItemOf(parsed), PlanOf(parsed, texts)),
            _text, _title, _owner, _resources, _milestones, _scheduled, _additional);
    }

    /// <summary>Nobody is asked for a plan that would be refused whatever it says; null for one that would not.</summary>
    private LifecycleResult? RefusedBeforeAsking(ParseResult parsed, PoamLifecycle life, string item)
    {
        RemediationPlan any = new() { Description = "Any.", IsAdditional = parsed.GetValue(_additional) };
        return parsed.GetValue(_text) is null && life.Plan(item, any) is { IsDone: false } refused ? refused : null;
    }

    private RemediationPlan PlanOf(ParseResult parsed, StepTexts texts)
    {
        bool isAsked = parsed.GetValue(_text) is null;
        string text = texts.Required(parsed, _text, "What will be done");
        string? owner = parsed.GetValue(_owner) ?? (isAsked ? texts.Questions.Optional("Who is responsible") : null);
        string[] resources = parsed.GetValue(_resources) is { Length: > 0 } given ? given : isAsked && texts.Questions.Optional("What it takes: staff, time, money") is { } told ? [told] : [];
        IReadOnlyList<PlannedMilestone> milestones = parsed.GetValue(_milestones) is { Length: > 0 } steps ? [.. steps.Select(m => MilestoneOf(m, owner))]
            : isAsked ? texts.Questions.Several("A milestone, such as 2026-06-12 Kiosk replaced", m => MilestoneOf(m, owner))
            : [];
        return new RemediationPlan
        {
            Description = text,
            Title = parsed.GetValue(_title) is { } title ? title : default(MarkupLine?),
            Owner = owner,
            Resources = [.. resources.Select(r => (MarkupMultiline)r)],
            Milestones = milestones,
            ScheduledOn = ItemOptions.DayOf(parsed.GetValue(_scheduled)),
            IsAdditional = parsed.GetValue(_additional),
        };
    }

    private static PlannedMilestone MilestoneOf(string text, string? owner)
    {
        bool hasDay = text.Length > DayLength && text[DayLength] is ' ' or ':' && ItemOptions.IsDate(text[..DayLength]);
        string title = hasDay ? text[(DayLength + 1)..].Trim() : "";
        return title.Length > 0
            ? new PlannedMilestone(title, ItemOptions.DayOf(text[..DayLength])!.Value) { Owner = owner }
            : throw new UsageException($"'{text}' is no value for --milestone: it takes a day and a title, such as '2026-06-12 Kiosk replaced'.");
    }
}
