using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Usage;

/// <summary>The options that all verbs about items have.</summary>
internal sealed class ItemOptions(ToolEnvironment environment)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string None = "none";

    private static readonly string[] Policies = [None, .. RemediationPolicy.Known.Select(p => p.Name)];

    /// <summary>Files, folders, patterns or <c>-</c>.</summary>
    public Argument<string[]> Inputs { get; } = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "POA&Ms: files, folders, patterns, or - for standard input. [default: the current folder]",
    };

    private Option<string> AsOfOption { get; } = DateOption("--as-of", "The day to take for today, such as 2026-05-01. [default: today, UTC]");

    private Option<string> PolicyOption { get; } = OptionValues.Choice(
        "--policy", "Whose remediation times give items without any date a due date.", Policies);

    /// <summary>An option that takes a day.</summary>
    public static Option<string> DateOption(string name, string description)
    {
        Option<string> option = new(name) { HelpName = "DATE", Description = description };
        option.Validators.Add(static result => OptionValues.Check(result, IsDate, "a date as YYYY-MM-DD, such as 2026-05-01"));
        return option;
    }

    /// <summary>The day of an option; null when it was not given.</summary>
    public static DateOnly? DayOf(string? text) => text is null ? null : DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(Inputs);
        command.Options.Add(AsOfOption);
        command.Options.Add(PolicyOption);
    }

    /// <summary>The inputs.</summary>
    /// <exception cref="UsageException">One of them is an option that does not exist.</exception>
    public string[] InputsOf(ParseResult parsed)
    {
        string[] inputs = parsed.GetValue(Inputs) ?? [];
        bool isLiteral = parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash);
        return inputs.FirstOrDefault(i => !isLiteral && i.Length > 1 && i[0] == '-') is { } option
            ? throw new UsageException(UsageErrorWriter.UnknownOption(option, parsed.CommandResult.Command))
            : inputs;
    }

    /// <summary>The day to judge by.</summary>
    public DateOnly AsOf(ParseResult parsed) => DayOf(parsed.GetValue(AsOfOption)) ?? DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The policy; null for none.</summary>
    public RemediationPolicy? Policy(ParseResult parsed) => RemediationPolicy.Known.FirstOrDefault(p => p.Name == parsed.GetValue(PolicyOption));

    /// <summary>Takes a list of words apart and reads each.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">The words, with commas between them; null for none.</param>
    /// <param name="read">Reads a word; null for a wrong one.</param>
    /// <param name="expected">The words that there are.</param>
    /// <exception cref="UsageException">A word is wrong.</exception>
    public static List<T> Words<T>(string option, string? text, Func<string, T?> read, IReadOnlyList<string> expected)
        where T : class
    {
        List<T> words = [];
        foreach (string word in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (read(word) is not { } value)
            {
                string? nearest = NearestName.Find(word.TrimStart('-'), [.. expected]);
                string hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
                throw new UsageException($"'{word}' is no value for {option}: it takes {string.Join(", ", expected)}.{hint}");
            }

            words.Add(value);
        }

        return words;
    }

    /// <summary>Whether a text is a day.</summary>
    public static bool IsDate(string text) => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
