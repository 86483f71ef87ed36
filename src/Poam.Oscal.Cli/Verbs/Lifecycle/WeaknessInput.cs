using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>Where weaknesses come from: options, and on a terminal whoever sits there.</summary>
internal sealed class WeaknessInput(ToolEnvironment environment)
{
    private readonly WeaknessOptions _options = new();

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command) => _options.AddTo(command);

    /// <summary>The weaknesses that a command line tells of.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="life">The document that they will be added to.</param>
    /// <exception cref="UsageException">Something is missing, and there is nobody to ask.</exception>
    public IReadOnlyList<NewWeakness> Read(ParseResult parsed, PoamLifecycle life) => [new WeaknessQuestions(environment).Complete(_options.Of(parsed), life)];
}
