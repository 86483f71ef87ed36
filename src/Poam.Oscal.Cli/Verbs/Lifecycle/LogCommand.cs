using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam log</c>: a note in the risk log.</summary>
internal sealed class LogCommand(ToolEnvironment environment)
{
    private readonly Option<string?> _title = new("--title") { HelpName = "TEXT", Description = "What happened, in a line." };
    private readonly Option<string?> _text = StepTexts.Option("--text", "More about it, in Markdown.");
    private readonly Option<string?> _type = new("--type") { HelpName = string.Join('|', PoamLifecycle.NoteTypes), Description = "The kind of event." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        LifecycleVerb verb = new(environment);
        StepTexts texts = new(environment);
        return verb.Create(
            "log",
            "Notes something in the risk log of an item.",
            (parsed, life) => life.Log(verb.ItemOf(parsed), new LogNote
            {
                Title = texts.Required(parsed, _title, "What happened, in a line"),
                Description = StepTexts.Optional(parsed, _text),
                Type = parsed.GetValue(_type),
            }),
            _title,
            _text,
            _type);
    }
}
