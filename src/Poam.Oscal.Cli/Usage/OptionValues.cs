using System.CommandLine;
using System.CommandLine.Parsing;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Cli.Usage;

/// <summary>Reads the values of options and says what was expected when one is wrong.</summary>
internal static class OptionValues
{
    /// <summary>An option with a fixed set of values, the first of which is the default.</summary>
    public static Option<string> Choice(string name, string description, string[] values)
    {
        Option<string> option = new(name)
        {
            HelpName = string.Join('|', values),
            Description = description,
            DefaultValueFactory = _ => values[0],
        };
        option.CompletionSources.Add(values);
        option.Validators.Add(result => CheckChoice(result, values));
        return option;
    }

    /// <summary>Refuses a value that a test does not accept.</summary>
    public static void Check(OptionResult result, Predicate<string> isValid, string expected)
    {
        if (result.Tokens.Count == 1 && !isValid(result.Tokens[0].Value))
        {
            result.AddError($"'{result.Tokens[0].Value}' is no value for {result.Option.Name}: it takes {expected}.");
        }
    }

    /// <summary>Refuses a value that is none of a few words.</summary>
    public static void CheckChoice(OptionResult result, string[] values)
    {
        if (result.Tokens.Count != 1 || Array.IndexOf(values, result.Tokens[0].Value) >= 0)
        {
            return;
        }

        string value = result.Tokens[0].Value;
        string? nearest = NearestName.Find(value, values);
        string hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
        result.AddError($"'{value}' is no value for {result.Option.Name}: it takes {string.Join(", ", values)}.{hint}");
    }
}
