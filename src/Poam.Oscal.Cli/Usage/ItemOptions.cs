using System.CommandLine;
using System.Globalization;
using Poam.Oscal.Cli.Configuration;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Verbs;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Usage;

/// <summary>The options that all verbs about items have.</summary>
internal sealed class ItemOptions(ToolEnvironment environment)
{
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly string[] Policies = [PolicySource.None, .. RemediationPolicy.Known.Select(p => p.Name)];

    /// <summary>Files, folders, patterns or <c>-</c>.</summary>
    public Argument<string[]> Inputs { get; } = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "POA&Ms: files, folders, patterns, or - for standard input. [default: the current folder]",
    };

    private Option<string> AsOfOption { get; } = DateOption("--as-of", "The day to take for today, such as 2026-05-01. [default: today, UTC]");

    private Option<string?> PolicyOption { get; } = CreatePolicyOption();

    private Option<string?> ConfigOption { get; } = new(ValidateArguments.ConfigOption)
    {
        HelpName = "FILE",
        Description = "The configuration whose policy holds. [default: the nearest poam.config.yaml]",
    };

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
        command.Options.Add(ConfigOption);
    }

    /// <summary>The inputs.</summary>
    /// <exception cref="UsageException">An argument is an option that does not exist.</exception>
    public string[] InputsOf(ParseResult parsed)
    {
        MistakenOption.Refuse(parsed);
        return parsed.GetValue(Inputs) ?? [];
    }

    /// <summary>The day to judge by.</summary>
    public DateOnly AsOf(ParseResult parsed) => DayOf(parsed.GetValue(AsOfOption)) ?? DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Whose times hold for which file.</summary>
    /// <exception cref="UsageException">The configuration that the caller named is not there.</exception>
    public PolicySource Policy(ParseResult parsed) => new(environment, parsed.GetValue(PolicyOption), parsed.GetValue(ConfigOption));

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

    private static Option<string?> CreatePolicyOption()
    {
        Option<string?> option = new("--policy")
        {
            HelpName = string.Join('|', Policies),
            Description = "Whose remediation times give items without any date a due date. [default: those of the configuration, else none]",
        };
        option.CompletionSources.Add(Policies);
        option.Validators.Add(static result => OptionValues.CheckChoice(result, Policies));
        return option;
    }

    /// <summary>Whether a text is a day.</summary>
    public static bool IsDate(string text) => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
