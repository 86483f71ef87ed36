using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>What the verbs that take a step in the life of an item have in common: the item, the file, when, who, and how the file is changed.</summary>
internal sealed class LifecycleVerb(ToolEnvironment environment)
{
    private readonly Argument<string> _item = new("ITEM") { Description = "The POAM-ID of the item, such as V-12, or the start of its UUID." };
    private readonly Option<string?> _risk = new("--risk") { HelpName = "UUID", Description = "The risk that is meant, by the start of its UUID, where an item has several." };

    /// <summary>The options that steps have which are about no item yet.</summary>
    public StepOptions Step { get; } = new(environment);

    /// <summary>Makes a verb.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="step">Takes the step.</param>
    /// <param name="own">The arguments between item and file, and the options of the verb.</param>
    public Command Create(string name, string description, Func<ParseResult, PoamLifecycle, LifecycleResult> step, params IEnumerable<Symbol> own) =>
        Create(name, description, (parsed, life, _) => step(parsed, life), own);

    /// <summary>Makes a verb whose step reads files beside the POA&amp;M.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="step">Takes the step; the last argument is the file of the POA&amp;M.</param>
    /// <param name="own">The arguments between item and file, and the options of the verb.</param>
    public Command Create(string name, string description, Func<ParseResult, PoamLifecycle, LifecycleFile, LifecycleResult> step, params IEnumerable<Symbol> own)
    {
        Command command = new(name, description) { _item };
        foreach (Symbol symbol in own)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else if (symbol is Option option)
            {
                command.Options.Add(option);
            }
        }

        command.Options.Add(_risk);
        Step.AddTo(command);
        command.SetAction(parsed => Run(parsed, step));
        return command;
    }

    /// <summary>The name of the item.</summary>
    public string ItemOf(ParseResult parsed) => parsed.GetValue(_item)!;

    /// <summary>Whether the caller named one risk.</summary>
    public bool NamesRisk(ParseResult parsed) => parsed.GetValue(_risk) is not null;

    private int Run(ParseResult parsed, Func<ParseResult, PoamLifecycle, LifecycleFile, LifecycleResult> step)
    {
        string item = ItemOf(parsed);
        MistakenOption.Refuse(parsed);
        DateOnly day = Step.DayOf(parsed);
        LifecycleFile file = LifecycleFile.Open(environment, Step.FileOf(parsed), item, day);
        LifecycleOptions options = Step.Of(parsed, file.Policy) with { Risk = parsed.GetValue(_risk) };
        PoamLifecycle life = new(file.Poam, options);

        // Nobody is asked for what a step takes that cannot be taken.
        bool mayBeClosed = parsed.CommandResult.Command.Name is "reopen" or "log";
        LifecycleResult result = environment.Keyboard is not null && life.RefusalOf(item, mayBeClosed) is { } refusal
            ? new LifecycleResult { Refusal = refusal }
            : step(parsed, life, file);
        return file.Change(result, Step.IsDry(parsed));
    }
}
