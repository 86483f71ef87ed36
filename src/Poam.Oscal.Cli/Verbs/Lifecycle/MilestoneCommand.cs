using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verbs <c>poam milestone add</c>, <c>complete</c> and <c>slip</c>.</summary>
internal sealed class MilestoneCommand(ToolEnvironment environment)
{
    private readonly StepTexts _texts = new(environment);

    /// <summary>The verbs for the parser.</summary>
    public Command Create() => new("milestone", "Adds milestones to the plan of an item, and tells what becomes of them.") { Add(), Complete(), Slip() };

    private Command Add()
    {
        LifecycleVerb verb = new(environment);
        Argument<string> title = new("TITLE") { Description = "What is done then, in a line." };
        Option<string> on = ItemOptions.DateOption("--on", "The day that it is planned for.");
        on.Required = true;
        Option<string?> owner = new("--owner") { HelpName = "PARTY", Description = "Who is responsible." };
        Option<string?> text = StepTexts.Option("--text", "More about it, in Markdown.");
        return verb.Create(
            "add",
            "Adds a milestone to the plan of an item.",
            (parsed, life) => life.AddMilestone(verb.ItemOf(parsed), new PlannedMilestone(parsed.GetValue(title)!, ItemOptions.DayOf(parsed.GetValue(on))!.Value)
            {
                Owner = parsed.GetValue(owner),
                Description = StepTexts.Optional(parsed, text),
            }),
            title, on, owner, text);
    }

    private Command Complete()
    {
        LifecycleVerb verb = new(environment);
        Argument<string> milestone = Which();
        Option<string?> text = StepTexts.Option("--text", "What was done, in Markdown.");
        return verb.Create(
            "complete",
            "Logs that a milestone is complete.",
            (parsed, life) => life.CompleteMilestone(verb.ItemOf(parsed), parsed.GetValue(milestone)!, StepTexts.Optional(parsed, text)),
            milestone, text);
    }

    private Command Slip()
    {
        LifecycleVerb verb = new(environment);
        Argument<string> milestone = Which();
        Option<string> to = ItemOptions.DateOption("--to", "The day on which it is expected now.");
        to.Required = true;
        Option<string?> reason = StepTexts.Option("--reason", "Why, in Markdown.");
        return verb.Create(
            "slip",
            "Logs that a milestone comes later, and when. The planned day stays.",
            (parsed, life) => life.SlipMilestone(
                verb.ItemOf(parsed),
                parsed.GetValue(milestone)!,
                ItemOptions.DayOf(parsed.GetValue(to))!.Value,
                _texts.Required(parsed, reason, "Why it comes later")),
            milestone, to, reason);
    }

    private static Argument<string> Which() => new("MILESTONE") { Description = "Its number as 'poam show' prints it, its title, or the start of its UUID." };
}
