using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Cli.Verbs;
using Poam.Oscal.Cli.Verbs.Lifecycle;

namespace Poam.Oscal.Cli;

/// <summary>The command <c>poam</c>: its verbs, and what happens when something goes wrong in one.</summary>
internal sealed class PoamCommand(ToolEnvironment environment)
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string[] args)
    {
        try
        {
            return QuickArguments.Read(args) is { } words ? Validate(words) : Parse(args);
        }
        catch (UnreadableException exception)
        {
            environment.Messages.WriteLine("poam: " + exception.Message);
            return ExitCode.Unreadable;
        }
        catch (UsageException exception)
        {
            environment.Messages.WriteLine("poam: " + exception.Message);
            return exception.ExitCode;
        }
#pragma warning disable CA1031 // The last resort: a person gets one line and a script an exit code, whatever went wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            InternalErrorWriter.Write(environment, exception);
            return ExitCode.Internal;
        }
    }

    private int Validate(ValidateArguments words) => new ValidateAction(environment, words.ToSettings(environment.Clock)).Run();

    /// <summary>Reads a command line with the parser. A method of its own, so that a plain command line never loads it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Parse(string[] args)
    {
        ParseResult parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            new UsageErrorWriter(environment.Messages).Write(parsed);
            return ExitCode.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private RootCommand Create() => new("Checks Plans of Action and Milestones, and every other OSCAL document, in JSON, YAML and XML.")
    {
        new ValidateCommand(Validate).Create(),
        new ListCommand(environment).Create(),
        new ShowCommand(environment).Create(),
        new StatusCommand(environment).Create(),
        new NewCommand(environment).Create(),
        new AddCommand(environment).Create(),
        new PlanCommand(environment).Create(),
        new LogCommand(environment).Create(),
        new MilestoneCommand(environment).Create(),
        new CloseCommand(environment).Create(),
        new ReopenCommand(environment).Create(),
        new CheckInCommand(environment).Create(),
        new DeviationCommand(environment).Create(),
        new ConvertCommand(environment).Create(),
        new UpgradeCommand(environment).Create(),
        new FmtCommand(environment).Create(),
        new DiffCommand(environment).Create(),
        new MergeCommand(environment).Create(),
        new GitSetupCommand(environment).Create(),
        new RulesCommand(environment).Create(),
        new ConfigCommand(environment).Create(),
        new BaselineCommand(environment).Create(),
        new ExplainCommand(environment).Create(),
        new QueryCommand(environment).Create(),
        new ControlsCommand(environment).Create(),
        new ResolveCommand(environment).Create(),
    };
}
