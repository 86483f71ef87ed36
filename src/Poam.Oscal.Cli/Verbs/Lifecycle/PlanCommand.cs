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
            (parsed, life) => life.Plan(verb.ItemOf(parsed), PlanOf(parsed, texts)),
            _text, _title, _owner, _resources, _milestones, _scheduled, _additional);
    }

    private RemediationPlan PlanOf(ParseResult parsed, StepTexts texts)
    {
        return new RemediationPlan
        {
            Description = texts.Required(parsed, _text, "What will be done"),
            Title = parsed.GetValue(_title) is { } title ? title : default(MarkupLine?),
            Owner = parsed.GetValue(_owner),
            Resources = [.. (parsed.GetValue(_resources) ?? []).Select(r => (MarkupMultiline)r)],
            Milestones = [.. (parsed.GetValue(_milestones) ?? []).Select(m => MilestoneOf(m, parsed.GetValue(_owner)))],
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
