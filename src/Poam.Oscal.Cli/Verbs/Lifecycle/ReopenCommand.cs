using System.CommandLine;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam reopen</c>.</summary>
internal sealed class ReopenCommand(ToolEnvironment environment)
{
    private readonly Option<string?> _reason = StepTexts.Option("--reason", "Why, in Markdown.");

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        LifecycleVerb verb = new(environment);
        StepTexts texts = new(environment);
        return verb.Create(
            "reopen",
            "Opens a closed item again, and links to what had closed it.",
            (parsed, life) => life.Reopen(verb.ItemOf(parsed), texts.Required(parsed, _reason, "Why it is open again")),
            _reason);
    }
}
