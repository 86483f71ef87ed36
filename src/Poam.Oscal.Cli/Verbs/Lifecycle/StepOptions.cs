using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The options of every step: the file, when, who, and whether it is only tried.</summary>
internal sealed class StepOptions(ToolEnvironment environment)
{
    private readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The POA&M to change. [default: the one in the current folder that has the item]",
    };

    private readonly Option<string> _asOf = ItemOptions.DateOption("--as-of", "The day on which it happened, such as 2026-05-01. [default: now]");
    private readonly Option<string?> _by = new("--by") { HelpName = "PARTY", Description = "Who took the step: name, e-mail address or UUID of a party. One that the document does not have is added." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Write nothing; print what would change, as a unified diff." };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="isNew">Whether it makes the file, which is to be named then.</param>
    public void AddTo(Command command, bool isNew = false)
    {
        if (isNew)
        {
            _file.Arity = ArgumentArity.ExactlyOne;
            _file.Description = "The POA&M to make: .yaml, .json or .xml; without an extension YAML.";
        }

        command.Arguments.Add(_file);
        command.Options.Add(_asOf);
        command.Options.Add(_by);
        command.Options.Add(_dryRun);
    }

    /// <summary>The file that was named, or null.</summary>
    /// <exception cref="UsageException">Its name is empty, as that of a variable that is not set.</exception>
    public string? FileOf(ParseResult parsed) => parsed.GetValue(_file) switch
    {
        { Length: 0 } => throw new UsageException("the name of the file is empty."),
        var named => named,
    };

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsDry(ParseResult parsed) => parsed.GetValue(_dryRun);

    /// <summary>The day of the step.</summary>
    /// <exception cref="UsageException">It is not over yet: what will happen cannot be recorded.</exception>
    public DateOnly DayOf(ParseResult parsed)
    {
        DateOnly today = DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime);
        DateOnly day = ItemOptions.DayOf(parsed.GetValue(_asOf)) ?? today;

        // East of Greenwich it is tomorrow already.
        return day <= today.AddDays(1) ? day
            : throw new UsageException($"--as-of {parsed.GetValue(_asOf)} is in the future: a step is recorded when it has happened.");
    }

    /// <summary>When, who, and by whose times.</summary>
    public LifecycleOptions Of(ParseResult parsed, RemediationPolicy? policy)
    {
        DateTimeOffset now = environment.Clock.GetUtcNow();
        return new LifecycleOptions
        {
            At = parsed.GetValue(_asOf) is null ? new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero) : new DateTimeOffset(DayOf(parsed), TimeOnly.MinValue, TimeSpan.Zero),
            By = parsed.GetValue(_by),
            Policy = policy ?? RemediationPolicy.FedRamp,
        };
    }
}
