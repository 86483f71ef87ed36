using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam add</c>: a weakness that was found becomes an item.</summary>
internal sealed class AddCommand(ToolEnvironment environment)
{
    private readonly StepOptions _step = new(environment);
    private readonly WeaknessInput _input = new(environment);

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("add", "Adds a weakness: an observation, a risk and an item, linked. On a terminal it asks for what is missing.");
        _input.AddTo(command);
        _step.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        MistakenOption.Refuse(parsed);
        DateOnly day = _step.DayOf(parsed);
        LifecycleFile file = LifecycleFile.Open(environment, _step.FileOf(parsed), null, day);
        PoamLifecycle life = new(file.Poam, _step.Of(parsed, file.Policy));
        IReadOnlyList<NewWeakness> weaknesses = _input.Read(parsed, life.Options.By, day, life.NextId);
        return file.Change(life.Add(weaknesses, file.Ssp()), _step.IsDry(parsed));
    }
}
