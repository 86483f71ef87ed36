using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam status set</c>.</summary>
internal sealed class StatusSetCommand(ToolEnvironment environment)
{
    private readonly Argument<string> _status = new("STATUS") { Description = $"{string.Join(", ", PoamLifecycle.Statuses)}, or a word of the field such as 'In Progress'." };
    private readonly Option<string?> _reason = StepTexts.Option("--reason", "Why, in Markdown.");

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        LifecycleVerb verb = new(environment);
        return verb.Create(
            "set",
            "Sets the status of an open item, and logs it.",
            (parsed, life) => life.SetStatus(verb.ItemOf(parsed), parsed.GetValue(_status)!, StepTexts.Optional(parsed, _reason)),
            _status,
            _reason);
    }
}
