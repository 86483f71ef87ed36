using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The texts of steps: from options, and where one is missing and somebody sits at a terminal, from there.</summary>
internal sealed class StepTexts(ToolEnvironment environment)
{
    /// <summary>Asks for what is missing.</summary>
    public Questions Questions { get; } = new(environment);

    /// <summary>An option that takes a text.</summary>
    public static Option<string?> Option(string name, string description) => new(name) { HelpName = "TEXT", Description = description };

    /// <summary>A text that may be left out.</summary>
    public static MarkupMultiline? Optional(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } text ? text : default(MarkupMultiline?);

    /// <summary>A text that must be there.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="option">The option.</param>
    /// <param name="question">What to ask for.</param>
    /// <exception cref="UsageException">It is not there, and there is nobody to ask.</exception>
    public string Required(ParseResult parsed, Option<string?> option, string question) =>
        parsed.GetValue(option) ?? Questions.Optional(question) ?? throw new UsageException($"{option.Name} is missing: {char.ToLowerInvariant(question[0])}{question[1..]}.");
}
